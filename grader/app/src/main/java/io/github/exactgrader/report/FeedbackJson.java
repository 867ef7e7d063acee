package io.github.exactgrader.report;

import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The feedback for one student as JSON: every mark with its reason, no evidence. What is hidden is null; {@code complete} is
 * false where sums are of the visible fields only, and the total then is before lateness.
 */
public final class FeedbackJson {

    private static final String SCHEMA = "exactgrader/feedback/v1";

    private FeedbackJson() {}

    /**
     * Writes the feedback.
     *
     * @param assignment the assignment, for its title and questions
     * @param card the submission
     * @param isolation how well submitted code was kept apart
     * @return UTF-8, newline at the end
     */
    public static byte[] bytes(Graded assignment, ScoreCard card, JailLevel isolation) {
        ObjectNode root = CanonicalJson.object();
        root.put("schema", SCHEMA);
        CanonicalJson.put(root, "assignment", assignment.id());
        CanonicalJson.put(root, "title", assignment.title());
        CanonicalJson.put(root, "student", card.student());
        CanonicalJson.put(root, "isolation", isolation.words());
        Shown shown = Shown.of(assignment, card);
        root.put("complete", shown.showsAllPoints());
        CanonicalJson.put(root, "earned", shown.earned());
        CanonicalJson.put(root, "total", shown.points());
        CanonicalJson.put(root, "max", shown.max());
        CanonicalJson.put(root, "open", shown.open());
        CardJson.writeLateness(card.lateness(), root);
        if (!shown.showsAllPoints() && root.get("lateness") instanceof ObjectNode lateness) {
            lateness.remove("penalty");
        }
        ArrayNode questions = root.putArray("questions");
        for (Map.Entry<String, List<FieldScore>> entry :
                ByQuestion.of(assignment, card).entrySet()) {
            ObjectNode question = questions.addObject();
            CanonicalJson.put(question, "question", entry.getKey());
            ArrayNode fields = question.putArray("fields");
            entry.getValue().forEach(field -> write(shown, field, fields.addObject()));
        }
        CardJson.writeProblems(card.problems(), root);
        return CanonicalJson.bytes(root);
    }

    private static void write(Shown shown, FieldScore field, ObjectNode node) {
        CardJson.writeShown(shown.content(field), node);
        CanonicalJson.put(node, "verdict", shown.verdict(field).orElse(null));
        if (!shown.of(field).showsPoints()) {
            node.putNull("points");
        }
        CanonicalJson.put(node, "visibility", shown.of(field).word());
    }
}
