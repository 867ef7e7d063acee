package io.github.exactgrader.report;

import io.github.exactgrader.assignment.PlotScope;
import io.github.exactgrader.expr.Aggregate;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SyntaxException;
import java.util.Optional;

/** Draws a set as the intervals that it has within a drawing: found by looking at many points, so single points are lost. */
final class SetStrip {

    private static final int POINTS = 480;
    private static final int BISECTIONS = 24;

    /** A set is looked at hundreds of times: what is longer than any answer by hand is not drawn. */
    private static final int MOST_NODES = 300;

    /** Points lie beside the round numbers, at which sets often end. */
    private static final double BESIDE = 0.487;

    private final PlotScope scope;
    private final String over;
    private final PlotFrame frame;

    SetStrip(PlotScope scope, String over, PlotFrame frame) {
        this.scope = scope;
        this.over = over;
        this.frame = frame;
    }

    /**
     * Returns the intervals as rectangles.
     *
     * @param text a set or condition
     * @return data of an SVG path, at height 0; no text where it cannot be read or is too much to look at
     */
    Optional<String> of(String text) {
        Expr set;
        try {
            set = scope.parse(text, Goal.SET);
        } catch (SyntaxException noSet) {
            return Optional.empty();
        }
        if (nodes(set) > MOST_NODES) {
            return Optional.empty();
        }
        StringBuilder d = new StringBuilder();
        double from = frame.x().from();
        double width = (frame.x().to() - from) / POINTS;
        double begin = Double.NaN;
        double before = from;
        for (int i = 0; i < POINTS; i++) {
            double x = from + width * (i + BESIDE);
            boolean inside = scope.contains(set, over, x);
            if (inside && Double.isNaN(begin)) {
                begin = i == 0 ? from : edge(set, before, x);
            } else if (!inside && !Double.isNaN(begin)) {
                add(d, begin, edge(set, before, x));
                begin = Double.NaN;
            }
            before = x;
        }
        if (!Double.isNaN(begin)) {
            add(d, begin, frame.x().to());
        }
        return Optional.of(d.toString());
    }

    /** A sum over a running number counts as too many. */
    private static int nodes(Expr e) {
        if (e instanceof Aggregate) {
            return MOST_NODES + 1;
        }
        int nodes = 1;
        for (Expr child : e.children()) {
            nodes += nodes(child);
            if (nodes > MOST_NODES) {
                return nodes;
            }
        }
        return nodes;
    }

    private void add(StringBuilder d, double from, double to) {
        d.append('M')
                .append(Svg.number(frame.px(from)))
                .append(" 2V11H")
                .append(Svg.number(frame.px(to)))
                .append("V2z");
    }

    private double edge(Expr set, double from, double to) {
        double low = from;
        double high = to;
        boolean atLow = scope.contains(set, over, low);
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (scope.contains(set, over, middle) == atLow) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
