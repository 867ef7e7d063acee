package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.Values;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How many digits of a number are given.
 *
 * @param digits significant digits from 1 to 1000; 0 for as many, at most 17, as tell the nearest double from its
 *     neighbours
 */
public record KeyNumbers(int digits) {

    /** Most digits that can be asked for. */
    public static final int MOST = 1000;

    private static final int SHORTEST = 17;
    private static final int GUARD = 30;

    public KeyNumbers {
        if (digits < 0 || digits > MOST) {
            throw new KeyRequestException("--digits: expected a number from 1 to " + MOST + ", found " + digits);
        }
    }

    /** Returns the working precision that makes all digits right, in decimal digits. */
    int working() {
        return Math.max(TolerantArithmetic.DIGITS, digits + GUARD);
    }

    BigDecimal of(BigDecimal number) {
        double nearest = number.doubleValue();
        boolean held = Double.isFinite(nearest) && (nearest != 0 || number.signum() == 0);
        if (digits == 0 && held) {
            return Values.decimal(nearest);
        }
        return stripped(number.round(new MathContext(digits == 0 ? SHORTEST : digits)));
    }

    /** Returns a number, or the name of one that is not finite. */
    Object of(double number) {
        if (!Double.isFinite(number)) {
            return Values.shown(number);
        }
        return of(new BigDecimal(number));
    }

    private static BigDecimal stripped(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
