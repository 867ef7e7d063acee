package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Drawn values as Java numbers and arrays, and back. */
public final class Values {

    private Values() {}

    static Value<Double> scalar(double number) {
        return new Value.Scalar<>(number);
    }

    static Value<Double> vector(List<Double> numbers) {
        return new Value.Vector<>(numbers);
    }

    static Value<Double> matrix(List<List<Double>> rows) {
        return new Value.Matrix<>(rows);
    }

    /**
     * Returns the number a value is.
     *
     * @throws UndefinedValueException if it is a list or matrix
     */
    public static double number(Value<Double> value) {
        if (value instanceof Value.Scalar<Double> scalar) {
            return scalar.number();
        }
        throw new UndefinedValueException("a number is needed here, found a list");
    }

    /**
     * Returns the numbers of a list.
     *
     * @throws UndefinedValueException if it is a number or a matrix
     */
    static List<Double> numbers(Value<Double> value) {
        if (value instanceof Value.Vector<Double> vector) {
            return vector.elements();
        }
        throw new UndefinedValueException("a list is needed here");
    }

    /**
     * Returns a value as the Java type of a parameter.
     *
     * @param value a drawn value
     * @param type {@code double}, {@code int}, {@code long}, {@code double[]}, {@code int[]} or {@code double[][]}
     * @return a boxed number or an array
     * @throws UndefinedValueException if the value does not fit the type
     */
    @SuppressWarnings("StatementSwitchToExpressionSwitch")
    static Object toJava(Value<Double> value, String type) {
        switch (type) {
            case "double":
                return number(value);
            case "int":
                return toInt(number(value));
            case "long":
                return whole(number(value));
            case "double[]":
                return array(numbers(value));
            case "int[]":
                return numbers(value).stream().mapToInt(Values::toInt).toArray();
            case "double[][]":
                if (value instanceof Value.Matrix<Double> matrix) {
                    return matrix.rows().stream().map(Values::array).toArray(double[][]::new);
                }
                if (value instanceof Value.Vector<Double> vector
                        && vector.elements().isEmpty()) {
                    return new double[0][];
                }
                throw new UndefinedValueException("a matrix is needed here");
            default:
                throw new UndefinedValueException("a drawn value cannot be passed as " + type);
        }
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static int toInt(double number) {
        long whole = whole(number);
        if (whole != (int) whole) {
            throw new UndefinedValueException("this is beyond the range of int: " + shown(number));
        }
        return (int) whole;
    }

    private static long whole(double number) {
        long whole = Math.round(number);
        if (whole != number) {
            throw new UndefinedValueException("a whole number is needed here, found " + shown(number));
        }
        return whole;
    }

    /**
     * Returns a value as the exact decimals that its numbers stand for: those of {@link #decimal}.
     *
     * @param value finite numbers
     * @throws UndefinedValueException if it holds NaN or an infinity
     */
    public static Value<BigDecimal> exact(Value<Double> value) {
        if (value instanceof Value.Scalar<Double> scalar) {
            return new Value.Scalar<>(finite(scalar.number()));
        }
        if (value instanceof Value.Vector<Double> vector) {
            return new Value.Vector<>(
                    vector.elements().stream().map(Values::finite).toList());
        }
        return new Value.Matrix<>(((Value.Matrix<Double>) value)
                .rows().stream()
                        .map(row -> row.stream().map(Values::finite).toList())
                        .toList());
    }

    private static BigDecimal finite(double number) {
        if (!Double.isFinite(number)) {
            throw new UndefinedValueException("a finite number is needed here, found " + shown(number));
        }
        return decimal(number);
    }

    /** Returns the usual Java type of a value. */
    static String typeOf(Value<Double> value) {
        if (value instanceof Value.Scalar) {
            return "double";
        }
        return value instanceof Value.Vector ? "double[]" : "double[][]";
    }

    /** Returns a value as text, in full precision. */
    public static String shown(Value<Double> value) {
        if (value instanceof Value.Scalar<Double> scalar) {
            return shown(scalar.number());
        }
        if (value instanceof Value.Vector<Double> vector) {
            return "["
                    + String.join(
                            ", ", vector.elements().stream().map(Values::shown).toList()) + "]";
        }
        return "["
                + String.join(
                        ", ",
                        ((Value.Matrix<Double>) value)
                                .rows().stream()
                                        .map(row -> shown(new Value.Vector<>(row)))
                                        .toList())
                + "]";
    }

    /**
     * Returns a number as text: at most 17 significant digits, as few as tell it from its neighbours if 15 do. The same
     * on every JDK, which {@code Double.toString} is not.
     *
     * @param number any double
     */
    public static String shown(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        }
        BigDecimal decimal = decimal(number);
        int exponent = decimal.precision() - decimal.scale() - 1;
        return exponent >= -6 && exponent < 16 ? decimal.toPlainString() : decimal.toString();
    }

    /**
     * Returns a short decimal that rounds to a double.
     *
     * @param number finite
     */
    public static BigDecimal decimal(double number) {
        BigDecimal exact = new BigDecimal(number);
        if (exact.signum() == 0) {
            return BigDecimal.ZERO;
        }
        for (int digits = 15; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }
}
