package io.github.exactgrader.reference;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * States what an argument must be, and refuses it otherwise.
 *
 * <p>Every refusal is an {@link IllegalArgumentException} whose one-line message names the argument, its domain and
 * the value found, in full precision.
 */
public final class Demand {
    private Demand() {}

    /**
     * Returns the value if it is finite.
     *
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public static double finite(String name, double value) {
        return require(Double.isFinite(value), name, "finite", value);
    }

    /**
     * Returns the value if it is finite and greater than 0.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static double positive(String name, double value) {
        return require(Double.isFinite(value) && value > 0, name, "finite and greater than 0", value);
    }

    /**
     * Returns the value if it is finite and at least 0.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static double nonNegative(String name, double value) {
        return require(Double.isFinite(value) && value >= 0, name, "finite and at least 0", value);
    }

    /**
     * Returns the value if it lies in [0, 1), as a momentum or a decay rate must.
     *
     * @throws IllegalArgumentException if it does not
     */
    public static double decay(String name, double value) {
        return require(value >= 0 && value < 1, name, "in [0, 1)", value);
    }

    /**
     * Returns a copy of a vector if it has at least one entry and every entry is finite.
     *
     * @throws IllegalArgumentException if the vector is null or empty or an entry is NaN or infinite
     */
    public static double[] vector(String name, double @Nullable [] entries) {
        if (entries == null || entries.length == 0) {
            throw new IllegalArgumentException(
                    name + " must have at least one entry, found " + Arrays.toString(entries));
        }
        for (int i = 0; i < entries.length; i++) {
            finite(name + "[" + i + "]", entries[i]);
        }
        return entries.clone();
    }

    /**
     * Returns a copy of a vector if it has the given length and every entry is finite.
     *
     * @throws IllegalArgumentException if the vector is null, of another length, or has an entry that is not finite
     */
    public static double[] vector(String name, double @Nullable [] entries, int length) {
        if (entries == null || entries.length != length) {
            throw new IllegalArgumentException(
                    name + " must have length " + length + ", found " + Arrays.toString(entries));
        }
        return vector(name, entries);
    }

    /**
     * Returns a copy of a square matrix, row-major, if every entry is finite.
     *
     * @throws IllegalArgumentException if the matrix is null, empty or not square, or an entry is not finite
     */
    public static double[][] square(String name, double @Nullable [] @Nullable [] rows) {
        if (rows == null || rows.length == 0) {
            throw new IllegalArgumentException(name + " must have at least one row, found none");
        }
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = vector(name + "[" + i + "]", rows[i], rows.length);
        }
        return copy;
    }

    private static double require(boolean holds, String name, String domain, double value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + domain + ", found " + value);
        }
        return value;
    }
}
