package io.github.exactgrader.report;

import io.github.exactgrader.assignment.PlotScope;
import io.github.exactgrader.expr.Expr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Contours of a function of two numbers around a way, drawn by marching squares. */
final class Contours {

    private static final int CELLS = 44;
    private static final int LEVELS = 8;

    /** Room around the way, as a share of its extent. */
    private static final double ROOM = 0.35;

    private final PlotScope scope;
    private final Expr function;
    private final String first;
    private final String second;
    private final PlotFrame frame;
    private final Map<String, Double> point;

    /**
     * Chooses the part of the plane that holds the way.
     *
     * @param scope gives values to the function
     * @param function of two numbers
     * @param first name on the horizontal axis
     * @param second name on the vertical axis
     * @param way points that are shown, at least one
     */
    Contours(PlotScope scope, Expr function, String first, String second, List<Map<String, Double>> way) {
        this.scope = scope;
        this.function = function;
        this.first = first;
        this.second = second;
        this.point = new LinkedHashMap<>(way.get(0));
        this.frame = new PlotFrame(axis(first, way), axis(second, way));
    }

    private static PlotFrame.Axis axis(String name, List<Map<String, Double>> way) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Map<String, Double> state : way) {
            double value = state.getOrDefault(name, 0.0);
            low = StrictMath.min(low, value);
            high = StrictMath.max(high, value);
        }
        double extent = high - low > 0 ? high - low : 1;
        return new PlotFrame.Axis(name, low - ROOM * extent, high + ROOM * extent, false);
    }

    PlotFrame frame() {
        return frame;
    }

    private double value(double x, double y) {
        point.put(first, x);
        point.put(second, y);
        return scope.value(function, point).orElse(Double.NaN);
    }

    void draw(Svg svg) {
        double[][] grid = new double[CELLS + 1][CELLS + 1];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= CELLS; i++) {
            for (int j = 0; j <= CELLS; j++) {
                grid[i][j] = value(x(i), y(j));
                low = Double.isNaN(grid[i][j]) ? low : StrictMath.min(low, grid[i][j]);
                high = Double.isNaN(grid[i][j]) ? high : StrictMath.max(high, grid[i][j]);
            }
        }
        for (int level = 1; level <= LEVELS; level++) {
            // closer to each other near the minimum, as on a map of a valley
            double share = (double) level / (LEVELS + 1);
            svg.path("contour", contour(grid, low + (high - low) * share * share));
        }
    }

    private double x(double i) {
        return frame.x().from() + (frame.x().to() - frame.x().from()) * i / CELLS;
    }

    private double y(double j) {
        return frame.y().from() + (frame.y().to() - frame.y().from()) * j / CELLS;
    }

    private String contour(double[][] grid, double level) {
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < CELLS; i++) {
            for (int j = 0; j < CELLS; j++) {
                cell(d, grid, i, j, level);
            }
        }
        return d.toString();
    }

    /** Joins the sides of a cell that the level crosses, two by two. */
    private void cell(StringBuilder d, double[][] grid, int i, int j, double level) {
        int[][] corners = {{i, j}, {i + 1, j}, {i + 1, j + 1}, {i, j + 1}};
        int crossed = 0;
        for (int side = 0; side < corners.length; side++) {
            int[] from = corners[side];
            int[] to = corners[(side + 1) % corners.length];
            double a = grid[from[0]][from[1]] - level;
            double b = grid[to[0]][to[1]] - level;
            if (a < 0 != b < 0 && !Double.isNaN(a) && !Double.isNaN(b)) {
                double t = a / (a - b);
                d.append(crossed++ % 2 == 0 ? 'M' : 'L')
                        .append(Svg.number(frame.px(x(from[0] + t * (to[0] - from[0])))))
                        .append(' ')
                        .append(Svg.number(frame.py(y(from[1] + t * (to[1] - from[1])))));
            }
        }
    }
}
