package io.github.exactgrader.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Looks over the sketch of a function from -10^15 to 10^15 in steps of 20 % for places where its sign changes, and where
 * it comes close to 0 and turns back.
 */
final class Scan {

    private static final double[] GRID = grid();
    private static final int HALVINGS = 64;
    private static final int GOLDEN_STEPS = 45;
    private static final double GOLDEN = 0.6180339887498949;

    /** A minimum of this share of its surroundings may be a zero. */
    private static final double CLOSE = 1e-7;

    private final List<Bracket> crossings = new ArrayList<>();
    private final List<Bracket> touches = new ArrayList<>();
    private final DoubleUnaryOperator function;

    /** Looks over a function. */
    Scan(DoubleUnaryOperator function) {
        this.function = function;
        double[] values = new double[GRID.length];
        int before = -1;
        for (int i = 0; i < GRID.length; i++) {
            values[i] = function.applyAsDouble(GRID[i]);
            if (values[i] != 0 && !Double.isNaN(values[i])) {
                if (before >= 0 && values[before] * Math.signum(values[i]) < 0) {
                    crossings.add(new Bracket(
                            GRID[before], GRID[i], Math.max(Math.abs(values[before]), Math.abs(values[i]))));
                }
                before = i;
            } else if (Double.isNaN(values[i])) {
                before = -1;
            }
            if (i >= 2) {
                turn(values, i);
            }
        }
    }

    /** Returns where the sign changes. */
    List<Bracket> crossings() {
        return crossings;
    }

    /** Returns where the function turns back so close to 0 that it may touch it, or cross it twice. */
    List<Bracket> touches() {
        return touches;
    }

    /** Returns a narrow bracket within a wide one, by halving. */
    Bracket narrowed(Bracket wide) {
        double low = wide.low();
        double high = wide.high();
        double sign = Math.signum(function.applyAsDouble(low));
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            double value = function.applyAsDouble(middle);
            if (middle == low || middle == high || Double.isNaN(value)) {
                break;
            }
            if (Math.signum(value) == sign) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Bracket(low, high, wide.size());
    }

    private void turn(double[] values, int i) {
        double left = Math.abs(values[i - 2]);
        double middle = Math.abs(values[i - 1]);
        double right = Math.abs(values[i]);
        boolean oneSign = values[i - 2] * values[i - 1] >= 0 && values[i - 1] * values[i] >= 0;
        if (oneSign && middle <= left && middle <= right && left > 0 && right > 0) {
            lowest(GRID[i - 2], GRID[i], Math.signum(values[i]), Math.max(left, right));
        }
    }

    private void lowest(double from, double to, double sign, double size) {
        double low = from;
        double high = to;
        double a = high - GOLDEN * (high - low);
        double b = low + GOLDEN * (high - low);
        double atA = sign * function.applyAsDouble(a);
        double atB = sign * function.applyAsDouble(b);
        for (int i = 0; i < GOLDEN_STEPS && atA > 0 && atB > 0; i++) {
            if (atA < atB) {
                high = b;
                b = a;
                atB = atA;
                a = high - GOLDEN * (high - low);
                atA = sign * function.applyAsDouble(a);
            } else {
                low = a;
                a = b;
                atA = atB;
                b = low + GOLDEN * (high - low);
                atB = sign * function.applyAsDouble(b);
            }
        }
        double lowest = atA < atB ? a : b;
        double value = Math.min(atA, atB);
        if (value < 0) {
            crossings.add(new Bracket(from, lowest, size));
            crossings.add(new Bracket(lowest, to, size));
        } else if (value <= CLOSE * size) {
            touches.add(new Bracket(from, to, size));
        }
    }

    private static double[] grid() {
        List<Double> positive = new ArrayList<>();
        for (double x = 1e-15; x < 1e15; x *= 1.2) {
            positive.add(x);
        }
        double[] grid = new double[2 * positive.size() + 1];
        for (int i = 0; i < positive.size(); i++) {
            grid[positive.size() + 1 + i] = positive.get(i);
            grid[positive.size() - 1 - i] = -positive.get(i);
        }
        return grid;
    }

    /** Returns how many times a function is computed at least. */
    static int evaluations() {
        return GRID.length;
    }
}
