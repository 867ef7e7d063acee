package io.github.exactgrader.check;

import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * A number at which a formula vanishes, to hundreds of digits, so that {@code a != 7/3} can be tried at 7/3.
 *
 * @param value the number
 * @param shown as a decimal or fraction where it is a short one, else 60 digits of it
 */
record ExactZero(BigDecimal value, String shown) {

    private static final int DIGITS = 500;
    private static final MathContext CONTEXT = new MathContext(DIGITS + 100);
    private static final MathContext SHOWN = new MathContext(60);

    /** Two numbers that agree to so many digits are the same. */
    private static final int SURE = 400;

    private static final BigInteger MOST_BELOW = BigInteger.valueOf(1_000_000_000L);
    private static final int MOST_STEPS = 40;

    /**
     * Computes a zero.
     *
     * @param zero where it lies
     * @param name of the number
     * @param others values of all other numbers
     * @return empty if it is not found
     */
    static Optional<ExactZero> of(Trial.Zero zero, String name, Map<String, Value<BigDecimal>> others) {
        SetPoint point = new SetPoint(others, name, DIGITS, Work.ofOneAnswer());
        try {
            return new Root(point)
                    .between(zero.formula(), new BigDecimal(zero.low()), new BigDecimal(zero.high()))
                    .map(ExactZero::of);
        } catch (Work.TooMuchWorkException e) {
            return Optional.empty();
        }
    }

    private static ExactZero of(BigDecimal x) {
        return fraction(x)
                .orElseGet(() ->
                        new ExactZero(x, x.round(SHOWN).stripTrailingZeros().toString()));
    }

    /** Returns the simple fraction that a number is, by its continued fraction. */
    private static Optional<ExactZero> fraction(BigDecimal x) {
        BigInteger above = BigInteger.ONE;
        BigInteger below = BigInteger.ZERO;
        BigInteger aboveBefore = BigInteger.ZERO;
        BigInteger belowBefore = BigInteger.ONE;
        BigDecimal rest = x;
        for (int i = 0; i < MOST_STEPS && below.compareTo(MOST_BELOW) < 0; i++) {
            BigInteger whole = rest.setScale(0, RoundingMode.FLOOR).toBigInteger();
            BigInteger nextAbove = whole.multiply(above).add(aboveBefore);
            BigInteger nextBelow = whole.multiply(below).add(belowBefore);
            aboveBefore = above;
            belowBefore = below;
            above = nextAbove;
            below = nextBelow;
            BigDecimal value = new BigDecimal(above).divide(new BigDecimal(below), CONTEXT);
            if (value.subtract(x).abs().compareTo(x.abs().scaleByPowerOfTen(-SURE)) <= 0) {
                return Optional.of(new ExactZero(value, shown(value, above, below)));
            }
            BigDecimal left = rest.subtract(new BigDecimal(whole));
            if (left.signum() == 0) {
                return Optional.empty();
            }
            rest = BigDecimal.ONE.divide(left, CONTEXT);
        }
        return Optional.empty();
    }

    private static String shown(BigDecimal value, BigInteger above, BigInteger below) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.precision() <= SHOWN.getPrecision() ? Numbers.full(plain) : above + "/" + below;
    }
}
