package io.github.exactgrader.check;

import io.github.exactgrader.check.Certificate.Finding;
import io.github.exactgrader.check.Equivalence.Witness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Compares two formulas with many digits at some points.
 *
 * <p>There is no scale below which values count as 0. Two values are equal if they agree to all but 20 of the working
 * digits; if not, both are computed again with other numbers of digits. A difference that comes from rounding, as where
 * terms of size 1 cancel to 0, changes by many powers of ten then; one between the formulas stays. The first difference is
 * {@link Certificate certified}, so that a verdict against an answer never rests on rounding.
 */
final class NumericEquivalence {

    private static final int SLACK = 20;
    private static final int SHRINKS = 20;

    /** Where more than one of so many points may have no value, an answer is not taken for right. */
    private static final int MOST_UNSURE = 4;

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

    /** What was met at the points. */
    private static final class Tally {

        private final List<Integer> different = new ArrayList<>();
        private final List<Integer> undefined = new ArrayList<>();
        private int compared;
        private int unknown;
        private int unsure;
        private int beyond;
    }

    /**
     * Compares an answer with the key. Points where the key has no value say nothing.
     *
     * @param key right formula
     * @param answer formula of a student
     * @param digits working precision
     */
    Equivalence compare(FormulaValues key, FormulaValues answer, int digits) {
        Tally tally = new Tally();
        for (int i = 0; i < points.size(); i++) {
            if (key.at(i, digits).isPresent()) {
                tally.compared++;
                meet(tally, key, answer, i, digits);
            }
        }
        if (!tally.different.isEmpty()) {
            Witness witness = witness(key, answer, tally.different.get(0), digits);
            return new Equivalence.Different(witness, tally.different.size(), points.size());
        }
        Optional<Witness> missing = missing(tally, key, answer, digits);
        if (missing.isPresent()) {
            return new Equivalence.DomainMismatch(missing.get());
        }
        if (tally.beyond > 0 && tally.beyond == tally.compared) {
            return new Equivalence.BeyondLimits();
        }
        boolean oftenMissing = MOST_UNSURE * tally.unsure > tally.compared;
        int decided = tally.compared - tally.beyond - tally.unknown - tally.undefined.size();
        return tally.beyond + tally.unknown > 0 || oftenMissing
                ? new Equivalence.Undecided(Messages.pointsWithoutValue(decided, points.size()), !oftenMissing)
                : new Equivalence.EqualNumeric(digits(digits), decided, points.regimes());
    }

    private static void meet(Tally tally, FormulaValues key, FormulaValues answer, int point, int digits) {
        FormulaValue actual = answer.at(point, digits);
        if (actual.beyondLimits()) {
            tally.beyond++;
        } else if (!actual.isPresent()) {
            tally.undefined.add(point);
        } else if (!tally.different.isEmpty()) {
            if (!isAlike(key, answer, point, digits)) {
                tally.different.add(point);
            }
        } else if (!agree(key, answer, point, digits)) {
            Finding finding = Certificate.difference(key, answer, point, digits);
            if (finding == Finding.APART) {
                tally.different.add(point);
            } else if (finding == Finding.UNKNOWN) {
                tally.unknown++;
            }
        }
    }

    /** Returns the first of some points where the answer surely has no value, and none on some side of it either. */
    private Optional<Witness> missing(Tally tally, FormulaValues key, FormulaValues answer, int digits) {
        for (int point : tally.undefined) {
            FormulaValues around = answer.at(points.at(Holes.around(points.at(point))));
            boolean isHole = true;
            for (int i = 0; i < around.size(); i++) {
                isHole &= around.at(i, digits).isPresent();
            }
            if (!isHole && Certificate.isUndefined(answer, point, digits)) {
                return Optional.of(witness(key, answer, point, digits));
            }
            tally.unsure += isHole ? 0 : 1;
        }
        return Optional.empty();
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

    /** Returns how many digits of a value agree where two are taken for equal. */
    static int digits(int working) {
        return working - SLACK;
    }

    /** Tells whether two values agree to all but 20 of the working digits. */
    private static boolean isAlike(PointValues key, PointValues answer, int point, int digits) {
        BigDecimal expected = number(key.at(point, digits));
        BigDecimal actual = number(answer.at(point, digits));
        BigDecimal scale = expected.abs().max(actual.abs());
        return isWithin(expected.subtract(actual), scale.scaleByPowerOfTen(SLACK - digits));
    }

    /** Tells whether two values at a point are equal but for rounding. */
    static boolean agree(PointValues key, PointValues answer, int point, int digits) {
        if (isAlike(key, answer, point, digits)) {
            return true;
        }
        BigDecimal difference = number(key.at(point, digits)).subtract(number(answer.at(point, digits)));
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

    /** Values that differ late are shown with as many digits as it takes. */
    private Witness witness(FormulaValues key, FormulaValues answer, int point, int digits) {
        FormulaValue expected = key.at(point, digits);
        FormulaValue actual = answer.at(point, digits);
        if (expected.shown().equals(actual.shown())) {
            return new Witness(points.at(point).shown(), expected.shownFully(), actual.shownFully());
        }
        return new Witness(points.at(point).shown(), expected.shown(), actual.shown());
    }
}
