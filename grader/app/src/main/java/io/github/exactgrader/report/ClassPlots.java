package io.github.exactgrader.report;

import io.github.exactgrader.assignment.Plot;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.score.ScoreCard;
import java.util.List;

/** Draws the pictures that the author of an assignment wanted. */
final class ClassPlots {

    private ClassPlots() {}

    /**
     * Returns the pictures with the answers of a class.
     *
     * @param plots as the author described them; one that cannot be drawn, as its results were changed by hand, is left out
     * @param cards all submissions
     */
    static List<PlotPicture> of(List<Plot> plots, List<ScoreCard> cards) {
        return plots.stream().flatMap(plot -> drawn(plot, cards).stream()).toList();
    }

    private static List<PlotPicture> drawn(Plot plot, List<ScoreCard> cards) {
        try {
            return plot instanceof Plot.Iteration iteration
                    ? new IterationPlot(iteration).draw(cards)
                    : List.of(new CurvePlot((Plot.Curve) plot).draw(cards));
        } catch (SyntaxException | IllegalArgumentException changed) {
            return List.of();
        }
    }
}
