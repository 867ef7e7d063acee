package io.github.exactgrader.check;

import io.github.exactgrader.expr.Arithmetic;
import io.github.exactgrader.expr.ArithmeticOver;
import io.github.exactgrader.expr.DecimalArithmetic;
import java.math.BigDecimal;

/** Decimals of 200 digits in which numbers count as equal that agree to 150: an end that is computed in two ways is one end. */
final class CloseArithmetic implements ArithmeticOver<BigDecimal> {

    private static final BigDecimal CLOSE = new BigDecimal("1e-150");

    private final DecimalArithmetic decimals = new DecimalArithmetic(200);

    @Override
    public Arithmetic<BigDecimal> base() {
        return decimals;
    }

    @Override
    public int compare(BigDecimal a, BigDecimal b) {
        BigDecimal size = a.abs().max(b.abs()).max(BigDecimal.ONE);
        return a.subtract(b).abs().compareTo(size.multiply(CLOSE)) <= 0 ? 0 : a.compareTo(b);
    }
}
