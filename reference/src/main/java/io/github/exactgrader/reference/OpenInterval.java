package io.github.exactgrader.reference;

/**
 * The numbers strictly between two ends.
 *
 * @param lo lower end, excluded
 * @param hi upper end, excluded, at least {@code lo}; may be infinite
 */
public record OpenInterval(double lo, double hi) {
    /** Checks the order of the ends. */
    public OpenInterval {
        if (!(lo <= hi)) {
            throw new IllegalArgumentException("lo must be at most hi, found lo = " + lo + ", hi = " + hi);
        }
    }

    /** Returns the width as a part of the upper end, in [0, 1] for intervals of positive numbers. */
    double relativeWidth() {
        return hi == Double.POSITIVE_INFINITY ? 1 : (hi - lo) / hi;
    }
}
