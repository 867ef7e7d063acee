package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.check.Equivalence.Witness;

/** The finding that an equivalence means. */
final class EquivalenceResult {

    private EquivalenceResult() {}

    static CheckResult of(Equivalence equivalence, Field field) {
        if (equivalence instanceof Equivalence.EqualNumeric equal) {
            return CheckResult.of(Verdict.CORRECT, Messages.CORRECT)
                    .with("method", "equal to " + equal.digits() + " digits at " + equal.points() + " points");
        }
        if (equivalence instanceof Equivalence.EqualProven proven) {
            return CheckResult.of(Verdict.CORRECT, Messages.CORRECT)
                    .with("method", "proven, error bound " + proven.errorBound());
        }
        if (equivalence instanceof Equivalence.Different different) {
            String message = field.kind() == FieldKind.SET
                    ? Messages.setDiffers(different.witness().at().endsWith("(an end point)"))
                    : Messages.differsAt(different.differing(), different.points());
            return witnessed(CheckResult.of(Verdict.WRONG_ANSWER, message), different.witness())
                    .with("differs at", different.differing() + " of " + different.points() + " cases");
        }
        if (equivalence instanceof Equivalence.DomainMismatch mismatch) {
            return witnessed(CheckResult.of(Verdict.WRONG_ANSWER, Messages.NO_VALUE), mismatch.witness());
        }
        return CheckResult.of(Verdict.NEEDS_REVIEW, Messages.UNDECIDED)
                .with("undecided", ((Equivalence.Undecided) equivalence).reason());
    }

    private static CheckResult witnessed(CheckResult result, Witness witness) {
        return result.with("at", witness.at())
                .with("expected", witness.expected())
                .with("actual", witness.actual());
    }
}
