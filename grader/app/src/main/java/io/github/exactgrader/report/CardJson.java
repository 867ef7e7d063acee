package io.github.exactgrader.report;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.format.StrictObject;
import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Lateness;
import io.github.exactgrader.score.Problem;
import io.github.exactgrader.score.ScoreCard;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One score card as JSON: the entry of {@code results.json} and of the journal. */
final class CardJson {

    private static final Set<String> CARD = Set.of(
            "assignment",
            "student",
            "submission_hash",
            "earned",
            "total",
            "max",
            "open",
            "lateness",
            "fields",
            "problems");
    private static final Set<String> LATENESS = Set.of("received", "deadline", "days", "slip_days", "penalty", "rule");
    private static final Set<String> FIELD =
            Set.of("field", "kind", "verdict", "points", "max", "answer", "read_as", "latex", "message", "evidence");
    private static final Set<String> PROBLEM = Set.of("where", "message");

    private CardJson() {}

    static void write(ScoreCard card, ObjectNode node) {
        CanonicalJson.put(node, "assignment", card.assignment());
        CanonicalJson.put(node, "student", card.student());
        CanonicalJson.put(node, "submission_hash", card.submissionHash());
        CanonicalJson.put(node, "earned", card.earned());
        CanonicalJson.put(node, "total", card.total());
        CanonicalJson.put(node, "max", card.max());
        CanonicalJson.put(node, "open", card.open());
        writeLateness(card.lateness(), node);
        ArrayNode fields = node.putArray("fields");
        for (FieldScore field : card.fields()) {
            ObjectNode each = fields.addObject();
            writeShown(field, each);
            ObjectNode evidence = each.putObject("evidence");
            field.evidence().forEach((key, value) -> CanonicalJson.put(evidence, CanonicalJson.wellFormed(key), value));
        }
        writeProblems(card.problems(), node);
    }

    /** Writes what the student may see of a field: everything but the evidence. */
    static void writeShown(FieldScore field, ObjectNode node) {
        CanonicalJson.put(node, "field", field.field());
        CanonicalJson.put(node, "kind", field.kind());
        CanonicalJson.put(node, "verdict", field.verdict().id());
        CanonicalJson.put(node, "points", field.points());
        CanonicalJson.put(node, "max", field.max());
        CanonicalJson.put(node, "answer", field.answer());
        CanonicalJson.put(node, "read_as", field.readAs());
        CanonicalJson.put(node, "latex", field.latex());
        CanonicalJson.put(node, "message", field.message());
    }

    static void writeLateness(@Nullable Lateness lateness, ObjectNode node) {
        if (lateness == null) {
            node.putNull("lateness");
            return;
        }
        ObjectNode late = node.putObject("lateness");
        CanonicalJson.put(late, "received", lateness.received().toString());
        CanonicalJson.put(late, "deadline", lateness.deadline().toString());
        late.put("days", lateness.days());
        late.put("slip_days", lateness.slipDays());
        CanonicalJson.put(late, "penalty", lateness.penalty());
        CanonicalJson.put(late, "rule", lateness.rule());
    }

    static void writeProblems(List<Problem> problems, ObjectNode node) {
        ArrayNode array = node.putArray("problems");
        for (Problem problem : problems) {
            ObjectNode each = array.addObject();
            CanonicalJson.put(each, "where", problem.where());
            CanonicalJson.put(each, "message", problem.message());
        }
    }

    static ScoreCard read(JsonNode node, String where) throws UnreadableJsonException {
        StrictObject from = StrictObject.of(node, where, CARD);
        ScoreCard card = withLateness(
                new ScoreCard(
                        from.text("assignment"),
                        from.text("student"),
                        from.text("submission_hash"),
                        from.list("fields", CardJson::readField),
                        from.list("problems", CardJson::readProblem)),
                node.get("lateness"),
                where + ".lateness");
        from.agrees("earned", card.earned());
        from.agrees("total", card.total());
        from.agrees("max", card.max());
        from.agrees("open", card.open());
        return card;
    }

    private static FieldScore readField(JsonNode node, String where) throws UnreadableJsonException {
        StrictObject from = StrictObject.of(node, where, FIELD);
        try {
            return new FieldScore(
                    from.text("field"),
                    from.text("kind"),
                    Verdict.of(from.text("verdict")),
                    from.points("points"),
                    from.points("max"),
                    from.textOrNull("answer"),
                    from.textOrNull("read_as"),
                    from.textOrNull("latex"),
                    from.text("message"),
                    from.texts("evidence"));
        } catch (IllegalArgumentException notAllowed) {
            throw StrictObject.refused(from.where(), String.valueOf(notAllowed.getMessage()));
        }
    }

    private static ScoreCard withLateness(ScoreCard card, JsonNode node, String where) throws UnreadableJsonException {
        if (node.isNull()) {
            return card;
        }
        StrictObject from = StrictObject.of(node, where, LATENESS);
        try {
            return card.withLateness(new Lateness(
                    Instant.parse(from.text("received")),
                    Instant.parse(from.text("deadline")),
                    from.points("days").intValueExact(),
                    from.points("slip_days").intValueExact(),
                    from.points("penalty"),
                    from.text("rule")));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeParseException notAllowed) {
            throw StrictObject.refused(where, String.valueOf(notAllowed.getMessage()));
        }
    }

    private static Problem readProblem(JsonNode node, String where) throws UnreadableJsonException {
        StrictObject from = StrictObject.of(node, where, PROBLEM);
        return new Problem(from.text("where"), from.text("message"));
    }
}
