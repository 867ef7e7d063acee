package io.github.exactgrader.expr;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Decimal arithmetic with a chosen number of digits.
 *
 * <p>Each operation is computed with 8 digits more than asked for and kept so. Its relative error is at most
 * 10^-digits, for sin, cos and tan its absolute error; cancellation in a whole expression costs further digits. To
 * bound the cost, results beyond 10^10000 are undefined ("too large"), those below 10^-10000 are 0, and the
 * trigonometric functions take arguments up to 10^100.
 */
public final class DecimalArithmetic implements Arithmetic<BigDecimal> {
    private static final int GUARD_DIGITS = 8;
    private static final int LARGEST_POWER = 10_000;
    private static final int DIGITS_OF_DOUBLE_LOG = 14;
    private static final BigDecimal LARGEST_EXPONENT = new BigDecimal("23025.85");
    private static final BigDecimal LARGEST_ANGLE = BigDecimal.TEN.pow(100);

    private final MathContext context;

    /**
     * Makes an arithmetic.
     *
     * @param digits significant decimal digits, 1 to 1000
     * @throws IllegalArgumentException if digits is out of range
     */
    public DecimalArithmetic(int digits) {
        if (digits < 1 || digits > 1000) {
            throw new IllegalArgumentException("digits must be in [1, 1000], found " + digits);
        }
        this.context = new MathContext(digits + GUARD_DIGITS, RoundingMode.HALF_EVEN);
    }

    @Override
    public BigDecimal of(BigDecimal literal) {
        return held(literal.round(context));
    }

    @Override
    public BigDecimal constant(Constant constant) {
        return switch (constant) {
            case PI -> BigDecimalMath.pi(context);
            case E -> BigDecimalMath.e(context);
            case INFINITY -> throw new UndefinedValueException("infinity is not a number");
            case NAN -> throw new UndefinedValueException("NaN is not a number");
        };
    }

    @Override
    public BigDecimal add(BigDecimal a, BigDecimal b) {
        return held(a.add(b, context));
    }

    @Override
    public BigDecimal subtract(BigDecimal a, BigDecimal b) {
        return held(a.subtract(b, context));
    }

    @Override
    public BigDecimal multiply(BigDecimal a, BigDecimal b) {
        return held(a.multiply(b, context));
    }

    @Override
    public BigDecimal divide(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw new UndefinedValueException("division by zero");
        }
        return held(a.divide(b, context));
    }

    @Override
    public BigDecimal power(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0 || a.compareTo(BigDecimal.ONE) == 0) {
            return BigDecimal.ONE;
        }
        if (a.signum() == 0) {
            if (b.signum() < 0) {
                throw new UndefinedValueException("division by zero");
            }
            return BigDecimal.ZERO;
        }
        boolean whole = isWhole(b);
        if (a.signum() < 0 && !whole) {
            throw new UndefinedValueException("a negative number has no power " + shown(b));
        }
        MathContext wide = new MathContext(context.getPrecision() + 12, RoundingMode.HALF_EVEN);
        if (whole && isHeldPower(a, b)) {
            return held(a.pow(b.intValueExact(), wide));
        }
        BigDecimal exponent = b.multiply(log(a.abs(), wide), wide);
        if (exponent.abs().compareTo(LARGEST_EXPONENT) > 0) {
            return exp(exponent);
        }
        boolean small = whole && b.abs().compareTo(BigDecimal.valueOf(1_000_000)) <= 0;
        BigDecimal size = small ? a.abs().pow(b.intValueExact(), wide) : BigDecimalMath.exp(exponent, wide);
        boolean negative = a.signum() < 0 && isOdd(b);
        return held((negative ? size.negate() : size).round(context));
    }

    /** Tells without a logarithm that a power is far from the largest number held. */
    private static boolean isHeldPower(BigDecimal a, BigDecimal b) {
        BigDecimal tens = BigDecimal.valueOf(Math.abs((long) magnitude(a)) + 1);
        return b.abs().multiply(tens).compareTo(BigDecimal.valueOf(LARGEST_POWER)) < 0;
    }

    private static boolean isWhole(BigDecimal b) {
        return b.stripTrailingZeros().scale() <= 0;
    }

    private static boolean isOdd(BigDecimal whole) {
        BigDecimal plain = whole.stripTrailingZeros();
        return plain.scale() == 0 && plain.toBigInteger().testBit(0);
    }

    @Override
    public BigDecimal negate(BigDecimal a) {
        return a.negate();
    }

    @Override
    public BigDecimal apply(Elementary function, BigDecimal a) {
        try {
            return held(value(function, a));
        } catch (ArithmeticException beyondTheLibrary) {
            throw new UndefinedValueException(function.text() + " cannot be computed at " + shown(a));
        }
    }

    private BigDecimal value(Elementary function, BigDecimal a) {
        return switch (function) {
            case ABS -> a.abs();
            case SQRT -> sqrt(inDomain(function, a, a.signum() >= 0));
            case CBRT -> cbrt(a);
            case EXP -> exp(a);
            case LOG -> log(inDomain(function, a, a.signum() > 0), context);
            case LOG10 -> divide(log(inDomain(function, a, a.signum() > 0), context), log(BigDecimal.TEN, context));
            case LOG2 ->
                divide(log(inDomain(function, a, a.signum() > 0), context), log(BigDecimal.valueOf(2), context));
            case SIN -> BigDecimalMath.sin(angle(a), context);
            case COS -> BigDecimalMath.cos(angle(a), context);
            case TAN -> divide(BigDecimalMath.sin(angle(a), context), BigDecimalMath.cos(angle(a), context));
            case ASIN -> BigDecimalMath.asin(inDomain(function, a, a.abs().compareTo(BigDecimal.ONE) <= 0), context);
            case ACOS -> BigDecimalMath.acos(inDomain(function, a, a.abs().compareTo(BigDecimal.ONE) <= 0), context);
            case ATAN -> atan(a);
            case SINH -> sinh(a);
            case COSH -> half(exp(a).add(exp(a.negate())));
            case TANH -> tanh(a);
            case SIGN -> BigDecimal.valueOf(a.signum());
            case RELU -> a.signum() > 0 ? a : BigDecimal.ZERO;
            case FLOOR -> a.scale() <= 0 ? a : a.setScale(0, RoundingMode.FLOOR);
            case CEIL -> a.scale() <= 0 ? a : a.setScale(0, RoundingMode.CEILING);
        };
    }

    private static BigDecimal inDomain(Elementary function, BigDecimal a, boolean inside) {
        if (!inside) {
            throw new UndefinedValueException(function.text() + " has no value at " + shown(a));
        }
        return a;
    }

    private static String shown(BigDecimal a) {
        return a.round(new MathContext(17)).stripTrailingZeros().toString();
    }

    /** Returns the angle less whole turns; the library refuses angles that are large for the number of digits. */
    private BigDecimal angle(BigDecimal a) {
        if (a.abs().compareTo(LARGEST_ANGLE) > 0) {
            throw UndefinedValueException.beyondLimits("too large: an angle beyond 1e100");
        }
        if (a.abs().compareTo(BigDecimal.TEN) < 0) {
            return a;
        }
        MathContext wide = new MathContext(context.getPrecision() + magnitude(a) + 5, RoundingMode.HALF_EVEN);
        return a.remainder(BigDecimalMath.pi(wide).multiply(BigDecimal.valueOf(2)));
    }

    /** Far from 0 the arc tangent of a is a right angle less 1/a, up to a^-3. */
    private BigDecimal atan(BigDecimal a) {
        if (a.abs().compareTo(LARGEST_ANGLE.pow(4)) <= 0) {
            return BigDecimalMath.atan(a, context);
        }
        BigDecimal right = half(BigDecimalMath.pi(context));
        return subtract(a.signum() < 0 ? right.negate() : right, divide(BigDecimal.ONE, a));
    }

    /** The library is slow for numbers far from 1: log(m * 10^k) is log(m) + k log(10). */
    private static BigDecimal log(BigDecimal a, MathContext context) {
        int tens = magnitude(a);
        if (Math.abs(tens) < 20) {
            return logNearOne(a, context);
        }
        BigDecimal shift = BigDecimalMath.log(BigDecimal.TEN, context).multiply(BigDecimal.valueOf(tens));
        return logNearOne(a.movePointLeft(tens), context).add(shift, context);
    }

    /** Halley's method for exp(y) = a triples the digits of y in every step; twice as fast as the library. */
    private static BigDecimal logNearOne(BigDecimal a, MathContext context) {
        BigDecimal beyondOne = a.subtract(BigDecimal.ONE);
        if (beyondOne.signum() == 0) {
            return BigDecimal.ZERO;
        }
        int wanted = context.getPrecision() + Math.max(0, -magnitude(beyondOne)) + 5;
        BigDecimal y = new BigDecimal(StrictMath.log(a.doubleValue()));
        for (int right = DIGITS_OF_DOUBLE_LOG; right < wanted; ) {
            right = Math.min(3 * right - 2, wanted);
            MathContext wide = new MathContext(right + 5, RoundingMode.HALF_EVEN);
            BigDecimal power = BigDecimalMath.exp(y.round(wide), wide);
            BigDecimal step = a.subtract(power).multiply(BigDecimal.valueOf(2)).divide(a.add(power), wide);
            y = y.add(step);
        }
        return y.round(context);
    }

    private BigDecimal sqrt(BigDecimal a) {
        int half = magnitude(a) / 2;
        return BigDecimalMath.sqrt(a.movePointLeft(2 * half), context).movePointRight(half);
    }

    private BigDecimal cbrtOfPositive(BigDecimal a) {
        int third = magnitude(a) / 3;
        return BigDecimalMath.root(a.movePointLeft(3 * third), BigDecimal.valueOf(3), context)
                .movePointRight(third);
    }

    /** Returns k where the number is m * 10^k with 1 <= |m| < 10. */
    private static int magnitude(BigDecimal a) {
        return a.signum() == 0 ? 0 : Math.toIntExact((long) a.precision() - a.scale() - 1);
    }

    private BigDecimal cbrt(BigDecimal a) {
        BigDecimal root = a.signum() == 0 ? a : cbrtOfPositive(a.abs());
        return a.signum() < 0 ? root.negate() : root;
    }

    private BigDecimal exp(BigDecimal a) {
        if (a.compareTo(LARGEST_EXPONENT) > 0) {
            throw UndefinedValueException.beyondLimits("too large: beyond 1e" + LARGEST_POWER);
        }
        return a.compareTo(LARGEST_EXPONENT.negate()) < 0 ? BigDecimal.ZERO : BigDecimalMath.exp(a, context);
    }

    private BigDecimal half(BigDecimal a) {
        return a.divide(BigDecimal.valueOf(2), context);
    }

    /** Near 0 the two exponentials cancel, so the library's series is used there. */
    private BigDecimal sinh(BigDecimal a) {
        return a.abs().compareTo(BigDecimal.ONE) < 0
                ? BigDecimalMath.sinh(a, context)
                : half(exp(a).subtract(exp(a.negate())));
    }

    private BigDecimal tanh(BigDecimal a) {
        if (a.abs().compareTo(BigDecimal.valueOf(3L * context.getPrecision())) > 0) {
            return BigDecimal.valueOf(a.signum());
        }
        return divide(sinh(a), half(exp(a).add(exp(a.negate()))));
    }

    @Override
    public int compare(BigDecimal a, BigDecimal b) {
        return a.compareTo(b);
    }

    @Override
    public long whole(BigDecimal a) {
        if (!isWhole(a) || a.abs().compareTo(BigDecimal.valueOf(1_000_000_000_000_000L)) > 0) {
            throw new UndefinedValueException("expected a whole number, found " + shown(a));
        }
        return a.longValueExact();
    }

    private BigDecimal held(BigDecimal a) {
        if (a.signum() == 0) {
            return BigDecimal.ZERO;
        }
        int power = magnitude(a);
        if (power >= LARGEST_POWER) {
            throw UndefinedValueException.beyondLimits("too large: beyond 1e" + LARGEST_POWER);
        }
        return power < -LARGEST_POWER ? BigDecimal.ZERO : a.round(context);
    }
}
