package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.run.CaseResult;
import io.github.exactgrader.run.FieldResult;
import io.github.exactgrader.run.RunResult;
import io.github.exactgrader.worker.JavaValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MethodTestsTest {

    private static final String SHEET = """
            id: small
            title: Small
            about: Two ways to answer.
            symbols:
              a: positive number
            classes:
              Small:
                - static double half(double a)
                - static double[] range(double a)
                - static double twice(double a)
            questions:
              - id: "1"
                title: One
                prompt: Halve.
                parts:
                  - id: "1"
                    prompt: Halve.
                    fields:
                      - {id: 1.half, kind: formula, points: 2, ask: Half., symbols: [a], java: Small.half(a)}
                      - {id: 1.range, kind: set, points: 1, ask: Range., variable: a, symbols: [], java: Small.range(a)}
                      - {id: 1.number, kind: number, points: 1, ask: Number., java: Small.half(a)}
                      - {id: 1.pick, kind: choice, points: 1, ask: Pick., options: [x, y]}
                      - {id: Small.twice, kind: java, points: 1.5, ask: Twice.}
            """;

    private static final String KEY = """
            assignment: small
            secret: nobody knows
            reference: {jar: reference}
            fields:
              1.half:
                answer: a/2
                cases: &some
                  - {count: 3, draw: {a: "uniform(1, 2)"}}
                misconceptions: [{answer: 2*a, says: Twice.}]
              1.range:
                answer: (0, 1)
                cases: *some
                misconceptions: [{answer: "(0, 2)", says: Twice.}]
              1.number:
                answer: 1/2
                cases: *some
                misconceptions: [{answer: 1/4, says: A quarter.}]
              1.pick: {answer: x}
              Small.twice:
                cases: *some
                misconceptions: [{answer: result/4, says: Half.}, {says: Nothing to recognise.}]
            """;

    @TempDir
    private Path folder;

    private MethodTests tests(String sheet, String key) throws IOException {
        Files.createDirectories(folder.resolve("small/key"));
        Files.writeString(folder.resolve("small/assignment.yaml"), sheet);
        Files.writeString(folder.resolve("small/key/key.yaml"), key);
        Assignment assignment = AssignmentReader.read(folder.resolve("small"));
        Key read = KeyReader.read(folder.resolve("small"), assignment);
        return new MethodTests(assignment, read);
    }

    private static List<CallOutcome> outcomes(MethodTests tests, String field, ToDoubleFunction<Double> method) {
        return tests.drawn(field).stream()
                .map(drawn -> method.applyAsDouble(a(drawn)))
                .map(result -> (CallOutcome) new CallOutcome.Returned(List.of(JavaValue.of(result))))
                .toList();
    }

    private static double a(DrawnCase drawn) {
        return JavaNumbers.flat(Objects.requireNonNull(drawn.values().get("a"))).get(0);
    }

    @Test
    void preparesTheCallsOfEveryFieldThatAMethodAnswers() throws IOException {
        MethodTests tests = tests(SHEET, KEY);

        assertThat(tests.fields()).containsExactly("1.half", "1.range", "1.number", "Small.twice");
        assertThat(tests.className("1.half")).isEqualTo("Small");
        assertThat(tests.drawn("1.half")).hasSize(3);
        assertThat(tests.cases(List.of("Small.twice", "1.half")))
                .extracting(cases -> cases.field())
                .containsExactly("Small.twice", "1.half");
    }

    @Test
    void judgesAndExplainsWhatMethodsReturned() throws IOException {
        MethodTests tests = tests(SHEET, KEY);
        List<CallOutcome> half = outcomes(tests, "1.half", a -> a / 2);
        List<CallOutcome> twice = outcomes(tests, "Small.twice", a -> 2 * a);

        assertThat(tests.judge("1.half", half, half).verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(tests.judge("1.half", half, outcomes(tests, "1.half", a -> 2 * a))
                        .message())
                .isEqualTo("Wrong in every one of 3 test cases. Twice.");
        assertThat(tests.judge("Small.twice", twice, outcomes(tests, "Small.twice", a -> a / 2))
                        .message())
                .isEqualTo("Wrong in every one of 3 test cases. Half.");
        assertThat(tests.judge(
                                "1.number",
                                outcomes(tests, "1.number", a -> 0.5),
                                outcomes(tests, "1.number", a -> 0.25))
                        .message())
                .isEqualTo("Wrong in every one of 3 test cases. A quarter.");
    }

    @Test
    void letsAMissingMethodCostItsOwnPointsOnly() throws IOException {
        MethodTests tests = tests(SHEET, KEY);
        List<CallOutcome> half = outcomes(tests, "1.half", a -> a / 2);
        List<CallOutcome> twice = outcomes(tests, "Small.twice", a -> 2 * a);
        CallOutcome missing = new CallOutcome.Missing("Small has no method twice(double).");

        CheckResult result = tests.judge("Small.twice", twice, List.of(missing, missing, missing));

        assertThat(result.verdict()).isEqualTo(Verdict.RUNTIME_ERROR);
        assertThat(result.message()).isEqualTo("Small has no method twice(double).");
        assertThat(tests.judge("1.half", half, half).verdict()).isEqualTo(Verdict.CORRECT);
    }

    @Test
    void sortsTheOutcomesOfARunByField() {
        CallOutcome outcome = new CallOutcome.TimedOut();
        RunResult run = new RunResult(List.of(
                new FieldResult("b", List.of(new CaseResult("1", outcome)), ""), new FieldResult("a", List.of(), "")));

        assertThat(MethodTests.outcomes(run).keySet()).containsExactly("b", "a");
        assertThat(MethodTests.outcomes(run)).containsEntry("b", List.of(outcome));
    }

    @Test
    void knowsNoOtherField() throws IOException {
        MethodTests tests = tests(SHEET, KEY);

        assertThatThrownBy(() -> tests.drawn("1.pick"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no method answers field \"1.pick\"");
    }

    @Test
    void tellsTheAuthorOfAMisconceptionThatCannotBeRead() {
        assertThatThrownBy(() -> tests(SHEET, KEY.replace("result/4", "result/b")))
                .isInstanceOf(AssignmentException.class)
                .hasMessage(
                        "small/key/key.yaml:21:31: \"result/b\": column 8: symbol \"b\" is not part of this question;"
                                + " it uses a, result");
    }

    @Test
    void tellsTheAuthorOfAMethodWithoutCases() {
        assertThatThrownBy(() -> tests(SHEET, KEY.replace("    answer: 1/2\n    cases: *some\n", "    answer: 1/2\n")))
                .isInstanceOf(AssignmentException.class)
                .hasMessageEndingWith("field \"1.number\" may be answered by Small.half, so it needs \"cases\"");
    }

    @Test
    void tellsTheAuthorOfAKindThatNoMethodAnswers() {
        String sheet = SHEET.replace("options: [x, y]}", "options: [x, y], java: Small.half(a)}");

        assertThatThrownBy(() -> tests(sheet, KEY)).isInstanceOf(AssignmentException.class);
    }
}
