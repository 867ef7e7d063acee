package io.github.exactgrader.worker;

import java.util.Arrays;
import java.util.List;

/**
 * A value that may cross between the processes: null, {@code Boolean}, {@code Integer}, {@code Long}, {@code Double},
 * {@code String}, {@code boolean[]}, {@code int[]}, {@code long[]}, {@code double[]}, {@code double[][]} (no null row),
 * {@code String[]} or a {@link FunctionValue}.
 *
 * <p>Immutable: arrays are copied on the way in and on the way out. Two values are equal if type and content are; doubles
 * compare as {@code Double.equals} does, so NaN equals NaN and 0.0 differs from -0.0.
 */
public final class JavaValue {

    /** The null reference. */
    public static final JavaValue NULL = new JavaValue(null);

    private final Object value;

    private JavaValue(Object value) {
        this.value = value;
    }

    /**
     * Wraps a value.
     *
     * @param value of one of the types above, or null
     * @throws IllegalArgumentException if it is of another type or a row of a matrix is null
     */
    public static JavaValue of(Object value) {
        if (!crosses(value)) {
            throw new IllegalArgumentException("a value of this type cannot cross: " + nameOf(value));
        }
        return value == null ? NULL : new JavaValue(copy(value));
    }

    /** Returns how many numbers or characters the value has, at least 1. */
    public long size() {
        return Math.max(1, Entries.size(value));
    }

    /** Tells whether {@link #of} takes the value. */
    static boolean crosses(Object value) {
        if (value instanceof double[][] rows) {
            return Arrays.stream(rows).noneMatch(row -> row == null);
        }
        if (value instanceof String[] texts) {
            return Arrays.stream(texts).noneMatch(text -> text == null);
        }
        return value == null || TYPES.contains(value.getClass());
    }

    private static final List<Class<?>> TYPES = List.of(
            Boolean.class,
            Integer.class,
            Long.class,
            Double.class,
            String.class,
            boolean[].class,
            int[].class,
            long[].class,
            double[].class,
            FunctionValue.class);

    private static Object copy(Object value) {
        if (value instanceof double[] numbers) {
            return numbers.clone();
        } else if (value instanceof double[][] rows) {
            double[][] copy = new double[rows.length][];
            for (int i = 0; i < rows.length; i++) {
                copy[i] = rows[i].clone();
            }
            return copy;
        } else if (value instanceof int[] numbers) {
            return numbers.clone();
        } else if (value instanceof long[] numbers) {
            return numbers.clone();
        } else if (value instanceof boolean[] flags) {
            return flags.clone();
        } else if (value instanceof String[] texts) {
            return texts.clone();
        }
        return value;
    }

    /** Returns the value; an array is a fresh copy. */
    public Object toJava() {
        return copy(value);
    }

    /** Returns the name of the type as Java writes it, for example {@code "double[]"}; {@code "null"} for null. */
    public String typeName() {
        return nameOf(value);
    }

    private static String nameOf(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof FunctionValue function) {
            return function.kind().javaName();
        }
        Class<?> type = value.getClass();
        if (type == Double.class || type == Integer.class || type == Long.class || type == Boolean.class) {
            return type == Integer.class ? "int" : type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
        }
        return type == String.class || type == String[].class ? type.getSimpleName() : type.getTypeName();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JavaValue that && Arrays.deepEquals(new Object[] {value}, new Object[] {that.value});
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(new Object[] {value});
    }

    /** Returns the value as text, arrays as {@code [[1.0, 2.0], [3.0]]}. */
    @Override
    public String toString() {
        String wrapped = Arrays.deepToString(new Object[] {value});
        return wrapped.substring(1, wrapped.length() - 1);
    }
}
