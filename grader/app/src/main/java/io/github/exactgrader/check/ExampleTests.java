package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.Example;
import io.github.exactgrader.assignment.ScriptCompiler;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.run.Case;
import io.github.exactgrader.run.CaseResult;
import io.github.exactgrader.run.FieldCases;
import io.github.exactgrader.run.FieldResult;
import io.github.exactgrader.run.RunResult;
import io.github.exactgrader.worker.JavaValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The published examples of a sheet: the calls to make, and the judgement of what they returned. */
public final class ExampleTests {

    private final Assignment assignment;

    /**
     * Prepares the examples.
     *
     * @param assignment its public side
     */
    public ExampleTests(Assignment assignment) {
        this.assignment = assignment;
    }

    /**
     * Returns the calls of some examples, each with a time limit of its own.
     *
     * @param examples of this sheet
     */
    public List<FieldCases> cases(List<Example> examples) {
        List<FieldCases> cases = new ArrayList<>();
        for (Example example : examples) {
            cases.add(new FieldCases(
                    example.text(),
                    List.of(new Case(
                            example.text(),
                            ScriptCompiler.compile(assignment.classes(), example.script(), example.inputs())))));
        }
        return cases;
    }

    /**
     * Judges a run of {@link #cases}.
     *
     * @param examples as given there
     * @param run what came back
     * @return one for each example, in the same order
     */
    public List<ExampleOutcome> judge(List<Example> examples, RunResult run) {
        List<ExampleOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            FieldResult result = run.fields().get(i);
            CallOutcome outcome = result.cases().stream()
                    .findFirst()
                    .map(CaseResult::outcome)
                    .orElse(new CallOutcome.WorkerFailed("no case"));
            outcomes.add(judge(examples.get(i), outcome));
        }
        return outcomes;
    }

    private static ExampleOutcome judge(Example example, CallOutcome outcome) {
        if (NotAnsweredYet.isThrownBy(outcome)) {
            return new ExampleOutcome(example, Readiness.BLANK, "");
        }
        if (outcome instanceof CallOutcome.WorkerFailed failed) {
            return new ExampleOutcome(example, Readiness.PROBLEM, FormMessages.graderFailed(failed.why()));
        }
        if (outcome instanceof CallOutcome.ClockRanOut) {
            return new ExampleOutcome(example, Readiness.PROBLEM, Messages.TIMED_OUT);
        }
        if (outcome instanceof CallOutcome.Missing missing) {
            return new ExampleOutcome(example, Readiness.NOTE, missing.why());
        }
        if (!(outcome instanceof CallOutcome.Returned returned)) {
            String printed = outcome instanceof CallOutcome.Threw
                    ? "your code " + Outcomes.describe(outcome)
                    : Outcomes.message(outcome);
            return new ExampleOutcome(example, Readiness.PROBLEM, printed);
        }
        return matches(example, returned.values())
                ? new ExampleOutcome(example, Readiness.READY, "")
                : new ExampleOutcome(
                        example,
                        Readiness.PROBLEM,
                        FormMessages.exampleWrong(shown(returned.values()), shown(example.expected())));
    }

    private static boolean matches(Example example, List<JavaValue> actual) {
        ValueComparison comparison = new ValueComparison(example.tolerance(), false, example.inputs());
        if (actual.size() != example.expected().size()) {
            return false;
        }
        for (int i = 0; i < actual.size(); i++) {
            if (!comparison.matches(example.expected().get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String shown(List<JavaValue> values) {
        return values.stream().map(Outcomes::shown).collect(Collectors.joining(" and "));
    }
}
