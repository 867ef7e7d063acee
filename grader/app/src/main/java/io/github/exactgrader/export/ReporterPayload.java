package io.github.exactgrader.export;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One submission as the reporter of GitHub Classroom takes it from a grader step. Fields that nobody has decided on yet are
 * left out, with their points: the reporter knows no open points.
 */
public final class ReporterPayload {

    private ReporterPayload() {}

    /**
     * Returns the value of the output {@code result}.
     *
     * @param card the submission
     * @return base64 of JSON in UTF-8, on one line
     */
    public static String base64(ScoreCard card) {
        return Base64.getEncoder().encodeToString(json(card));
    }

    private static byte[] json(ScoreCard card) {
        List<FieldScore> decided = card.fields().stream()
                .filter(field -> !field.verdict().isOpen())
                .toList();
        BigDecimal max = decided.stream().map(FieldScore::max).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean passed = decided.stream().allMatch(field -> field.verdict() == Verdict.CORRECT);
        ObjectNode root = CanonicalJson.object();
        root.put("version", 1);
        root.put("status", card.hasGraderError() ? "error" : passed ? "pass" : "fail");
        CanonicalJson.put(root, "max_score", max);
        ArrayNode tests = root.putArray("tests");
        decided.forEach(field -> test(tests.addObject(), field));
        return CanonicalJson.bytes(root);
    }

    /** Names and messages are printed by the reporter: one line each, and no command to a runner. */
    private static void test(ObjectNode test, FieldScore field) {
        CanonicalJson.put(test, "name", Escape.terminal(field.field()));
        test.put("status", field.verdict() == Verdict.CORRECT ? "pass" : "fail");
        CanonicalJson.put(test, "score", field.points());
        CanonicalJson.put(test, "message", Escape.terminal(field.message()));
        test.put("test_code", "");
        test.put("filename", "");
        test.put("line_no", 0);
        test.put("duration", 0);
    }
}
