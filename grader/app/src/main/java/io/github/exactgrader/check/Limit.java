package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Tolerance;
import java.math.BigDecimal;

/** Applies a tolerance without drawn names to decimals. */
final class Limit {

    private Limit() {}

    /** Tells whether {@code |s - t| <= atol + rtol*|t|}. */
    static boolean meets(Tolerance tolerance, BigDecimal t, BigDecimal s) {
        BigDecimal limit = Numbers.constant(tolerance.atol().expr())
                .add(Numbers.constant(tolerance.rtol().expr()).multiply(t.abs()));
        return s.subtract(t).abs().compareTo(limit) <= 0;
    }

    static String shown(Tolerance tolerance) {
        return "|s - t| <= " + tolerance.atol().text() + " + "
                + tolerance.rtol().text() + "*|t|";
    }
}
