package io.github.exactgrader.check;

import java.math.BigDecimal;

/**
 * An interval that surely holds a number.
 *
 * @param low at most the number
 * @param high at least the number
 */
record Enclosure(BigDecimal low, BigDecimal high) {

    Enclosure {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("the lower end comes first, found " + low + " and " + high);
        }
    }

    static Enclosure exactly(BigDecimal number) {
        return new Enclosure(number, number);
    }

    /** Tells whether two numbers are surely different. */
    boolean isApartFrom(Enclosure other) {
        return high.compareTo(other.low) < 0 || other.high.compareTo(low) < 0;
    }

    boolean isExact() {
        return low.compareTo(high) == 0;
    }

    /** Returns the sign of the number. */
    int sign() {
        if (low.signum() == high.signum()) {
            return low.signum();
        }
        throw new EnclosureArithmetic.TooWideException();
    }
}
