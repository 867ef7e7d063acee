package io.github.exactgrader.review;

import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.format.StrictJson;
import io.github.exactgrader.format.StrictObject;
import io.github.exactgrader.format.UnreadableJsonException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A mark as one line of JSON; its schema is docs/schema/mark-v1.schema.json. What was written reads back equal. */
final class MarkJson {

    private static final String SCHEMA = "exactgrader/mark/v1";

    private static final StrictJson JSON = StrictJson.forOwnFiles();
    private static final Set<String> MARK = Set.of(
            "schema",
            "time",
            "marker",
            "kind",
            "assignment",
            "student",
            "field",
            "submission_hash",
            "items",
            "points",
            "comment",
            "final");
    private static final Set<String> ITEM = Set.of("item", "text", "of", "points");

    private MarkJson() {}

    /** Returns a mark as one line without its end. */
    static String line(Mark mark) {
        ObjectNode node = CanonicalJson.object();
        node.put("schema", SCHEMA);
        CanonicalJson.put(node, "time", mark.time().toString());
        CanonicalJson.put(node, "marker", mark.marker());
        CanonicalJson.put(node, "kind", mark.kind().word());
        CanonicalJson.put(node, "assignment", mark.assignment());
        CanonicalJson.put(node, "student", mark.student());
        CanonicalJson.put(node, "field", mark.field());
        CanonicalJson.put(node, "submission_hash", mark.submissionHash());
        ArrayNode items = node.putArray("items");
        for (MarkedItem item : mark.items()) {
            ObjectNode each = items.addObject();
            CanonicalJson.put(each, "item", item.item());
            CanonicalJson.put(each, "text", item.text());
            CanonicalJson.put(each, "of", item.of());
            CanonicalJson.put(each, "points", item.points());
        }
        if (mark.points() == null) {
            node.putNull("points");
        } else {
            CanonicalJson.put(node, "points", mark.points());
        }
        CanonicalJson.put(node, "comment", mark.comment());
        node.put("final", mark.isFinal());
        return CanonicalJson.compact(node);
    }

    /**
     * Reads what {@link #line} wrote.
     *
     * @param line without its end
     * @param where file and number of the line, for messages
     * @throws UnreadableJsonException if it is no mark of this version
     */
    static Mark read(String line, String where) throws UnreadableJsonException {
        JsonNode node = JSON.read(line.getBytes(StandardCharsets.UTF_8), where);
        StrictObject from = StrictObject.of(node, where, MARK);
        if (!from.text("schema").equals(SCHEMA)) {
            throw StrictObject.refused(where, "expected schema \"" + SCHEMA + "\"");
        }
        try {
            return new Mark(
                    Instant.parse(from.text("time")),
                    from.text("marker"),
                    Mark.Kind.of(from.text("kind")),
                    from.text("assignment"),
                    from.text("student"),
                    from.text("field"),
                    from.text("submission_hash"),
                    from.list("items", MarkJson::item),
                    points(from, node),
                    from.text("comment"),
                    from.truth("final"));
        } catch (IllegalArgumentException | DateTimeException notAllowed) {
            throw StrictObject.refused(where, String.valueOf(notAllowed.getMessage()));
        }
    }

    private static @Nullable BigDecimal points(StrictObject from, JsonNode node) throws UnreadableJsonException {
        return node.get("points").isNull() ? null : from.points("points");
    }

    private static MarkedItem item(JsonNode node, String where) throws UnreadableJsonException {
        StrictObject from = StrictObject.of(node, where, ITEM);
        return new MarkedItem(from.text("item"), from.text("text"), from.points("of"), from.points("points"));
    }
}
