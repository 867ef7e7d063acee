package io.github.exactgrader.check;

import java.util.function.DoubleUnaryOperator;

/**
 * A central difference quotient.
 *
 * @param slope its value
 * @param off how far the derivative may be from it: what halving the step changes, and the rounding of the values
 */
record CentralDifference(double slope, double off) {

    private static final double STEP = 1e-5;
    private static final double ROUNDING = 1e-10;

    /**
     * Computes the quotient of a smooth function.
     *
     * @param f has values around x
     * @param x where
     */
    static CentralDifference of(DoubleUnaryOperator f, double x) {
        double h = STEP * (1 + Math.abs(x));
        double wide = quotient(f, x, 2 * h);
        double slope = quotient(f, x, h);
        double size = Math.abs(f.applyAsDouble(x));
        // Halving the step takes three quarters of the error away; ten times that is generous.
        return new CentralDifference(
                slope, 10 * Math.abs(wide - slope) + ROUNDING * size / h + 1e-6 * Math.abs(slope) + 1e-9);
    }

    private static double quotient(DoubleUnaryOperator f, double x, double h) {
        return (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
    }

    boolean allows(double claimed) {
        return Math.abs(claimed - slope) <= off;
    }
}
