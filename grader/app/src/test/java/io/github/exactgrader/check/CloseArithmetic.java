package io.github.exactgrader.check;

import io.github.exactgrader.expr.Arithmetic;
import io.github.exactgrader.expr.Constant;
import io.github.exactgrader.expr.DecimalArithmetic;
import io.github.exactgrader.expr.Elementary;
import java.math.BigDecimal;

/** Decimals of 200 digits in which numbers count as equal that agree to 150: an end that is computed in two ways is one end. */
final class CloseArithmetic implements Arithmetic<BigDecimal> {

    private static final BigDecimal CLOSE = new BigDecimal("1e-150");

    private final DecimalArithmetic decimals = new DecimalArithmetic(200);

    @Override
    public int compare(BigDecimal a, BigDecimal b) {
        BigDecimal size = a.abs().max(b.abs()).max(BigDecimal.ONE);
        return a.subtract(b).abs().compareTo(size.multiply(CLOSE)) <= 0 ? 0 : a.compareTo(b);
    }

    @Override
    public BigDecimal of(BigDecimal literal) {
        return decimals.of(literal);
    }

    @Override
    public BigDecimal constant(Constant constant) {
        return decimals.constant(constant);
    }

    @Override
    public BigDecimal add(BigDecimal a, BigDecimal b) {
        return decimals.add(a, b);
    }

    @Override
    public BigDecimal subtract(BigDecimal a, BigDecimal b) {
        return decimals.subtract(a, b);
    }

    @Override
    public BigDecimal multiply(BigDecimal a, BigDecimal b) {
        return decimals.multiply(a, b);
    }

    @Override
    public BigDecimal divide(BigDecimal a, BigDecimal b) {
        return decimals.divide(a, b);
    }

    @Override
    public BigDecimal power(BigDecimal a, BigDecimal b) {
        return decimals.power(a, b);
    }

    @Override
    public BigDecimal negate(BigDecimal a) {
        return decimals.negate(a);
    }

    @Override
    public BigDecimal apply(Elementary function, BigDecimal a) {
        return decimals.apply(function, a);
    }

    @Override
    public long whole(BigDecimal a) {
        return decimals.whole(a);
    }
}
