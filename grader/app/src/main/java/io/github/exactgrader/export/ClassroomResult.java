package io.github.exactgrader.export;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.report.FeedbackMarkdown;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code result.json} and {@code release-body.md} of a Classroom 50 autograder.
 *
 * <p>Scores there are whole numbers, a fraction is refused: so every point is written as {@value Scale#WHOLE}, and the
 * release says so. Unknown keys are refused as well, but for those inside a test: what was earned exactly stands there.
 */
public final class ClassroomResult {

    /** Name and version of the format. */
    public static final String SCHEMA = "classroom50/result/v1";

    private ClassroomResult() {}

    /**
     * Writes {@code result.json}.
     *
     * @param card the submission
     * @param context what the runner told of it
     * @return UTF-8, newline at the end
     */
    public static byte[] bytes(ScoreCard card, ClassroomContext context) {
        ObjectNode root = CanonicalJson.object();
        root.put("schema", SCHEMA);
        CanonicalJson.put(root, "classroom", context.classroom());
        CanonicalJson.put(root, "assignment", context.assignment());
        CanonicalJson.put(root, "assignment_type", context.type());
        CanonicalJson.put(root, "owner", context.owner());
        CanonicalJson.put(root, "submission", context.submission());
        CanonicalJson.put(root, "commit", context.commit());
        CanonicalJson.put(root, "release", context.release());
        CanonicalJson.put(root, "review", context.review());
        root.put("datetime", context.graded().toString());
        root.put("graded_at", context.graded().toString());
        CanonicalJson.put(root, "score", whole(card.total()));
        CanonicalJson.put(root, "max-score", whole(card.max()));
        ArrayNode tests = root.putArray("tests");
        card.fields().forEach(field -> write(field, tests.addObject()));
        return CanonicalJson.bytes(root);
    }

    private static void write(FieldScore field, ObjectNode test) {
        CanonicalJson.put(test, "test-name", Escape.line(field.field()));
        test.put("passed", field.verdict() == Verdict.CORRECT);
        CanonicalJson.put(test, "score", whole(field.points()));
        CanonicalJson.put(test, "max-score", whole(field.max()));
        CanonicalJson.put(test, "message", Escape.line(field.message()));
        test.put("verdict", field.verdict().id());
        CanonicalJson.put(test, "points", Points.text(field.points()) + " of " + Points.text(field.max()));
    }

    /**
     * Writes {@code release-body.md}: what the whole numbers mean, and the feedback.
     *
     * @param assignment the assignment
     * @param card the submission
     * @param isolation how well submitted code was kept apart
     * @return UTF-8, newline at the end
     */
    public static byte[] releaseBody(Graded assignment, ScoreCard card, JailLevel isolation) {
        String scale = "Scores are whole numbers here, " + Scale.WHOLE + " for each point: "
                + Points.text(whole(card.total())) + " of " + Points.text(whole(card.max())) + " means "
                + Points.text(card.total()) + " of " + Points.text(card.max()) + " points.\n\n";
        return (scale + new String(FeedbackMarkdown.bytes(assignment, card, isolation), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static BigDecimal whole(BigDecimal points) {
        return Scale.whole().of(points, BigDecimal.ONE);
    }
}
