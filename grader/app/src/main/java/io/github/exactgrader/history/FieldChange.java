package io.github.exactgrader.history;

import java.math.BigDecimal;

/**
 * A score that changed.
 *
 * @param field its id
 * @param before what it was
 * @param after what it is
 * @param cause why
 * @param of id of the field that the cause is about; empty where it is about none
 */
public record FieldChange(String field, Mark before, Mark after, Cause cause, String of) {

    /**
     * A score as far as a change is told by it.
     *
     * @param points earned
     * @param verdict what was found; empty where the assignment does not have the field
     */
    public record Mark(BigDecimal points, String verdict) {

        /** What a version has of a field that its assignment does not have. */
        static final Mark NONE = new Mark(BigDecimal.ZERO, "");

        /** Tells whether points or verdict differ. */
        boolean differs(Mark other) {
            return points.compareTo(other.points) != 0 || !verdict.equals(other.verdict);
        }
    }

    /** Returns the points that were won; negative if some were lost. */
    public BigDecimal change() {
        return after.points().subtract(before.points());
    }
}
