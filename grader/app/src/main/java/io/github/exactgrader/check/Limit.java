package io.github.exactgrader.check;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.Formula;
import io.github.exactgrader.assignment.Tolerance;
import io.github.exactgrader.expr.UndefinedValueException;
import java.math.BigDecimal;

/**
 * How far a decimal may be off: s meets t when {@code |s - t| <= atol + rtol*|t|}, decided without rounding.
 *
 * @param atol absolute part, at least 0
 * @param rtol relative part, at least 0
 */
record Limit(BigDecimal atol, BigDecimal rtol) {

    /**
     * Returns the limit that a tolerance means for a typed number.
     *
     * @throws AssignmentException if it uses drawn names, has no value or is negative
     */
    static Limit of(Tolerance tolerance) {
        return new Limit(constant(tolerance.atol()), constant(tolerance.rtol()));
    }

    private static BigDecimal constant(Formula formula) {
        try {
            BigDecimal value = Numbers.constant(formula.expr());
            if (value.signum() >= 0) {
                return value;
            }
        } catch (UndefinedValueException e) {
            // told below
        }
        throw new AssignmentException(
                formula.location(),
                "the tolerance of a number must be a constant, at least 0, found \"" + formula.text() + "\"");
    }

    /** Tells whether a number is close enough to what is expected. */
    boolean meets(BigDecimal expected, BigDecimal actual) {
        return actual.subtract(expected).abs().compareTo(atol.add(rtol.multiply(expected.abs()))) <= 0;
    }

    /** Returns the rule as staff see it. */
    String shown() {
        return "|s - t| <= " + Numbers.shown(atol) + " + " + Numbers.shown(rtol) + "*|t|";
    }
}
