package io.github.exactgrader.export;

import io.github.exactgrader.format.Points;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How many points of the target a number of points is worth. */
@FunctionalInterface
public interface Scale {

    /** Learning platforms keep no more decimals. */
    int DECIMALS = 5;

    /** Points by so much are whole where only whole numbers are taken. */
    int WHOLE = 100;

    /**
     * Returns what points are worth.
     *
     * @param points exact decimal
     * @param max the points of the whole assignment
     */
    BigDecimal of(BigDecimal points, BigDecimal max);

    /** Returns the points as they are, rounded half up to five decimals. */
    static Scale plain() {
        return (points, max) -> rounded(points, DECIMALS);
    }

    /**
     * Returns points as shares of another maximum, rounded half up to two decimals.
     *
     * @param maximum what the whole assignment is worth over there, greater than 0
     */
    static Scale to(BigDecimal maximum) {
        if (maximum.signum() <= 0) {
            throw new IllegalArgumentException("a scale needs a maximum above 0, found " + maximum);
        }
        return (points, max) -> max.signum() == 0
                ? BigDecimal.ZERO
                : rounded(points.multiply(maximum).divide(max, MathContext.DECIMAL128), 2);
    }

    /** Returns points by {@value #WHOLE} as whole numbers, rounded half up. */
    static Scale whole() {
        return (points, max) -> rounded(points.multiply(BigDecimal.valueOf(WHOLE)), 0);
    }

    private static BigDecimal rounded(BigDecimal points, int decimals) {
        return Points.canonical(points.scale() <= decimals ? points : points.setScale(decimals, RoundingMode.HALF_UP));
    }
}
