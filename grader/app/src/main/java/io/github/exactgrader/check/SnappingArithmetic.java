package io.github.exactgrader.check;

import io.github.exactgrader.expr.Arithmetic;
import io.github.exactgrader.expr.ArithmeticOver;
import io.github.exactgrader.expr.Elementary;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Decimal arithmetic at a number that was computed itself, such as the end 1/a of a set: where terms cancel to all but 45 of
 * the working digits they are equal, so that 1 - a*(1/a) is 0, and floor(a*(1/a)) is 1.
 */
final class SnappingArithmetic implements ArithmeticOver<BigDecimal> {

    private final Arithmetic<BigDecimal> decimals;
    private final int digits;

    /**
     * Creates an arithmetic.
     *
     * @param decimals computes
     * @param digits its working digits
     */
    SnappingArithmetic(Arithmetic<BigDecimal> decimals, int digits) {
        this.decimals = decimals;
        this.digits = digits;
    }

    private BigDecimal snapped(BigDecimal sum, BigDecimal a, BigDecimal b) {
        BigDecimal limit = a.abs().max(b.abs()).scaleByPowerOfTen(SetPoint.SLACK - digits);
        return sum.abs().compareTo(limit) <= 0 ? BigDecimal.ZERO : sum;
    }

    @Override
    public Arithmetic<BigDecimal> base() {
        return decimals;
    }

    @Override
    public BigDecimal add(BigDecimal a, BigDecimal b) {
        return snapped(decimals.add(a, b), a, b);
    }

    @Override
    public BigDecimal subtract(BigDecimal a, BigDecimal b) {
        return snapped(decimals.subtract(a, b), a, b);
    }

    @Override
    public BigDecimal apply(Elementary function, BigDecimal a) {
        boolean whole = function == Elementary.FLOOR || function == Elementary.CEIL;
        if (whole && a.scale() > 0) {
            BigDecimal nearest = a.setScale(0, RoundingMode.HALF_EVEN);
            return snapped(a.subtract(nearest), a, nearest).signum() == 0 ? nearest : decimals.apply(function, a);
        }
        return decimals.apply(function, a);
    }
}
