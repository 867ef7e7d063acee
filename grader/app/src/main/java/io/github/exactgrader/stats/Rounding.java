package io.github.exactgrader.stats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How statistics are rounded, in one place: every reader of them sees the same digits. Half is rounded away from 0. */
final class Rounding {

    /** More digits than anything is shown with: a rounding of a rounding is seen nowhere. */
    static final MathContext CONTEXT = new MathContext(40, RoundingMode.HALF_EVEN);

    private static final int SHARE = 3;
    private static final int OTHERS = 2;

    private Rounding() {}

    /** Returns a share of 1 with three decimals, which is a percentage with one. */
    static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, SHARE, RoundingMode.HALF_UP);
    }

    /** Returns a quotient with two decimals. */
    static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, OTHERS, RoundingMode.HALF_UP);
    }

    /** Returns a number with two decimals; null for null. */
    static @Nullable BigDecimal two(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(OTHERS, RoundingMode.HALF_UP);
    }
}
