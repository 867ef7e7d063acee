package io.github.exactgrader.report;

import io.github.exactgrader.assignment.Plot;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.score.ScoreCard;
import java.util.ArrayList;
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
        List<PlotPicture> pictures = new ArrayList<>();
        for (Plot plot : plots) {
            try {
                if (plot instanceof Plot.Curve curve) {
                    pictures.add(new CurvePlot(curve).draw(cards));
                } else if (plot instanceof Plot.Iteration iteration) {
                    pictures.addAll(new IterationPlot(iteration).draw(cards));
                }
            } catch (SyntaxException | IllegalArgumentException changed) {
                continue;
            }
        }
        return pictures;
    }
}
