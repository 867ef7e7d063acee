package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Tolerance;
import io.github.exactgrader.assignment.Values;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.worker.JavaValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Judges what a student's method returned against what the reference returned in the same cases. */
final class MethodCheck {

    private final Tolerance tolerance;
    private final boolean intervals;

    /**
     * Prepares the check of one field.
     *
     * @param tolerance how far numbers may be off
     * @param intervals whether results are unions of open intervals
     */
    MethodCheck(Tolerance tolerance, boolean intervals) {
        this.tolerance = tolerance;
        this.intervals = intervals;
    }

    /**
     * Judges all cases of the field.
     *
     * @param cases the inputs
     * @param expected outcomes of the reference, one for each case
     * @param actual outcomes of the student's code, one for each case
     * @return all points if every case is right, else none, with the first case that is not
     */
    CheckResult judge(List<DrawnCase> cases, List<CallOutcome> expected, List<CallOutcome> actual) {
        int failed = 0;
        CheckResult first = null;
        for (int i = 0; i < cases.size(); i++) {
            CheckResult result = judge(cases.get(i), expected.get(i), actual.get(i));
            if (result.verdict() == Verdict.GRADER_ERROR) {
                return result;
            }
            if (result.verdict() != Verdict.CORRECT) {
                failed++;
                first = first == null ? result : first;
            }
        }
        if (first == null) {
            return CheckResult.of(Verdict.CORRECT, Messages.casesPassed(cases.size()));
        }
        CheckResult counted = first.verdict() == Verdict.WRONG_ANSWER
                ? first.saying(Messages.casesFailed(failed, cases.size()) + " " + first.message())
                : first;
        return counted.with("failed cases", failed + " of " + cases.size());
    }

    private CheckResult judge(DrawnCase drawn, CallOutcome expected, CallOutcome actual) {
        if (!(expected instanceof CallOutcome.Returned right)) {
            return CheckResult.of(Verdict.GRADER_ERROR, "The reference solution failed; this is not your fault.")
                    .with("reference", Outcomes.describe(expected))
                    .with("case", drawn.id())
                    .with("input", input(drawn));
        }
        if (!(actual instanceof CallOutcome.Returned returned)) {
            return CheckResult.of(Outcomes.verdict(actual), Outcomes.message(actual))
                    .with("outcome", Outcomes.describe(actual))
                    .with("case", drawn.id())
                    .with("input", input(drawn));
        }
        ValueComparison comparison = new ValueComparison(tolerance, intervals, drawn);
        List<JavaValue> expectedValues = right.values();
        List<JavaValue> actualValues = returned.values();
        for (int i = 0; i < expectedValues.size(); i++) {
            if (i >= actualValues.size() || !comparison.matches(expectedValues.get(i), actualValues.get(i))) {
                return wrong(
                        drawn,
                        comparison,
                        expectedValues.get(i),
                        i < actualValues.size() ? actualValues.get(i) : JavaValue.NULL);
            }
        }
        return CheckResult.of(Verdict.CORRECT, Messages.CORRECT);
    }

    private static CheckResult wrong(
            DrawnCase drawn, ValueComparison comparison, JavaValue expected, JavaValue actual) {
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("case", drawn.id());
        evidence.put("input", input(drawn));
        evidence.put("expected", Outcomes.shown(expected));
        evidence.put("actual", Outcomes.shown(actual));
        evidence.put("difference", comparison.difference(expected, actual));
        evidence.put("tolerance", comparison.limits());
        return new CheckResult(
                Verdict.WRONG_ANSWER, BigDecimal.ZERO, null, null, comparison.hint(expected, actual), evidence);
    }

    private static String input(DrawnCase drawn) {
        return drawn.values().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Values.shown(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
