package io.github.exactgrader.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a formula gives at a point.
 *
 * @param number its value; null if it has none
 * @param beyondLimits whether it has none only because it is too large or takes too long
 */
record FormulaValue(@Nullable BigDecimal number, boolean beyondLimits) {

    static final FormulaValue NONE = new FormulaValue(null, false);
    static final FormulaValue BEYOND_LIMITS = new FormulaValue(null, true);

    static FormulaValue of(BigDecimal number) {
        return new FormulaValue(number, false);
    }

    boolean isPresent() {
        return number != null;
    }

    /** Returns the value as staff see it. */
    String shown() {
        if (number == null) {
            return beyondLimits ? "beyond the grader's limits" : "no value";
        }
        return Numbers.shown(number);
    }

    /** Returns the value with all digits it was computed with. */
    String shownFully() {
        return number == null ? shown() : number.stripTrailingZeros().toString();
    }
}
