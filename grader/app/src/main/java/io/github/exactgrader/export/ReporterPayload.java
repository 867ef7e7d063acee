package io.github.exactgrader.export;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One submission as the reporter of GitHub Classroom takes it from a grader step
 * (classroom-resources/autograding-grading-reporter): JSON in Base64.
 *
 * <p>The reporter records the sum of the tests' scores, but its table shows passed tests times maximum: with part marks the
 * two differ, less so with one payload for each question. It knows no open points, so fields that nobody has decided on
 * yet are left out, with their points. Every test has a score, as one without makes the total NaN; what lateness costs is a
 * test of its own, below zero. Names and messages are printed by the reporter: one line each, and no command to a runner.
 */
public final class ReporterPayload {

    private final ObjectNode root;

    private ReporterPayload(ObjectNode root) {
        this.root = root;
    }

    /**
     * Returns the value of the output {@code result}.
     *
     * @param card the submission
     * @return base64 of JSON in UTF-8, on one line
     */
    public static String base64(ScoreCard card) {
        return of(card).base64();
    }

    /**
     * Returns the payload of a whole submission.
     *
     * @param card the submission
     */
    public static ReporterPayload of(ScoreCard card) {
        return of(card.fields(), card.earned().subtract(card.total()));
    }

    /**
     * Returns one payload for each question with something decided; what lateness costs is in the last.
     *
     * @param assignment the assignment, for the questions
     * @param card the submission
     * @return by number of the question, in the order of the assignment
     */
    public static Map<String, ReporterPayload> byQuestion(Graded assignment, ScoreCard card) {
        Map<String, String> questions = new LinkedHashMap<>();
        assignment.fields().forEach(field -> questions.put(field.id(), field.question()));
        Map<String, List<FieldScore>> fields = new LinkedHashMap<>();
        for (FieldScore field : card.fields()) {
            if (!field.verdict().isOpen()) {
                fields.computeIfAbsent(questions.getOrDefault(field.field(), ""), none -> new ArrayList<>())
                        .add(field);
            }
        }
        Map<String, ReporterPayload> payloads = new LinkedHashMap<>();
        for (Map.Entry<String, List<FieldScore>> entry : fields.entrySet()) {
            boolean last = payloads.size() == fields.size() - 1;
            BigDecimal penalty = last ? card.earned().subtract(card.total()) : BigDecimal.ZERO;
            payloads.put(entry.getKey(), of(entry.getValue(), penalty));
        }
        return payloads;
    }

    /** Returns the payload as the reporter reads it: Base64 on one line. */
    public String base64() {
        return Base64.getEncoder().encodeToString(CanonicalJson.compact(root).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the payload before it is encoded: JSON, newline at the end. */
    public String json() {
        return new String(CanonicalJson.bytes(root), StandardCharsets.UTF_8);
    }

    private static ReporterPayload of(List<FieldScore> fields, BigDecimal penalty) {
        List<FieldScore> decided =
                fields.stream().filter(field -> !field.verdict().isOpen()).toList();
        boolean failed = fields.stream().anyMatch(field -> field.verdict() == Verdict.GRADER_ERROR);
        boolean passed = decided.stream().allMatch(field -> field.verdict() == Verdict.CORRECT);
        ObjectNode root = CanonicalJson.object();
        root.put("version", 1);
        root.put("status", failed ? "error" : passed ? "pass" : "fail");
        CanonicalJson.put(
                root, "max_score", decided.stream().map(FieldScore::max).reduce(BigDecimal.ZERO, BigDecimal::add));
        ArrayNode tests = root.putArray("tests");
        for (FieldScore field : decided) {
            boolean correct = field.verdict() == Verdict.CORRECT;
            test(tests.addObject(), field.field(), correct, field.points(), field.message());
        }
        if (penalty.signum() != 0) {
            test(tests.addObject(), "late", false, penalty.negate(), "What the late policy takes off.");
        }
        return new ReporterPayload(root);
    }

    private static void test(ObjectNode test, String name, boolean passed, BigDecimal score, String message) {
        CanonicalJson.put(test, "name", Escape.terminal(name));
        test.put("status", passed ? "pass" : "fail");
        CanonicalJson.put(test, "score", score);
        CanonicalJson.put(test, "message", Escape.terminal(message));
        test.put("test_code", "");
        test.put("filename", "");
        test.put("line_no", 0);
        test.put("duration", 0);
    }
}
