package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Tolerance;
import io.github.exactgrader.assignment.Values;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.worker.JavaValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Judges what a student's method returned against what the reference returned in the same cases. */
final class MethodCheck {

    private final Tolerance tolerance;
    private final boolean intervals;
    private final List<Suspect<ResultFormula>> suspects;
    private final List<Suspect<ResultFormula>> mutants;
    private final boolean telling;

    /**
     * Prepares the check of one field.
     *
     * @param tolerance how far numbers may be off
     * @param intervals whether results are unions of open intervals
     * @param suspects wrong results that say something about whoever returned them
     */
    MethodCheck(Tolerance tolerance, boolean intervals, List<Suspect<ResultFormula>> suspects) {
        this(tolerance, intervals, suspects, List.of(), false);
    }

    private MethodCheck(
            Tolerance tolerance,
            boolean intervals,
            List<Suspect<ResultFormula>> suspects,
            List<Suspect<ResultFormula>> mutants,
            boolean telling) {
        this.tolerance = tolerance;
        this.intervals = intervals;
        this.suspects = List.copyOf(suspects);
        this.mutants = List.copyOf(mutants);
        this.telling = telling;
    }

    /**
     * Returns the same check that tells the student of slips which nobody foresaw.
     *
     * @param others mutants of the key, tried after the author's own and before those of the results
     */
    MethodCheck hinting(List<Suspect<ResultFormula>> others) {
        return new MethodCheck(tolerance, intervals, suspects, others, true);
    }

    /** A case with what should have come back and what did. */
    private record Judged(DrawnCase drawn, CallOutcome expected, CallOutcome actual) {}

    /**
     * Judges all cases of the field.
     *
     * @param cases the inputs
     * @param expected outcomes of the reference, one for each case
     * @param actual outcomes of the student's code, one for each case
     * @return all points if every case is right, else none, with the first case that is not; {@code grader-error} if there
     *     is no case, or an outcome is missing
     */
    CheckResult judge(List<DrawnCase> cases, List<CallOutcome> expected, List<CallOutcome> actual) {
        if (cases.isEmpty() || expected.size() != cases.size() || actual.size() != cases.size()) {
            return CheckResult.of(Verdict.GRADER_ERROR, Messages.GRADER_FAILED)
                    .with(
                            "cases",
                            cases.size() + " cases, " + expected.size() + " reference outcomes, " + actual.size()
                                    + " outcomes");
        }
        List<Judged> judged = new ArrayList<>();
        List<CheckResult> failed = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Judged one = new Judged(cases.get(i), expected.get(i), actual.get(i));
            judged.add(one);
            CheckResult result = judge(one);
            if (result.verdict() == Verdict.GRADER_ERROR) {
                return result;
            }
            if (result.verdict() != Verdict.CORRECT) {
                failed.add(result);
            }
        }
        return failed.isEmpty()
                ? CheckResult.of(Verdict.CORRECT, Messages.casesPassed(cases.size()))
                : summed(failed, judged);
    }

    private CheckResult summed(List<CheckResult> failed, List<Judged> judged) {
        CheckResult first = hinted(
                Diagnosis.explained(failed.get(0), suspects, suspect -> explains(suspect.wrong(), judged)), judged);
        String counted = Messages.casesFailed(failed.size(), judged.size());
        CheckResult told = first.verdict() == Verdict.WRONG_ANSWER
                ? first.saying(first.message().isEmpty() ? counted : counted + " " + first.message())
                        .with(CheckResult.MEANING, Meaning.of(new OutputPicture(actual(judged))))
                : first;
        return told.with("failed cases", failed.size() + " of " + judged.size());
    }

    private CheckResult hinted(CheckResult result, List<Judged> judged) {
        CheckResult first = Diagnosis.hinted(result, mutants, mutant -> explains(mutant.wrong(), judged));
        if (!telling
                || first.verdict() != Verdict.WRONG_ANSWER
                || first.evidence().containsKey(CheckResult.MISCONCEPTION)
                || first.evidence().containsKey(CheckResult.HINT)) {
            return first;
        }
        List<DrawnCase> cases = judged.stream().map(Judged::drawn).toList();
        List<CallOutcome> expected = judged.stream().map(Judged::expected).toList();
        return new OutputHints(tolerance, cases, expected, actual(judged))
                .find()
                .map(says -> first.saying(says).with(CheckResult.HINT, says))
                .orElse(first);
    }

    private static List<CallOutcome> actual(List<Judged> judged) {
        return judged.stream().map(Judged::actual).toList();
    }

    private CheckResult judge(Judged judged) {
        DrawnCase drawn = judged.drawn();
        if (!(judged.expected() instanceof CallOutcome.Returned right)
                || right.values().isEmpty()) {
            return CheckResult.of(Verdict.GRADER_ERROR, Messages.REFERENCE_FAILED)
                    .with("reference", Outcomes.describe(judged.expected()))
                    .with("case", drawn.id())
                    .with("input", input(drawn));
        }
        if (!(judged.actual() instanceof CallOutcome.Returned returned)) {
            return CheckResult.of(Outcomes.verdict(judged.actual()), Outcomes.message(judged.actual()))
                    .with("outcome", Outcomes.describe(judged.actual()))
                    .with("case", drawn.id())
                    .with("input", input(drawn));
        }
        ValueComparison comparison = new ValueComparison(tolerance, intervals, drawn);
        for (int i = 0; i < right.values().size(); i++) {
            JavaValue expected = right.values().get(i);
            JavaValue actual = i < returned.values().size() ? returned.values().get(i) : JavaValue.NULL;
            if (!comparison.matches(expected, actual)) {
                return wrong(drawn, comparison, expected, actual);
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
        evidence.put("tolerance", comparison.closeness().shown());
        return new CheckResult(
                Verdict.WRONG_ANSWER, BigDecimal.ZERO, null, null, comparison.hint(expected, actual), evidence);
    }

    /** Tells whether a misconception gives in every case what came back, and no value where no number came back. */
    private boolean explains(ResultFormula wrong, List<Judged> judged) {
        return judged.stream().allMatch(one -> explains(wrong, one));
    }

    private boolean explains(ResultFormula wrong, Judged one) {
        if (!(one.expected() instanceof CallOutcome.Returned right)
                || !(one.actual() instanceof CallOutcome.Returned returned)) {
            return false;
        }
        Optional<List<Double>> given = JavaNumbers.value(returned.values()).map(JavaNumbers::flat);
        Optional<List<Double>> foreseen = wrong.at(one.drawn(), JavaNumbers.value(right.values()))
                .map((Value<Double> value) -> JavaNumbers.flat(value));
        if (given.isEmpty() || foreseen.isEmpty()) {
            return given.isPresent() && given.get().stream().noneMatch(Double::isFinite);
        }
        return Closeness.of(tolerance, one.drawn()).accepts(foreseen.get(), given.get());
    }

    /** Returns the mutants that a method may return in every case and pass. */
    List<Suspect<ResultFormula>> passing(List<DrawnCase> cases, List<CallOutcome> expected) {
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            judged.add(new Judged(cases.get(i), expected.get(i), expected.get(i)));
        }
        return mutants.stream()
                .filter(mutant -> explains(mutant.wrong(), judged))
                .toList();
    }

    private static String input(DrawnCase drawn) {
        return drawn.values().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Values.shown(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
