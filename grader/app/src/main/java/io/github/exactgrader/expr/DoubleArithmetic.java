package io.github.exactgrader.expr;

import java.math.BigDecimal;

/**
 * Binary floating point with {@link StrictMath}: the same bits on every machine.
 *
 * <p>Each operation is within 1 ulp of the exact result for its arguments (2.5 ulp for sinh, cosh, tanh; 2 ulp for
 * log2); cancellation can make the error of a whole expression larger. A finite result beyond the range of double is
 * undefined, one below it is 0. Infinity and NaN take part only where they come in as constants or variables.
 */
public final class DoubleArithmetic implements Arithmetic<Double> {
    @Override
    public Double of(BigDecimal literal) {
        return held(literal.doubleValue(), false);
    }

    @Override
    public Double constant(Constant constant) {
        return switch (constant) {
            case PI -> Math.PI;
            case E -> Math.E;
            case INFINITY -> Double.POSITIVE_INFINITY;
            case NAN -> Double.NaN;
        };
    }

    @Override
    public Double add(Double a, Double b) {
        return held(a + b, a, b);
    }

    @Override
    public Double subtract(Double a, Double b) {
        return held(a - b, a, b);
    }

    @Override
    public Double multiply(Double a, Double b) {
        return held(a * b, a, b);
    }

    @Override
    public Double divide(Double a, Double b) {
        if (b == 0) {
            throw new UndefinedValueException("division by zero");
        }
        return held(a / b, a, b);
    }

    @Override
    public Double power(Double a, Double b) {
        if (a == 0 && b < 0) {
            throw new UndefinedValueException("division by zero");
        }
        if (a < 0 && StrictMath.rint(b) != b) {
            throw new UndefinedValueException("a negative number has no power " + b);
        }
        return held(StrictMath.pow(a, b), a, b);
    }

    @Override
    public Double negate(Double a) {
        return -a;
    }

    @Override
    public Double apply(Elementary function, Double a) {
        double result = switch (function) {
            case ABS -> Math.abs(a);
            case SQRT -> Math.sqrt(a);
            case CBRT -> StrictMath.cbrt(a);
            case EXP -> StrictMath.exp(a);
            case LOG -> StrictMath.log(positive(a));
            case LOG10 -> StrictMath.log10(positive(a));
            case LOG2 -> log2(positive(a));
            case SIN -> StrictMath.sin(a);
            case COS -> StrictMath.cos(a);
            case TAN -> StrictMath.tan(a);
            case ASIN -> StrictMath.asin(a);
            case ACOS -> StrictMath.acos(a);
            case ATAN -> StrictMath.atan(a);
            case SINH -> StrictMath.sinh(a);
            case COSH -> StrictMath.cosh(a);
            case TANH -> StrictMath.tanh(a);
            case SIGN -> Math.signum(a);
            case RELU -> a > 0 ? a : a * 0;
            case FLOOR -> Math.floor(a);
            case CEIL -> Math.ceil(a);
        };
        if (Double.isNaN(result) && !Double.isNaN(a)) {
            throw new UndefinedValueException(function.text() + " has no value at " + a);
        }
        return held(result, Double.isInfinite(a) || Double.isNaN(a));
    }

    private static double positive(double a) {
        if (a <= 0) {
            throw new UndefinedValueException("log has no value at " + a);
        }
        return a;
    }

    /** Powers of two are exact. */
    private static double log2(double a) {
        int exponent = Math.getExponent(a);
        return exponent >= Double.MIN_EXPONENT && a == Math.scalb(1.0, exponent)
                ? exponent
                : StrictMath.log(a) / StrictMath.log(2);
    }

    @Override
    public int compare(Double a, Double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            throw new UndefinedValueException("NaN cannot be compared");
        }
        return a < b ? -1 : a > b ? 1 : 0;
    }

    @Override
    public long whole(Double a) {
        if (StrictMath.rint(a) != a || Math.abs(a) > 1e15) {
            throw new UndefinedValueException("expected a whole number, found " + a);
        }
        return a.longValue();
    }

    private static double held(double result, double a, double b) {
        boolean finite = Double.isFinite(a) && Double.isFinite(b);
        if (Double.isNaN(result) && !Double.isNaN(a) && !Double.isNaN(b)) {
            throw new UndefinedValueException("an operation with infinity has no value");
        }
        return held(result, !finite);
    }

    private static double held(double result, boolean infinityAllowed) {
        if (!infinityAllowed && Double.isInfinite(result)) {
            throw UndefinedValueException.beyondLimits("too large: beyond 1.8e308");
        }
        return result;
    }
}
