package io.github.exactgrader.export;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code results.json} of an Exercism test runner, version 3 of its interface: one test for each field, one task for each
 * question. It knows no points and nothing undecided, so what a person marks is left out.
 */
public final class ExercismResults {

    private static final int MOST_OUTPUT = 500;

    private ExercismResults() {}

    /**
     * Writes the file.
     *
     * @param assignment the assignment, for the questions
     * @param card the submission
     * @return UTF-8, newline at the end
     */
    public static byte[] bytes(Graded assignment, ScoreCard card) {
        List<FieldScore> fields = card.fields().stream()
                .filter(field -> field.verdict() != Verdict.NEEDS_REVIEW)
                .toList();
        boolean broken = fields.isEmpty() || fields.stream().allMatch(field -> field.verdict() == Verdict.GRADER_ERROR);
        ObjectNode root = CanonicalJson.object();
        root.put("version", 3);
        boolean passed = fields.stream().allMatch(field -> field.verdict() == Verdict.CORRECT);
        root.put("status", broken ? "error" : passed ? "pass" : "fail");
        CanonicalJson.put(
                root, "message", broken ? "The grader could not judge any answer; it is not your fault." : null);
        Map<String, Integer> tasks = tasks(assignment);
        ArrayNode tests = root.putArray("tests");
        fields.forEach(field -> write(field, tasks.getOrDefault(field.field(), 1), tests.addObject()));
        return CanonicalJson.bytes(root);
    }

    private static Map<String, Integer> tasks(Graded assignment) {
        Map<String, Integer> questions = new LinkedHashMap<>();
        Map<String, Integer> tasks = new LinkedHashMap<>();
        for (GradedField field : assignment.fields()) {
            questions.putIfAbsent(field.question(), questions.size() + 1);
            tasks.put(field.id(), questions.getOrDefault(field.question(), 1));
        }
        return tasks;
    }

    private static void write(FieldScore field, int task, ObjectNode test) {
        boolean correct = field.verdict() == Verdict.CORRECT;
        CanonicalJson.put(test, "name", Escape.line(field.field()));
        CanonicalJson.put(test, "test_code", Escape.line(field.field()));
        test.put("status", correct ? "pass" : field.verdict() == Verdict.GRADER_ERROR ? "error" : "fail");
        CanonicalJson.put(test, "message", correct ? null : message(field));
        CanonicalJson.put(
                test, "output", field.newReading().map(ExercismResults::output).orElse(null));
        test.put("task_id", task);
    }

    private static String message(FieldScore field) {
        String message = Escape.visible(field.message());
        return message.isBlank() ? field.verdict().id() : message;
    }

    private static String output(String reading) {
        String output = "read as: " + Escape.visible(reading);
        return output.codePointCount(0, output.length()) <= MOST_OUTPUT
                ? output
                : output.substring(0, output.offsetByCodePoints(0, MOST_OUTPUT - 3)) + "...";
    }
}
