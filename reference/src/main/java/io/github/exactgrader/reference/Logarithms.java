package io.github.exactgrader.reference;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Natural logarithms of exact decimals, as doubles. */
final class Logarithms {
    private static final double LN_10 = 2.302585092994046;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Logarithms() {}

    /**
     * Returns the natural logarithm of a positive decimal of any size, relative error at most 3 ulp.
     *
     * <p>Near 1 the distance to 1 is taken exactly before it is rounded, so nothing cancels.
     */
    static double ln(BigDecimal value) {
        BigDecimal aboveOne = value.subtract(BigDecimal.ONE);
        if (aboveOne.abs().compareTo(HALF) <= 0) {
            return StrictMath.log1p(aboveOne.doubleValue());
        }
        double rounded = value.doubleValue();
        if (Double.isFinite(rounded) && rounded >= Double.MIN_NORMAL) {
            return StrictMath.log(rounded);
        }
        // value = mantissa * 10^exponent, mantissa in [1, 10), exponent beyond +-300: nothing cancels.
        BigInteger digits = value.unscaledValue();
        int exponent = value.precision() - 1 - value.scale();
        double mantissa = new BigDecimal(digits, value.precision() - 1).doubleValue();
        return StrictMath.log(mantissa) + exponent * LN_10;
    }
}
