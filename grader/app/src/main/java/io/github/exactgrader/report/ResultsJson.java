package io.github.exactgrader.report;

import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.StrictJson;
import io.github.exactgrader.format.StrictObject;
import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import io.github.exactgrader.score.Visibility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code results.json}: everything a run decided, as the same bytes wherever and however it ran. What was written reads
 * back to an equal {@link Results}, points in their shortest form (1.50 becomes 1.5).
 */
public final class ResultsJson {

    /** Name and version of the format, the value of the key {@code schema}. */
    public static final String SCHEMA = "exactgrader/results/v1";

    private static final StrictJson JSON = StrictJson.forOwnFiles();
    private static final Set<String> RESULTS = Set.of("schema", "isolation", "assignments", "submissions");
    private static final Set<String> ASSIGNMENT = Set.of("id", "title", "key_hash", "max", "withheld", "fields");
    private static final String PLOTS = "plots";
    private static final Set<String> WITH_PLOTS = Set.of("id", "title", "key_hash", "max", "withheld", "fields", PLOTS);
    private static final Set<String> FIELD = Set.of("id", "question", "part", "kind", "max", "visibility");

    private ResultsJson() {}

    /**
     * Writes the results.
     *
     * @param results what a run decided
     * @return UTF-8, newline at the end
     */
    public static byte[] bytes(Results results) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(results, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Writes the results, one submission after the other: a large class is longer than what fits into memory.
     *
     * @param results what a run decided
     * @param out gets the same bytes as {@link #bytes} returns; stays open
     * @throws IOException if it cannot be written
     */
    public static void write(Results results, OutputStream out) throws IOException {
        ObjectNode root = CanonicalJson.object();
        root.put("schema", SCHEMA);
        root.put("isolation", results.isolation().words());
        ArrayNode assignments = root.putArray("assignments");
        results.assignments().forEach(assignment -> write(assignment, assignments.addObject()));
        CanonicalJson.write(
                root,
                "submissions",
                results.submissions().stream().map(card -> {
                    ObjectNode node = CanonicalJson.object();
                    CardJson.write(card, node);
                    return node;
                }),
                out);
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @param bytes a whole {@code results.json}
     * @param where name of the file, for messages
     * @return the results
     * @throws UnreadableJsonException if it is not JSON, not of this version, has unknown, missing or doubled keys or
     *     text after its end, or if a sum in it does not agree with its fields
     */
    public static Results read(byte[] bytes, String where) throws UnreadableJsonException {
        JsonNode node = JSON.read(bytes, where);
        if (node.isObject()
                && node.has("schema")
                && !SCHEMA.equals(node.get("schema").asString(""))) {
            throw StrictObject.refused(
                    where,
                    "expected schema \"" + SCHEMA + "\", found \""
                            + Escape.line(node.get("schema").asString("")) + "\"");
        }
        StrictObject root = StrictObject.of(node, where, RESULTS);
        return new Results(
                root.list("assignments", ResultsJson::readAssignment),
                root.list("submissions", CardJson::read),
                isolation(root));
    }

    /**
     * Writes one score card, as an entry of the journal.
     *
     * @param card all marks of one submission
     * @return UTF-8, newline at the end; the same object as in {@code results.json}
     */
    public static byte[] cardBytes(ScoreCard card) {
        ObjectNode node = CanonicalJson.object();
        CardJson.write(card, node);
        return CanonicalJson.bytes(node);
    }

    /**
     * Reads what {@link #cardBytes} wrote.
     *
     * @param bytes a whole entry
     * @param where name of the file, for messages
     * @return the card
     * @throws UnreadableJsonException as {@link #read} does
     */
    public static ScoreCard readCard(byte[] bytes, String where) throws UnreadableJsonException {
        return CardJson.read(JSON.read(bytes, where), where);
    }

    private static JailLevel isolation(StrictObject root) throws UnreadableJsonException {
        try {
            return JailLevel.of(root.text("isolation"));
        } catch (IllegalArgumentException unknown) {
            throw StrictObject.refused(root.where() + ".isolation", String.valueOf(unknown.getMessage()));
        }
    }

    private static void write(Graded assignment, ObjectNode node) {
        CanonicalJson.put(node, "id", assignment.id());
        CanonicalJson.put(node, "title", assignment.title());
        CanonicalJson.put(node, "key_hash", assignment.keyHash());
        CanonicalJson.put(node, "max", assignment.max());
        node.put("withheld", assignment.isWithheld());
        ArrayNode fields = node.putArray("fields");
        for (GradedField field : assignment.fields()) {
            ObjectNode each = fields.addObject();
            CanonicalJson.put(each, "id", field.id());
            CanonicalJson.put(each, "question", field.question());
            CanonicalJson.put(each, "part", field.part());
            CanonicalJson.put(each, "kind", field.kind());
            CanonicalJson.put(each, "max", field.max());
            CanonicalJson.put(each, "visibility", field.visibility().word());
        }
        if (!assignment.plots().isEmpty()) {
            ArrayNode plots = node.putArray(PLOTS);
            assignment.plots().forEach(plot -> PlotJson.write(plot, plots.addObject()));
        }
    }

    private static Graded readAssignment(JsonNode node, String where) throws UnreadableJsonException {
        boolean hasPlots = node.isObject() && node.has(PLOTS);
        StrictObject from = StrictObject.of(node, where, hasPlots ? WITH_PLOTS : ASSIGNMENT);
        Graded assignment = new Graded(
                from.text("id"),
                from.text("title"),
                from.text("key_hash"),
                from.list("fields", ResultsJson::readField),
                from.truth("withheld"),
                hasPlots ? from.list(PLOTS, PlotJson::read) : List.of());
        from.agrees("max", assignment.max());
        return assignment;
    }

    private static GradedField readField(JsonNode node, String where) throws UnreadableJsonException {
        StrictObject from = StrictObject.of(node, where, FIELD);
        Visibility visibility = Visibility.byWord().get(from.text("visibility"));
        if (visibility == null) {
            throw StrictObject.refused(
                    where + ".visibility", "no visibility is called \"" + Escape.line(from.text("visibility")) + "\"");
        }
        return new GradedField(
                from.text("id"),
                from.text("question"),
                from.text("part"),
                from.text("kind"),
                from.points("max"),
                visibility);
    }
}
