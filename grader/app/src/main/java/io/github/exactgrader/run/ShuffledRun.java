package io.github.exactgrader.run;

import io.github.exactgrader.assignment.DrawSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Runs the cases of a submission in an order that its code cannot foresee, and one case of each field once more in a fresh
 * process: code that answers by luck, by the clock or by what was asked before is found out.
 */
public final class ShuffledRun {

    private final Runner runner;

    /**
     * Creates the run.
     *
     * @param runner has the processes
     */
    public ShuffledRun(Runner runner) {
        this.runner = runner;
    }

    /**
     * Runs the cases of one submission.
     *
     * @param classes class bytes by binary name
     * @param fields in the order they run
     * @param order draws the order of the cases of each field; the same source gives the same order
     * @param replay whether a case of each field is run once more: needed where the code could answer otherwise
     * @return one result for each field, its cases in the order of {@code fields}; every outcome of a field whose case
     *     came out otherwise the second time is {@link CallOutcome.Unstable}
     */
    public RunResult run(Map<String, byte[]> classes, List<FieldCases> fields, DrawSource order, boolean replay) {
        List<List<Integer>> orders =
                fields.stream().map(field -> drawn(field.cases().size(), order)).toList();
        List<FieldCases> shuffled = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            FieldCases field = fields.get(i);
            shuffled.add(new FieldCases(
                    field.field(),
                    orders.get(i).stream().map(field.cases()::get).toList(),
                    field.fuel()));
        }
        List<FieldResult> results = runner.run(classes, shuffled).fields();
        List<FieldResult> judged = replay ? replayed(classes, shuffled, results) : results;
        List<FieldResult> inOrder = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            inOrder.add(inOrder(judged.get(i), orders.get(i)));
        }
        return new RunResult(inOrder);
    }

    private static List<Integer> drawn(int size, DrawSource order) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            numbers.add(i);
        }
        for (int i = size - 1; i > 0; i--) {
            Collections.swap(numbers, i, (int) order.integer(0, i));
        }
        return numbers;
    }

    private static FieldResult inOrder(FieldResult result, List<Integer> order) {
        CaseResult[] cases = new CaseResult[order.size()];
        for (int i = 0; i < cases.length; i++) {
            cases[order.get(i)] = result.cases().get(i);
        }
        return new FieldResult(result.field(), Arrays.asList(cases), result.printed());
    }

    /** Asks the last case of each field first, last field first, so that as little as possible is as it was before. */
    private List<FieldResult> replayed(
            Map<String, byte[]> classes, List<FieldCases> fields, List<FieldResult> results) {
        List<Integer> asked = new ArrayList<>();
        List<FieldCases> samples = new ArrayList<>();
        for (int i = fields.size() - 1; i >= 0; i--) {
            List<Case> cases = fields.get(i).cases();
            if (!cases.isEmpty() && results.get(i).cases().stream().allMatch(each -> hasResult(each.outcome()))) {
                asked.add(i);
                samples.add(new FieldCases(
                        fields.get(i).field(),
                        List.of(cases.get(cases.size() - 1)),
                        fields.get(i).fuel()));
            }
        }
        List<FieldResult> again =
                samples.isEmpty() ? List.of() : runner.run(classes, samples).fields();
        List<FieldResult> judged = new ArrayList<>(results);
        for (int i = 0; i < again.size(); i++) {
            FieldResult before = results.get(asked.get(i));
            CallOutcome first = before.cases().get(before.cases().size() - 1).outcome();
            CallOutcome second = again.get(i).cases().get(0).outcome();
            if (!isSame(first, second)) {
                judged.set(
                        asked.get(i),
                        withOutcome(before, second.isOurs() ? second : new CallOutcome.Unstable(first, second)));
            }
        }
        return judged;
    }

    private static boolean hasResult(CallOutcome outcome) {
        return outcome instanceof CallOutcome.Returned || outcome instanceof CallOutcome.Threw;
    }

    /** The text of an exception, and how deep a stack could grow, may differ without the code being to blame. */
    private static boolean isSame(CallOutcome first, CallOutcome second) {
        if (first instanceof CallOutcome.Threw before && second instanceof CallOutcome.Threw after) {
            return before.type().equals(after.type())
                    && (before.where().equals(after.where()) || before.type().equals(CallOutcome.STACK_OVERFLOW));
        }
        return first.equals(second);
    }

    private static FieldResult withOutcome(FieldResult result, CallOutcome outcome) {
        List<CaseResult> cases = result.cases().stream()
                .map(each -> new CaseResult(each.id(), outcome, each.fuel()))
                .toList();
        return new FieldResult(result.field(), cases, result.printed());
    }
}
