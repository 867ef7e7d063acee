package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.format.StrictJson;
import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.intake.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every graph and trace of the sample submissions. */
class GraphSamplesTest {

    private static final Path SAMPLES = Path.of("../../submissions-sample");
    private static final Path SHEETS = Path.of("../../assignments");

    /** Returns the findings on graphs and traces by sample and field. */
    private static Map<String, CheckResult> results(String sheet) throws IOException {
        Assignment assignment = AssignmentReader.read(SHEETS.resolve(sheet));
        Key key = KeyReader.read(SHEETS.resolve(sheet), assignment);
        AnswerChecks all = new AnswerChecks(assignment, key);
        Map<String, AnswerCheck> checks = new LinkedHashMap<>();
        assignment.fields().stream()
                .filter(field -> field.kind() == FieldKind.GRAPH || field.kind() == FieldKind.TRACE)
                .forEach(field -> checks.put(field.id(), all.of(field)));
        List<Path> samples;
        try (Stream<Path> folders = Files.list(SAMPLES.resolve(sheet))) {
            samples = folders.filter(folder -> Files.exists(folder.resolve("answers.json")))
                    .sorted()
                    .toList();
        }
        Map<String, CheckResult> results = new TreeMap<>();
        Map<List<String>, CheckResult> known = new LinkedHashMap<>();
        for (Path sample : samples) {
            Map<String, Answer> answers = answers(sample.resolve("answers.json"));
            checks.forEach((id, check) -> {
                Answer answer = answers.get(id);
                if (answer != null && !answer.isBlank()) {
                    List<String> same = new ArrayList<>(List.of(id));
                    checks.keySet().forEach(other -> same.add(String.valueOf(answers.get(other))));
                    results.put(
                            sample.getFileName() + " " + id,
                            known.computeIfAbsent(same, first -> check.check(answer, answers)));
                }
            });
        }
        return results;
    }

    private static Map<String, Answer> answers(Path file) throws IOException {
        Map<String, Answer> answers = new LinkedHashMap<>();
        try {
            JsonNode top = StrictJson.forStudentFiles().read(Files.readString(file), "answers.json");
            JsonNode list = top.has("answers") ? top.path("answers") : top;
            list.properties().forEach(entry -> {
                JsonNode node = entry.getValue();
                answers.put(
                        entry.getKey(),
                        node.isObject() ? new Answer.Structure(node.toString()) : new Answer.Text(node.asString("?")));
            });
        } catch (UnreadableJsonException e) {
            answers.clear();
        }
        return answers;
    }

    private static final Map<String, String> SGD = verdicts("""
            4-2-square-on-x 4.2.graph: wrong-answer 0
            4-2-square-on-x 4.3.trace: partly-correct 0.62
            4-2-too-few-internal-nodes 4.2.graph: partly-correct 0.5
            4-2-too-few-internal-nodes 4.3.trace: partly-correct 0.33
            4-3-derivative-of-sine 4.3.trace: partly-correct 0.85
            4-3-direct-path-only 4.3.trace: partly-correct 0.85
            4-3-last-factor-lost 4.3.trace: partly-correct 0.85
            4-3-paths-multiplied 4.3.trace: partly-correct 0.85
            4-3-square-path-only 4.3.trace: partly-correct 0.85
            missing-fields 4.3.trace: not-judged 0
            wrong-kinds 4.2.graph: invalid-answer 0
            wrong-kinds 4.3.trace: not-judged 0
            """);

    private static final Map<String, String> PRECONDITIONING = verdicts("""
            4-1-pi-lost 4.1.graph: wrong-answer 0
            4-1-pi-lost 4.2.trace: partly-correct 0.75
            4-1-pi-lost 4.3.trace: partly-correct 0.86
            4-1-product-at-the-end 4.1.graph: wrong-answer 0
            4-1-product-at-the-end 4.2.trace: partly-correct 0.95
            4-1-product-at-the-end 4.3.trace: partly-correct 0.91
            4-1-root-lost 4.1.graph: wrong-answer 0
            4-1-root-lost 4.3.trace: partly-correct 0.95
            4-1-square 4.1.graph: wrong-answer 0
            4-1-square 4.3.trace: partly-correct 0.95
            4-1-sum-in-sine 4.1.graph: wrong-answer 0
            4-1-sum-in-sine 4.2.trace: not-judged 0
            4-1-sum-in-sine 4.3.trace: not-judged 0
            4-1-too-few-internal-nodes 4.1.graph: partly-correct 0.5
            4-1-x3-inside-exponential 4.1.graph: wrong-answer 0
            4-1-x3-inside-exponential 4.2.trace: partly-correct 0.90
            4-1-x3-inside-exponential 4.3.trace: partly-correct 0.86
            4-1-x3-outside-root 4.1.graph: wrong-answer 0
            4-1-x3-outside-root 4.3.trace: partly-correct 0.91
            4-2-root-keeps-its-value 4.2.trace: partly-correct 0.95
            4-3-trace-cube-half-differentiated 4.3.trace: partly-correct 0.95
            4-3-trace-x3-used-once 4.3.trace: partly-correct 0.95
            printed-solution 4.3.trace: partly-correct 0.77
            wrong-kinds 4.1.graph: invalid-answer 0
            wrong-kinds 4.2.trace: invalid-answer 0
            wrong-kinds 4.3.trace: not-judged 0
            """);

    private static Map<String, String> verdicts(String lines) {
        Map<String, String> verdicts = new TreeMap<>();
        lines.lines().forEach(line -> verdicts.put(line.split(": ", -1)[0], line.split(": ", -1)[1]));
        return verdicts;
    }

    private static Map<String, String> notCorrect(Map<String, CheckResult> results) {
        Map<String, String> verdicts = new TreeMap<>();
        results.forEach((name, result) -> {
            if (result.verdict() != Verdict.CORRECT) {
                verdicts.put(name, result.verdict() + " " + result.share().toPlainString());
            }
        });
        return verdicts;
    }

    @Test
    void everyGraphAndTraceOfTheSamplesEarnsWhatItsNameSays() throws IOException {
        Map<String, CheckResult> sgd = results("sgd-hypergradients");
        Map<String, CheckResult> preconditioning = results("preconditioning-autodiff");

        assertThat(notCorrect(sgd)).isEqualTo(SGD);
        assertThat(notCorrect(preconditioning)).isEqualTo(PRECONDITIONING);
        assertThat(sgd).hasSizeGreaterThan(200);
        assertThat(preconditioning).hasSizeGreaterThan(250);
        assertThat(sgd.keySet()).contains("perfect 4.2.graph", "perfect 4.3.trace", "printed-solution 4.3.trace");
        assertThat(preconditioning.keySet())
                .contains("perfect 4.1.graph", "perfect 4.2.trace", "perfect 4.3.trace", "printed-solution 4.1.graph");
    }

    private static String message(Map<String, CheckResult> results, String answer) {
        return Objects.requireNonNull(results.get(answer), answer).message();
    }

    @Test
    void aNamedSlipIsNamed() throws IOException {
        Map<String, CheckResult> sgd = results("sgd-hypergradients");
        Map<String, CheckResult> preconditioning = results("preconditioning-autodiff");

        assertThat(message(sgd, "4-3-direct-path-only 4.3.trace"))
                .isEqualTo("6 of 7 rows are right or follow from your own rows. Row \"a\" of \"adjoint\": only the path"
                        + " through c was used; the contributions of all 2 users must be added.");
        assertThat(message(sgd, "4-3-square-path-only 4.3.trace")).contains("only the path through b was used");
        assertThat(message(sgd, "4-3-paths-multiplied 4.3.trace")).contains("were multiplied; they must be added");
        assertThat(message(sgd, "4-3-last-factor-lost 4.3.trace"))
                .contains("Row \"x\" of \"adjoint\": the derivative of a by x is missing as a factor.");
        assertThat(message(sgd, "4-3-derivative-of-sine 4.3.trace")).contains("check the derivative of sin.");
        assertThat(message(sgd, "4-2-too-few-internal-nodes 4.2.graph"))
                .isEqualTo(
                        "The function is right, but only 1 node of the graph is internal (neither the output nor a copy"
                                + " of an input, each value once); at least 2 are asked for.");
        assertThat(message(preconditioning, "4-2-root-keeps-its-value 4.2.trace"))
                .contains("Row \"v2\" of \"tangent\": this is the value of the node, where its derivative is due.");
        assertThat(message(preconditioning, "4-3-trace-cube-half-differentiated 4.3.trace"))
                .contains("Row \"x2\" of \"adjoint\": check the derivative of the power in a.");
        assertThat(message(preconditioning, "4-3-trace-x3-used-once 4.3.trace"))
                .contains("Row \"x3\" of \"adjoint\": only the path through v1 was used");
        assertThat(message(preconditioning, "printed-solution 4.3.trace"))
                .isEqualTo(
                        "7 of 9 rows are right or follow from your own rows. Missing: \"x3\" of \"adjoint\", \"x1\" of"
                                + " \"adjoint\".");
    }
}
