package io.github.exactgrader.check;

import io.github.exactgrader.expr.Arithmetic;
import io.github.exactgrader.expr.ArithmeticOver;
import io.github.exactgrader.expr.DecimalArithmetic;
import io.github.exactgrader.expr.Elementary;
import java.math.BigDecimal;

/** Decimal arithmetic that spends {@link Work}: dear functions and many digits cost more. */
final class CountedArithmetic implements ArithmeticOver<BigDecimal> {

    private static final int DIVISION = 2;
    private static final int WHOLE_POWER = 4;
    private static final int FUNCTION = 160;

    private final DecimalArithmetic decimals;
    private final Work work;
    private final long unit;

    /**
     * Creates an arithmetic.
     *
     * @param digits significant decimal digits
     * @param work is spent
     */
    CountedArithmetic(int digits, Work work) {
        this.decimals = new DecimalArithmetic(digits);
        this.work = work;
        this.unit = Precision.cost(digits);
    }

    private void spend(int operations) {
        work.spend(operations * unit);
    }

    @Override
    public Arithmetic<BigDecimal> base() {
        return decimals;
    }

    @Override
    public BigDecimal add(BigDecimal a, BigDecimal b) {
        spend(1);
        return decimals.add(a, b);
    }

    @Override
    public BigDecimal subtract(BigDecimal a, BigDecimal b) {
        spend(1);
        return decimals.subtract(a, b);
    }

    @Override
    public BigDecimal multiply(BigDecimal a, BigDecimal b) {
        spend(1);
        return decimals.multiply(a, b);
    }

    @Override
    public BigDecimal divide(BigDecimal a, BigDecimal b) {
        spend(DIVISION);
        return decimals.divide(a, b);
    }

    @Override
    public BigDecimal power(BigDecimal a, BigDecimal b) {
        boolean whole = b.stripTrailingZeros().scale() <= 0 && b.abs().compareTo(BigDecimal.valueOf(100)) < 0;
        spend(whole ? WHOLE_POWER : 2 * FUNCTION);
        return decimals.power(a, b);
    }

    @Override
    public BigDecimal apply(Elementary function, BigDecimal a) {
        boolean cheap = switch (function) {
            case ABS, SIGN, RELU, FLOOR, CEIL -> true;
            default -> false;
        };
        spend(cheap ? 1 : FUNCTION);
        return decimals.apply(function, a);
    }
}
