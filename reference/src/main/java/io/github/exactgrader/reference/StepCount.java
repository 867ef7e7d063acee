package io.github.exactgrader.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalInt;

/**
 * The number of steps after which an error that shrinks by a constant factor is small enough.
 *
 * <p>The smallest t with |r|^t &lt;= epsilon. Logarithms in doubles bring t within a few units; then powers decide,
 * bounded with directed rounding where that suffices, else exactly. Source: sheet learning-rates, question 1b.
 */
public final class StepCount {
    private static final int FIRST_DIGITS = 40;

    private final BigDecimal factor;
    private final BigDecimal target;

    private StepCount(BigDecimal factor, BigDecimal target) {
        this.factor = factor;
        this.target = target;
    }

    /**
     * Returns the smallest t of at least 0 with |r|^t &lt;= epsilon, or nothing if there is none.
     *
     * @param r factor of the error in one step, any sign
     * @param epsilon part of the first error that may remain, finite, greater than 0
     * @throws IllegalArgumentException if epsilon is not as said, or t is above 2147483638
     */
    public static OptionalInt of(BigDecimal r, double epsilon) {
        BigDecimal factor = r.abs();
        if (Demand.positive("epsilon", epsilon) >= 1) {
            return OptionalInt.of(0);
        }
        if (factor.compareTo(BigDecimal.ONE) >= 0) {
            return OptionalInt.empty();
        }
        if (factor.signum() == 0) {
            return OptionalInt.of(1);
        }
        return OptionalInt.of(new StepCount(factor, new BigDecimal(epsilon)).decide());
    }

    private int decide() {
        double estimate = Logarithms.ln(target) / Logarithms.ln(factor);
        if (!(estimate < Integer.MAX_VALUE - 8.0)) {
            throw new IllegalArgumentException("epsilon must be reachable in fewer than 2147483639 steps, found "
                    + target.doubleValue() + " at a factor of " + factor.round(MathContext.DECIMAL64) + " per step");
        }
        int steps = Math.max(1, (int) estimate);
        while (steps > 1 && isReached(steps - 1)) {
            steps--;
        }
        while (!isReached(steps)) {
            steps++;
        }
        return steps;
    }

    private boolean isReached(int steps) {
        for (int digits = FIRST_DIGITS; ; digits *= 4) {
            if (power(steps, new MathContext(digits, RoundingMode.CEILING)).compareTo(target) <= 0) {
                return true;
            }
            if (power(steps, new MathContext(digits, RoundingMode.FLOOR)).compareTo(target) > 0) {
                return false;
            }
            if (digits == FIRST_DIGITS && equalsTarget(steps)) {
                return true;
            }
        }
    }

    /** Returns a bound of factor^steps on the side the rounding says. */
    private BigDecimal power(int steps, MathContext rounding) {
        BigDecimal power = BigDecimal.ONE;
        for (int bit = Integer.highestOneBit(steps); bit > 0; bit >>= 1) {
            power = power.multiply(power, rounding);
            if ((steps & bit) != 0) {
                power = power.multiply(factor, rounding);
            }
        }
        return power;
    }

    /**
     * Returns whether factor^steps is the target exactly.
     *
     * <p>With factor = n / 2^k in lowest terms the power is n^steps / 2^(k steps). A double in (0, 1) has a numerator
     * below 2^53 and a denominator of at most 2^1074, so most powers can be ruled out unseen.
     */
    private boolean equalsTarget(int steps) {
        Rational base = Rational.of(factor);
        long numeratorBits =
                base.numerator().equals(BigInteger.ONE) ? 0 : base.numerator().bitLength() - 1L;
        long denominatorBits = base.denominator().bitLength() - 1L;
        if (numeratorBits * steps > 53 || denominatorBits * steps > 1074) {
            return false;
        }
        return base.pow(steps).equals(Rational.of(target));
    }
}
