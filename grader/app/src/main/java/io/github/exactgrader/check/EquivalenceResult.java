package io.github.exactgrader.check;

import io.github.exactgrader.check.Equivalence.Witness;
import io.github.exactgrader.expr.TextPrinter;

/** The finding that an equivalence means. */
final class EquivalenceResult {

    private EquivalenceResult() {}

    /** Returns the finding on a formula. */
    static CheckResult of(Equivalence equivalence) {
        return equivalence instanceof Equivalence.Different different
                ? different(
                        Messages.differsAt(different.differing(), different.points()),
                        different.witness(),
                        different.differing(),
                        different.points())
                : other(equivalence);
    }

    /**
     * Returns the finding on a set.
     *
     * @param variable the name it is a set of
     */
    static CheckResult ofSet(Equivalence equivalence, String variable) {
        if (equivalence instanceof Equivalence.Different different) {
            return different(
                    Messages.setDiffers(different.differing(), different.points()),
                    different.witness(),
                    different.differing(),
                    different.points());
        }
        if (equivalence instanceof Equivalence.DifferentEnd end) {
            String message = end.end()
                    .map(written -> Messages.endDiffers(variable, TextPrinter.print(written), end.belongs()))
                    .orElse(Messages.valueDiffers(end.belongs()));
            return different(message, end.witness(), end.differing(), end.points());
        }
        return other(equivalence);
    }

    /**
     * Returns the finding on a set that has to be a part of another.
     *
     * @param variable the name it is a set of
     */
    static CheckResult ofPart(Equivalence equivalence, String variable) {
        if (equivalence instanceof Equivalence.Different different) {
            return different(
                    Messages.allowsTooMuch(different.differing(), different.points()),
                    different.witness(),
                    different.differing(),
                    different.points());
        }
        if (equivalence instanceof Equivalence.Empty empty) {
            return different(
                    Messages.allowsNothing(empty.empty(), empty.points()),
                    empty.witness(),
                    empty.empty(),
                    empty.points());
        }
        return ofSet(equivalence, variable);
    }

    private static CheckResult other(Equivalence equivalence) {
        if (equivalence instanceof Equivalence.EqualProven proven) {
            return CheckResult.of(Verdict.CORRECT, Messages.CORRECT)
                    .with("method", "proven equal; the chance of error is below 2^-" + proven.bits());
        }
        if (equivalence instanceof Equivalence.EqualNumeric equal) {
            return CheckResult.of(Verdict.CORRECT, Messages.CORRECT)
                    .with(
                            "method",
                            "equal to " + equal.digits() + " digits at " + equal.points() + " points in "
                                    + equal.cells() + (equal.cells() == 1 ? " cell" : " cells"));
        }
        if (equivalence instanceof Equivalence.DomainMismatch mismatch) {
            return witnessed(CheckResult.of(Verdict.WRONG_ANSWER, Messages.NO_VALUE), mismatch.witness());
        }
        return equivalence instanceof Equivalence.Undecided undecided
                ? CheckResult.of(Verdict.NEEDS_REVIEW, Messages.UNDECIDED).with("undecided", undecided.reason())
                : CheckResult.of(Verdict.INVALID_ANSWER, Messages.BEYOND_LIMITS);
    }

    private static CheckResult different(String message, Witness witness, int differing, int points) {
        return witnessed(CheckResult.of(Verdict.WRONG_ANSWER, message), witness)
                .with("differs at", differing + " of " + points + " cases");
    }

    private static CheckResult witnessed(CheckResult result, Witness witness) {
        return result.with("at", witness.at())
                .with("expected", witness.expected())
                .with("actual", witness.actual());
    }
}
