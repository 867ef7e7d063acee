package io.github.exactgrader.report;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A drawing with two axes: where numbers lie in it, and its grid.
 *
 * @param x the horizontal axis
 * @param y the vertical axis
 */
record PlotFrame(Axis x, Axis y) {

    /** Width of all drawings, in their own units. */
    static final int WIDTH = 440;

    static final int LEFT = 46;
    static final int RIGHT = 14;
    static final int TOP = 18;

    /** Height of the part between the axes. */
    static final int HEIGHT = 190;

    static final int BOTTOM = TOP + HEIGHT;

    private static final int MOST_TICKS = 7;

    /**
     * One axis.
     *
     * @param name what is on it; empty for none
     * @param from number at its beginning; of a logarithmic axis, the power of ten
     * @param to number at its end, above {@code from}
     * @param logarithmic whether its numbers are powers of ten
     */
    record Axis(String name, double from, double to, boolean logarithmic) {}

    double px(double value) {
        return LEFT + (value - x.from()) / (x.to() - x.from()) * (WIDTH - LEFT - RIGHT);
    }

    double py(double value) {
        return BOTTOM - (value - y.from()) / (y.to() - y.from()) * HEIGHT;
    }

    boolean hasX(double value) {
        return value >= x.from() && value <= x.to();
    }

    /** Draws the grid with its numbers and the names of the axes. */
    void drawGrid(Svg svg) {
        double step = step(x);
        for (double at = StrictMath.ceil(x.from() / step - 1e-9) * step; at <= x.to() + step * 1e-9; at += step) {
            svg.line("grid", px(at), TOP, px(at), BOTTOM).label("tick", px(at), BOTTOM + 14, words(at, step, x));
        }
        step = step(y);
        for (double at = StrictMath.ceil(y.from() / step - 1e-9) * step; at <= y.to() + step * 1e-9; at += step) {
            svg.line("grid", LEFT, py(at), WIDTH - RIGHT, py(at))
                    .label("tick side", LEFT - 5, py(at) + 3.5, words(at, step, y));
        }
        svg.label("tick name", (LEFT + WIDTH - RIGHT) / 2.0, BOTTOM + 29, x.name());
        if (!y.name().isEmpty()) {
            svg.label("tick name", LEFT, TOP - 9, y.name());
        }
    }

    /** Returns a distance of 1, 2 or 5 times a power of ten that gives at most seven numbers; whole for powers of ten. */
    private static double step(Axis axis) {
        double least = (axis.to() - axis.from()) / MOST_TICKS;
        double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(least)));
        for (double factor : new double[] {1, 2, 5, 10}) {
            double step = factor * power;
            if (step >= least * (1 - 1e-9)) {
                return axis.logarithmic() ? StrictMath.max(1, step) : step;
            }
        }
        return 10 * power;
    }

    private static String words(double at, double step, Axis axis) {
        BigDecimal rounded = new BigDecimal(StrictMath.rint(at / step))
                .multiply(new BigDecimal(step, new MathContext(3)).stripTrailingZeros())
                .stripTrailingZeros();
        String text = rounded.signum() == 0 ? "0" : rounded.toPlainString();
        if (!axis.logarithmic()) {
            return text;
        }
        return text.equals("0") ? "1" : "1e" + text;
    }
}
