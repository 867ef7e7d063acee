package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.worker.JavaValue;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodCheckTest {

    private static final List<DrawnCase> CASES = Sample.cases("a=1", "a=2", "a=4");

    private static CallOutcome returned(Object... values) {
        return new CallOutcome.Returned(Arrays.stream(values).map(JavaValue::of).toList());
    }

    private static MethodCheck check(String... misconceptions) {
        List<Suspect<ResultFormula>> suspects = Arrays.stream(misconceptions)
                .map(text -> new Suspect<>(formula(text), "It is " + text + "."))
                .toList();
        return new MethodCheck(Sample.tolerance("1e-9", "1e-9", false), false, suspects);
    }

    private static ResultFormula formula(String text) {
        try {
            return ResultFormula.parse(text, List.of("a"));
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static CheckResult judge(MethodCheck check, List<CallOutcome> expected, List<CallOutcome> actual) {
        return check.judge(CASES, expected, actual);
    }

    private static final List<CallOutcome> RIGHT = List.of(returned(1.0), returned(2.0), returned(4.0));

    @Test
    void givesAllPointsIfEveryCaseIsRight() {
        CheckResult result = judge(check(), RIGHT, RIGHT);

        assertThat(result.verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(result.message()).isEqualTo("Right in all 3 test cases.");
    }

    @Test
    void showsStaffTheFirstWrongCaseAndCountsAll() {
        CheckResult result = judge(check(), RIGHT, List.of(returned(1.0), returned(3.0), returned(5.0)));

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.message()).isEqualTo("Wrong in 2 of 3 test cases.");
        assertThat(result.evidence())
                .containsEntry("case", "2 (edge)")
                .containsEntry("input", "a=2")
                .containsEntry("expected", "2")
                .containsEntry("actual", "3")
                .containsEntry("difference", "1 (relative 0.5)")
                .containsEntry("tolerance", "|s - t| <= 1E-9 + 1E-9*|t|")
                .containsEntry("failed cases", "2 of 3");
    }

    @Test
    void addsAHintToTheCount() {
        CheckResult result = judge(check(), RIGHT, List.of(returned(Double.NaN), returned(3.0), returned(5.0)));

        assertThat(result.message())
                .isEqualTo("Wrong in every one of 3 test cases. It returned NaN where there is a number.");
    }

    @Test
    void takesTheVerdictOfTheFirstCaseThatFails() {
        CallOutcome threw = new CallOutcome.Threw("ArithmeticException", "secret 42", "Dual.java:12");

        CheckResult result = judge(check(), RIGHT, List.of(returned(1.0), threw, returned(5.0)));

        assertThat(result.verdict()).isEqualTo(Verdict.RUNTIME_ERROR);
        assertThat(result.message()).isEqualTo("Your code threw ArithmeticException at Dual.java:12.");
        assertThat(result.evidence())
                .containsEntry("outcome", "threw ArithmeticException: secret 42 at Dual.java:12")
                .containsEntry("case", "2 (edge)")
                .containsEntry("failed cases", "2 of 3");
    }

    @Test
    void comparesEveryObservationOfAScript() {
        List<CallOutcome> expected = List.of(returned(1.0, 2.0), returned(1.0, 2.0), returned(1.0, 2.0));
        List<CallOutcome> second = List.of(returned(1.0, 2.0), returned(1.0, 3.0), returned(1.0, 2.0));
        List<CallOutcome> fewer = List.of(returned(1.0, 2.0), returned(1.0), returned(1.0, 2.0));

        assertThat(judge(check(), expected, expected).verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(judge(check(), expected, second).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(judge(check(), expected, fewer).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void failsClosedWithoutCasesOrOutcomes() {
        CheckResult none = check().judge(List.of(), List.of(), List.of());
        CheckResult lost = judge(check(), RIGHT, List.of(returned(1.0)));
        CheckResult empty = judge(check(), List.of(returned(), returned(), returned()), RIGHT);

        assertThat(List.of(none, lost, empty)).allSatisfy(result -> {
            assertThat(result.verdict()).isEqualTo(Verdict.GRADER_ERROR);
            assertThat(result.share()).isZero();
        });
        assertThat(lost.evidence()).containsEntry("cases", "3 cases, 3 reference outcomes, 1 outcomes");
    }

    @Test
    void blamesNobodyWhenTheReferenceFails() {
        List<CallOutcome> broken = List.of(returned(1.0), new CallOutcome.TimedOut(), returned(4.0));

        CheckResult result = judge(check(), broken, List.of(returned(9.0), returned(9.0), returned(9.0)));

        assertThat(result.verdict()).isEqualTo(Verdict.GRADER_ERROR);
        assertThat(result.message()).isEqualTo("The reference solution failed; it is not your fault.");
        assertThat(result.evidence()).containsEntry("case", "2 (edge)").containsKey("reference");
    }

    @Test
    void blamesNobodyWhenTheWorkerFails() {
        List<CallOutcome> failed = List.of(returned(9.0), new CallOutcome.WorkerFailed("no process"), returned(4.0));

        CheckResult result = judge(check(), RIGHT, failed);

        assertThat(result.verdict()).isEqualTo(Verdict.GRADER_ERROR);
        assertThat(result.message()).isEqualTo("The grader failed to run this; it is not your fault.");
        assertThat(result.evidence()).containsEntry("outcome", "no process");
    }

    @Test
    void explainsByTheMisconceptionThatFitsInEveryCase() {
        List<CallOutcome> doubled = List.of(returned(2.0), returned(4.0), returned(8.0));

        assertThat(judge(check("a^2 + 1", "2*result"), RIGHT, doubled).message())
                .isEqualTo("Wrong in every one of 3 test cases. It is 2*result.");
        assertThat(judge(check("2*a"), RIGHT, doubled).evidence()).containsEntry("misconception", "It is 2*a.");
        // a + 1 gives 2, 3, 5: it fits the first case only
        assertThat(judge(check("a + 1"), RIGHT, doubled).message()).isEqualTo("Wrong in every one of 3 test cases.");
    }

    @Test
    void explainsVectorsAndScriptsWithSeveralResults() {
        List<CallOutcome> right = List.of(returned(1.0, 1.0), returned(2.0, 1.0), returned(4.0, 1.0));
        List<CallOutcome> swapped = List.of(returned(1.0, 1.0), returned(1.0, 2.0), returned(1.0, 4.0));
        List<CallOutcome> arrays = List.of(
                returned((Object) new double[] {1, 1}), returned((Object) new double[] {2, 1}), returned((Object)
                        new double[] {4, 1}));
        List<CallOutcome> negative = List.of(
                returned((Object) new double[] {-1, -1}), returned((Object) new double[] {-2, -1}), returned((Object)
                        new double[] {-4, -1}));

        assertThat(judge(check("[1, a]"), right, swapped).message()).endsWith("It is [1, a].");
        assertThat(judge(check("-result"), arrays, negative).message()).endsWith("It is -result.");
        assertThat(judge(check("[result[2], result[1]]"), right, swapped).message())
                .endsWith("It is [result[2], result[1]].");
    }

    @Test
    void explainsMatricesAndWholeNumbers() {
        List<CallOutcome> right = List.of(
                returned(new double[][] {{1, 2}, {3, 4}}, new int[] {1}),
                returned(new double[][] {{1, 2}, {3, 4}}, new int[] {2}),
                returned(new double[][] {{1, 2}, {3, 4}}, new int[] {4}));
        List<CallOutcome> wrong = List.of(
                returned(new double[][] {{2, 4}, {6, 8}}, new int[] {2}),
                returned(new double[][] {{2, 4}, {6, 8}}, new int[] {4}),
                returned(new double[][] {{2, 4}, {6, 8}}, new int[] {8}));

        assertThat(judge(check("2*result"), right, wrong).message()).endsWith("It is 2*result.");
    }

    @Test
    void needsNoNumberWhereAMisconceptionHasNoValue() {
        // log(2 - a) exists for a = 1 only
        List<CallOutcome> nan = List.of(returned(0.0), returned(Double.NaN), returned(Double.NaN));
        List<CallOutcome> zero = List.of(returned(0.0), returned(0.0), returned(0.0));

        assertThat(judge(check("log(2 - a)"), RIGHT, nan).message()).endsWith("It is log(2 - a).");
        assertThat(judge(check("log(2 - a)"), RIGHT, zero).message()).doesNotContain("log");
    }

    @Test
    void explainsNothingWhereTextsOrErrorsCameBack() {
        List<CallOutcome> texts = List.of(returned("x"), returned("x"), returned("x"));
        List<CallOutcome> late = List.of(returned(2.0), returned(4.0), new CallOutcome.TimedOut());
        List<CallOutcome> ragged =
                List.of(returned((Object) new double[][] {{1}, {2, 3}}), returned(4.0), returned(8.0));

        assertThat(judge(check("2*a"), List.of(returned("y"), returned("y"), returned("y")), texts)
                        .message())
                .isEqualTo("Wrong in every one of 3 test cases.");
        assertThat(judge(check("2*a"), RIGHT, late).message()).isEqualTo("Wrong in every one of 3 test cases.");
        assertThat(judge(check("2*a"), RIGHT, ragged).message()).isEqualTo("Wrong in every one of 3 test cases.");
    }
}
