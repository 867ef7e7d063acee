package io.github.exactgrader.pipeline;

import io.github.exactgrader.expr.Arithmetic;
import io.github.exactgrader.expr.ArithmeticOver;
import io.github.exactgrader.expr.DecimalArithmetic;
import java.math.BigDecimal;

/**
 * Decimals of 60 digits of which the last 20 do not count in comparisons: an end such as 1/3 or a zero found by bisection
 * is recognised as the end it is.
 */
final class TolerantArithmetic implements ArithmeticOver<BigDecimal> {

    static final int DIGITS = 60;

    private static final int EQUAL_DIGITS = 40;

    private final DecimalArithmetic exact = new DecimalArithmetic(DIGITS);

    @Override
    public Arithmetic<BigDecimal> base() {
        return exact;
    }

    @Override
    public int compare(BigDecimal a, BigDecimal b) {
        BigDecimal difference = a.subtract(b);
        BigDecimal scale = a.abs().max(b.abs()).max(BigDecimal.ONE);
        return difference.abs().compareTo(scale.scaleByPowerOfTen(-EQUAL_DIGITS)) <= 0 ? 0 : difference.signum();
    }
}
