package io.github.exactgrader.check;

import io.github.exactgrader.expr.Arithmetic;
import io.github.exactgrader.expr.Constant;
import io.github.exactgrader.expr.DecimalArithmetic;
import io.github.exactgrader.expr.Elementary;
import io.github.exactgrader.expr.UndefinedValueException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Interval arithmetic with decimals, rounded outward: the true value of an expression lies in the result.
 *
 * <p>Elementary functions are taken from {@link DecimalArithmetic}, whose relative error (absolute for sin, cos and tan)
 * is at most 10^-digits, and widened by a thousand times that.
 */
final class EnclosureArithmetic implements Arithmetic<Enclosure> {

    private static final int SLACK = 3;
    private static final int PRODUCT = 4;
    private static final int FUNCTION = 320;
    private static final int LARGEST_POWER = 9_000;
    private static final BigDecimal LEAST_EXPONENT = BigDecimal.valueOf(-20_800);
    private static final BigDecimal TINY = BigDecimal.ONE.scaleByPowerOfTen(-LARGEST_POWER);

    private final MathContext down;
    private final MathContext up;
    private final DecimalArithmetic decimals;
    private final int digits;
    private final Work work;
    private final long unit;

    /**
     * Creates an arithmetic.
     *
     * @param digits significant decimal digits, 10 to 900
     * @param work is spent
     */
    EnclosureArithmetic(int digits, Work work) {
        this.digits = digits;
        this.work = work;
        this.unit = Precision.cost(digits);
        this.down = new MathContext(digits + SLACK, RoundingMode.FLOOR);
        this.up = new MathContext(digits + SLACK, RoundingMode.CEILING);
        this.decimals = new DecimalArithmetic(digits + SLACK);
    }

    /** Thrown where an interval is too wide to decide; more digits may help. Carries no trace. */
    static final class TooWideException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooWideException() {
            super("too wide", null, false, false);
        }
    }

    /** Sizes beyond what decimals hold are not decided; what is too small lies between 0 and the smallest size. */
    private Enclosure held(BigDecimal low, BigDecimal high) {
        if (power(low) > LARGEST_POWER || power(high) > LARGEST_POWER) {
            throw new TooWideException();
        }
        BigDecimal lower =
                power(low) >= -LARGEST_POWER ? low.round(down) : low.signum() < 0 ? TINY.negate() : BigDecimal.ZERO;
        BigDecimal upper = power(high) >= -LARGEST_POWER ? high.round(up) : high.signum() > 0 ? TINY : BigDecimal.ZERO;
        return new Enclosure(lower, upper);
    }

    private static long power(BigDecimal number) {
        return number.signum() == 0 ? 0 : (long) number.precision() - number.scale();
    }

    /** Returns the interval around a computed value and its error. */
    private Enclosure around(BigDecimal low, BigDecimal high, boolean absolute) {
        BigDecimal size = absolute ? BigDecimal.ONE : low.abs().max(high.abs());
        BigDecimal error = size.scaleByPowerOfTen(-digits);
        return held(low.subtract(error), high.add(error));
    }

    @Override
    public Enclosure of(BigDecimal literal) {
        return held(literal, literal);
    }

    @Override
    public Enclosure constant(Constant constant) {
        BigDecimal value = decimals.constant(constant);
        return around(value, value, false);
    }

    @Override
    public Enclosure add(Enclosure a, Enclosure b) {
        work.spend(unit);
        return new Enclosure(a.low().add(b.low(), down), a.high().add(b.high(), up));
    }

    @Override
    public Enclosure subtract(Enclosure a, Enclosure b) {
        return add(a, negate(b));
    }

    @Override
    public Enclosure negate(Enclosure a) {
        return new Enclosure(a.high().negate(), a.low().negate());
    }

    @Override
    public Enclosure multiply(Enclosure a, Enclosure b) {
        work.spend(PRODUCT * unit);
        BigDecimal[] ends = {
            a.low().multiply(b.low()),
            a.low().multiply(b.high()),
            a.high().multiply(b.low()),
            a.high().multiply(b.high())
        };
        return held(
                Stream.of(ends).min(BigDecimal::compareTo).orElseThrow(),
                Stream.of(ends).max(BigDecimal::compareTo).orElseThrow());
    }

    @Override
    public Enclosure divide(Enclosure a, Enclosure b) {
        if (b.sign() == 0) {
            throw new UndefinedValueException("division by zero");
        }
        work.spend(PRODUCT * unit);
        BigDecimal low = quotients(a, b, down).min(BigDecimal::compareTo).orElseThrow();
        return held(low, quotients(a, b, up).max(BigDecimal::compareTo).orElseThrow());
    }

    /** A quotient is extreme at ends; exact numbers have an exact quotient where there is one. */
    private static Stream<BigDecimal> quotients(Enclosure a, Enclosure b, MathContext context) {
        return Stream.of(a.low(), a.high())
                .flatMap(above -> Stream.of(b.low(), b.high()).map(below -> above.divide(below, context)));
    }

    @Override
    public Enclosure power(Enclosure a, Enclosure b) {
        if (b.isExact() && isWhole(b.low()) && b.low().abs().compareTo(BigDecimal.valueOf(1_000_000)) <= 0) {
            return wholePower(a, b.low().intValueExact());
        }
        if (a.isExact() && a.low().signum() == 0 && b.sign() > 0) {
            return a;
        }
        if (a.low().signum() < 0 && holdsWhole(b)) {
            throw new TooWideException();
        }
        return apply(Elementary.EXP, multiply(b, apply(Elementary.LOG, a)));
    }

    private static boolean holdsWhole(Enclosure number) {
        return number.high()
                        .setScale(0, RoundingMode.FLOOR)
                        .compareTo(number.low().setScale(0, RoundingMode.CEILING))
                >= 0;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private Enclosure wholePower(Enclosure a, int exponent) {
        if (exponent < 0) {
            return divide(Enclosure.exactly(BigDecimal.ONE), wholePower(a, -exponent));
        }
        Enclosure result = Enclosure.exactly(BigDecimal.ONE);
        for (int bit = Integer.SIZE - Integer.numberOfLeadingZeros(exponent) - 1; bit >= 0; bit--) {
            result = multiply(result, result);
            if ((exponent >> bit & 1) == 1) {
                result = multiply(result, a);
            }
        }
        return result;
    }

    @Override
    public Enclosure apply(Elementary function, Enclosure a) {
        work.spend(FUNCTION * unit);
        return switch (function) {
            case ABS -> abs(a);
            case RELU -> new Enclosure(a.low().max(BigDecimal.ZERO), a.high().max(BigDecimal.ZERO));
            case SIGN -> Enclosure.exactly(BigDecimal.valueOf(a.sign()));
            case FLOOR, CEIL -> whole(function, a);
            case SQRT, CBRT, EXP, LOG, LOG10, LOG2, SINH, ASIN, ATAN, TANH -> rising(function, a);
            case ACOS -> subtract(right(), rising(Elementary.ASIN, a));
            case SIN, COS -> wave(function, a);
            case TAN -> divide(wave(Elementary.SIN, a), wave(Elementary.COS, a));
            case COSH ->
                divide(
                        add(rising(Elementary.EXP, a), rising(Elementary.EXP, negate(a))),
                        Enclosure.exactly(BigDecimal.valueOf(2)));
        };
    }

    private Enclosure abs(Enclosure a) {
        BigDecimal size = a.low().abs().max(a.high().abs());
        boolean around = a.low().signum() < 0 && a.high().signum() > 0;
        return new Enclosure(
                around ? BigDecimal.ZERO : a.low().abs().min(a.high().abs()), size);
    }

    private Enclosure right() {
        return divide(constant(Constant.PI), Enclosure.exactly(BigDecimal.valueOf(2)));
    }

    private Enclosure whole(Elementary function, Enclosure a) {
        BigDecimal low = decimals.apply(function, a.low());
        if (low.compareTo(decimals.apply(function, a.high())) != 0) {
            throw new TooWideException();
        }
        return Enclosure.exactly(low);
    }

    /** A function that rises everywhere; a domain that only part of the interval meets is not decided. */
    private Enclosure rising(Elementary function, Enclosure a) {
        if (function == Elementary.EXP && a.low().compareTo(LEAST_EXPONENT) < 0) {
            BigDecimal high = a.high().compareTo(LEAST_EXPONENT) < 0
                    ? TINY
                    : value(function, a.high()).orElseThrow(TooWideException::new);
            return around(BigDecimal.ZERO, high, false);
        }
        if (a.isExact()) {
            BigDecimal value = decimals.apply(function, a.low());
            return around(value, value, false);
        }
        Optional<BigDecimal> low = value(function, a.low());
        Optional<BigDecimal> high = value(function, a.high());
        if (low.isPresent() && high.isPresent()) {
            return around(low.get(), high.get(), false);
        }
        if (low.isEmpty() && high.isEmpty() && a.high().subtract(a.low()).compareTo(BigDecimal.ONE) < 0) {
            throw new UndefinedValueException(function.text() + " has no value here");
        }
        throw new TooWideException();
    }

    private Optional<BigDecimal> value(Elementary function, BigDecimal a) {
        try {
            return Optional.of(decimals.apply(function, a));
        } catch (UndefinedValueException e) {
            if (e.isBeyondLimits()) {
                throw new TooWideException();
            }
            return Optional.empty();
        }
    }

    /** The slope of sine and cosine is at most 1. */
    private Enclosure wave(Elementary function, Enclosure a) {
        BigDecimal value = decimals.apply(function, a.low());
        BigDecimal width = a.high().subtract(a.low());
        return around(value.subtract(width), value.add(width), true);
    }

    @Override
    public int compare(Enclosure a, Enclosure b) {
        if (a.isApartFrom(b)) {
            return a.low().compareTo(b.low());
        }
        if (a.isExact() && b.isExact()) {
            return 0;
        }
        throw new TooWideException();
    }

    @Override
    public long whole(Enclosure a) {
        if (!a.isExact()) {
            throw new TooWideException();
        }
        return decimals.whole(a.low());
    }
}
