package io.github.exactgrader.history;

import java.math.BigDecimal;
import java.util.List;

/**
 * A submission whose marks changed.
 *
 * @param student its id
 * @param before the points that counted
 * @param after the points that count
 * @param late what lateness takes off less than it did; negative if it takes off more
 * @param isLateACause whether lateness itself is another; if not, it takes off more or less because of the scores
 * @param fields the scores that changed, in the order of the sheet
 * @param crossing whether it crosses the pass line
 */
public record CardChange(
        String student,
        BigDecimal before,
        BigDecimal after,
        BigDecimal late,
        boolean isLateACause,
        List<FieldChange> fields,
        Crossing crossing) {

    public CardChange {
        fields = List.copyOf(fields);
    }

    /** Whether a submission crosses the pass line. */
    public enum Crossing {
        NONE,
        NOW_PASSES,
        NO_LONGER_PASSES
    }

    /** Returns the points that were won; negative if some were lost. */
    public BigDecimal change() {
        return after.subtract(before);
    }
}
