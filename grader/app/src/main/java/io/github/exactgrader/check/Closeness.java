package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Formula;
import io.github.exactgrader.assignment.Tolerance;
import io.github.exactgrader.assignment.Values;
import io.github.exactgrader.expr.DoubleArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.FunctionSymbols;
import java.util.List;

/**
 * The tolerance of one case: s meets t when {@code |s - t| <= atol + rtol*|t|}. NaN is met by NaN only, an infinity by
 * itself only.
 *
 * @param atol absolute part
 * @param rtol relative part
 * @param byNorm whether {@code |t|} is the largest finite entry of the whole array
 */
record Closeness(double atol, double rtol, boolean byNorm) {

    /**
     * Computes the limits of a case.
     *
     * @param tolerance limits, maybe formulas in the drawn names
     * @param drawn the case
     * @throws io.github.exactgrader.expr.UndefinedValueException if a limit has no value in this case
     */
    static Closeness of(Tolerance tolerance, DrawnCase drawn) {
        return new Closeness(limit(tolerance.atol(), drawn), limit(tolerance.rtol(), drawn), tolerance.byNorm());
    }

    private static double limit(Formula formula, DrawnCase drawn) {
        return Values.number(new Evaluator<>(new DoubleArithmetic(), drawn.values(), FunctionSymbols.<Double>none())
                .evaluate(formula.expr()));
    }

    /**
     * Tells whether a number is close enough.
     *
     * @param expected what is expected
     * @param actual what came back
     * @param norm largest finite entry of the array that {@code expected} stands in
     */
    boolean accepts(double expected, double actual, double norm) {
        if (Double.isNaN(expected)) {
            return Double.isNaN(actual);
        }
        if (Double.isInfinite(expected)) {
            return expected == actual;
        }
        double scale = byNorm ? norm : Math.abs(expected);
        return Math.abs(actual - expected) <= atol + rtol * scale;
    }

    /** Tells whether two lists have the same length and are close, entry by entry. */
    boolean accepts(List<Double> expected, List<Double> actual) {
        return firstDifference(expected, actual) == expected.size() && expected.size() == actual.size();
    }

    /** Returns the number of the first entry that is not close, from 0; the shorter length if there is none. */
    int firstDifference(List<Double> expected, List<Double> actual) {
        double norm = norm(expected);
        int shorter = Math.min(expected.size(), actual.size());
        for (int i = 0; i < shorter; i++) {
            if (!accepts(expected.get(i), actual.get(i), norm)) {
                return i;
            }
        }
        return shorter;
    }

    private static double norm(List<Double> numbers) {
        return numbers.stream()
                .filter(Double::isFinite)
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
    }

    /** Returns the rule as staff see it. */
    String shown() {
        return "|s - t| <= " + Values.shown(atol) + " + " + Values.shown(rtol) + (byNorm ? "*max|t|" : "*|t|");
    }
}
