package io.github.exactgrader.pipeline;

import io.github.exactgrader.expr.Arithmetic;
import io.github.exactgrader.expr.Constant;
import io.github.exactgrader.expr.DecimalArithmetic;
import io.github.exactgrader.expr.Elementary;
import java.math.BigDecimal;

/**
 * Decimals of 60 digits of which the last 20 do not count in comparisons: an end such as 1/3 or a zero found by bisection
 * is recognised as the end it is.
 */
final class TolerantArithmetic implements Arithmetic<BigDecimal> {

    static final int DIGITS = 60;

    private static final int EQUAL_DIGITS = 40;

    private final DecimalArithmetic exact = new DecimalArithmetic(DIGITS);

    @Override
    public BigDecimal of(BigDecimal literal) {
        return exact.of(literal);
    }

    @Override
    public BigDecimal constant(Constant constant) {
        return exact.constant(constant);
    }

    @Override
    public BigDecimal add(BigDecimal a, BigDecimal b) {
        return exact.add(a, b);
    }

    @Override
    public BigDecimal subtract(BigDecimal a, BigDecimal b) {
        return exact.subtract(a, b);
    }

    @Override
    public BigDecimal multiply(BigDecimal a, BigDecimal b) {
        return exact.multiply(a, b);
    }

    @Override
    public BigDecimal divide(BigDecimal a, BigDecimal b) {
        return exact.divide(a, b);
    }

    @Override
    public BigDecimal power(BigDecimal a, BigDecimal b) {
        return exact.power(a, b);
    }

    @Override
    public BigDecimal negate(BigDecimal a) {
        return exact.negate(a);
    }

    @Override
    public BigDecimal apply(Elementary function, BigDecimal a) {
        return exact.apply(function, a);
    }

    @Override
    public int compare(BigDecimal a, BigDecimal b) {
        BigDecimal difference = a.subtract(b);
        BigDecimal scale = a.abs().max(b.abs()).max(BigDecimal.ONE);
        return difference.abs().compareTo(scale.scaleByPowerOfTen(-EQUAL_DIGITS)) <= 0 ? 0 : difference.signum();
    }

    @Override
    public long whole(BigDecimal a) {
        return exact.whole(a);
    }
}
