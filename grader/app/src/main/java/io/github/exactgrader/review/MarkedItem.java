package io.github.exactgrader.review;

import io.github.exactgrader.format.Points;
import java.math.BigDecimal;

/**
 * What a marker gave for one item of a rubric, with the item as it stood in the key then.
 *
 * @param item {@code item_1} for the first reason for points, {@code deduction_1} for the first to take some off, ...
 * @param text the item in words
 * @param of what it is worth, greater than 0
 * @param points from 0 to {@code of} for a reason for points, from minus {@code of} to 0 for a deduction
 */
public record MarkedItem(String item, String text, BigDecimal of, BigDecimal points) {

    private static final String DEDUCTION = "deduction_";

    public MarkedItem {
        boolean isDeduction = item.startsWith(DEDUCTION);
        BigDecimal given = isDeduction ? points.negate() : points;
        if (of.signum() <= 0 || given.signum() < 0 || given.compareTo(of) > 0) {
            throw new IllegalArgumentException(item + ": expected " + (isDeduction ? "minus " : "") + "0 to "
                    + Points.text(of) + " points, found " + Points.text(points));
        }
        of = Points.canonical(of);
        points = Points.canonical(points);
    }

    /** Returns the item in words for the student; empty for a deduction that was not made. */
    String words() {
        if (item.startsWith(DEDUCTION)) {
            return points.signum() == 0 ? "" : Points.text(points) + ": " + text;
        }
        return Points.text(points) + " of " + Points.text(of) + ": " + text;
    }
}
