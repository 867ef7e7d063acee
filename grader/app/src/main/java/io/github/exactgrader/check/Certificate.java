package io.github.exactgrader.check;

import io.github.exactgrader.check.EnclosureArithmetic.TooWideException;
import io.github.exactgrader.expr.UndefinedValueException;
import java.math.BigDecimal;

/** Decides with intervals what a comparison of rounded values suspects: no verdict against an answer rests on rounding. */
final class Certificate {

    private static final int MOST_DIGITS = 900;
    private static final int FINER = 4;

    private Certificate() {}

    /** What is certain about two values. */
    enum Finding {
        APART,
        NEAR,
        UNKNOWN
    }

    /**
     * Decides whether two formulas that have values at a point differ there.
     *
     * @param digits working precision to start with; up to 900 are tried
     * @return APART if they surely differ, NEAR if they surely agree to all but 20 of the digits
     */
    static Finding difference(FormulaValues key, FormulaValues answer, int point, int digits) {
        for (int more = digits; ; more = Math.min(MOST_DIGITS, FINER * more)) {
            try {
                Enclosure expected = key.enclosed(point, more);
                Enclosure actual = answer.enclosed(point, more);
                if (expected.isApartFrom(actual)) {
                    return Finding.APART;
                }
                if (isNear(expected, actual, NumericEquivalence.digits(digits))) {
                    return Finding.NEAR;
                }
            } catch (TooWideException e) {
                // more digits may help
            } catch (UndefinedValueException e) {
                return Finding.UNKNOWN;
            }
            if (more == MOST_DIGITS) {
                return Finding.UNKNOWN;
            }
        }
    }

    private static boolean isNear(Enclosure a, Enclosure b, int digits) {
        BigDecimal most = a.high().max(b.high()).subtract(a.low().min(b.low()));
        BigDecimal size = a.low().abs().min(a.high().abs());
        return most.compareTo(size.scaleByPowerOfTen(-digits)) <= 0;
    }

    /** Tells whether a formula surely has no value at a point. */
    static boolean isUndefined(FormulaValues answer, int point, int digits) {
        for (int more = digits; ; more = Math.min(MOST_DIGITS, FINER * more)) {
            try {
                answer.enclosed(point, more);
                return false;
            } catch (UndefinedValueException e) {
                return !e.isBeyondLimits();
            } catch (TooWideException e) {
                if (more == MOST_DIGITS) {
                    return false;
                }
            }
        }
    }
}
