package io.github.exactgrader.check;

import io.github.exactgrader.check.Equivalence.Witness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares two formulas or graphs with many digits at the drawn points of a field.
 *
 * <p>There is no scale below which values count as 0. Two values are equal if they agree to all but 20 of the working
 * digits; if not, both are computed again with other numbers of digits. A difference that comes from rounding, as where
 * terms of size 1 cancel to 0, changes by many powers of ten then; one between the formulas stays. A quarter of the digits
 * is tried first because it is cheap and shows nearly every difference, then twice as many.
 */
final class NumericEquivalence {

    private static final int SLACK = 20;
    private static final int SHRINKS = 20;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final FormulaPoints points;

    /**
     * Prepares the comparison.
     *
     * @param points where formulas are compared
     */
    NumericEquivalence(FormulaPoints points) {
        this.points = points;
    }

    /**
     * Compares an answer with the key. Points where the key has no value say nothing.
     *
     * @param key right formula
     * @param answer what a student wrote
     * @param digits working precision
     */
    Equivalence compare(PointValues key, PointValues answer, int digits) {
        List<Witness> different = new ArrayList<>();
        int compared = 0;
        int beyond = 0;
        @Nullable Witness undefined = null;
        for (int i = 0; i < points.size(); i++) {
            FormulaValue expected = key.at(i, digits);
            FormulaValue actual = answer.at(i, digits);
            if (!expected.isPresent()) {
                continue;
            }
            compared++;
            if (actual.beyondLimits()) {
                beyond++;
            } else if (!actual.isPresent()) {
                undefined = undefined == null ? witness(i, expected, actual) : undefined;
            } else if (!agree(key, answer, i, digits)) {
                different.add(witness(i, expected, actual));
            }
        }
        if (!different.isEmpty()) {
            return new Equivalence.Different(different.get(0), different.size(), points.size());
        }
        if (undefined != null) {
            return new Equivalence.DomainMismatch(undefined);
        }
        if (beyond > 0 && beyond == compared) {
            return new Equivalence.BeyondLimits();
        }
        int decided = compared - beyond;
        return beyond > 0 || decided * 2 < points.size()
                ? new Equivalence.Undecided("only " + decided + " of " + points.size() + " points have a value")
                : new Equivalence.EqualNumeric(digits - SLACK, compared, points.regimes());
    }

    /** Tells whether two formulas have the same values at every point, and none at the same points. */
    boolean same(PointValues wrong, PointValues answer, int digits) {
        boolean met = false;
        for (int i = 0; i < points.size(); i++) {
            boolean hasValue = answer.at(i, digits).isPresent();
            if (wrong.at(i, digits).isPresent() != hasValue || (hasValue && !agree(wrong, answer, i, digits))) {
                return false;
            }
            met |= hasValue;
        }
        return met;
    }

    private static boolean agree(PointValues key, PointValues answer, int point, int digits) {
        BigDecimal expected = number(key.at(point, digits));
        BigDecimal actual = number(answer.at(point, digits));
        BigDecimal difference = expected.subtract(actual);
        BigDecimal scale = expected.abs().max(actual.abs());
        if (isWithin(difference, scale.scaleByPowerOfTen(SLACK - digits))) {
            return true;
        }
        Optional<BigDecimal> coarse = difference(key, answer, point, digits / 4);
        if (coarse.isPresent() && isWithin(coarse.get().subtract(difference), difference.multiply(HALF))) {
            return false;
        }
        return difference(key, answer, point, 2 * digits)
                .filter(fine -> isWithin(fine, difference.scaleByPowerOfTen(-SHRINKS)))
                .isPresent();
    }

    private static Optional<BigDecimal> difference(PointValues key, PointValues answer, int point, int digits) {
        FormulaValue expected = key.at(point, digits);
        FormulaValue actual = answer.at(point, digits);
        return expected.isPresent() && actual.isPresent()
                ? Optional.of(number(expected).subtract(number(actual)))
                : Optional.empty();
    }

    private static boolean isWithin(BigDecimal number, BigDecimal limit) {
        return number.abs().compareTo(limit.abs()) <= 0;
    }

    private static BigDecimal number(FormulaValue value) {
        return Objects.requireNonNull(value.number());
    }

    private Witness witness(int point, FormulaValue expected, FormulaValue actual) {
        return new Witness(points.at(point).shown(), expected.shown(), actual.shown());
    }
}
