package io.github.exactgrader.history;

import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.format.StrictJson;
import io.github.exactgrader.format.StrictObject;
import io.github.exactgrader.format.UnreadableJsonException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code manifest.json}; what was written reads back equal. */
public final class RunManifestJson {

    /** Name and version of the format. */
    public static final String SCHEMA = "exactgrader/manifest/v1";

    private static final StrictJson JSON = StrictJson.forOwnFiles();
    private static final Set<String> ROOT =
            Set.of("schema", "version", "parent", "made_by", "inputs", "judgings", "submissions", "adjustments");
    private static final Set<String> INPUTS =
            Set.of("submissions", "assignment", "time_limit_seconds", "same_draw", "isolation", "jail");
    private static final Set<String> JUDGING = Set.of(
            "version",
            "assignment",
            "assignment_hash",
            "key_hash",
            "key_folder",
            "grader",
            "java",
            "settings",
            "fields");
    private static final Set<String> FIELD = Set.of("key", "tolerance", "reference", "looked_at");
    private static final Set<String> JUDGED = Set.of("assignment", "student", "hash", "judging", "fields");

    private RunManifestJson() {}

    /**
     * Writes a manifest.
     *
     * @return UTF-8, newline at the end; the same bytes for the same manifest
     */
    public static byte[] bytes(RunManifest manifest) {
        ObjectNode root = CanonicalJson.object();
        root.put("schema", SCHEMA);
        root.put("version", manifest.version());
        manifest.parent().ifPresentOrElse(parent -> root.put("parent", parent), () -> root.putNull("parent"));
        CanonicalJson.put(root, "made_by", manifest.madeBy());
        write(manifest.inputs(), root.putObject("inputs"));
        ArrayNode judgings = root.putArray("judgings");
        manifest.judgings().forEach(each -> write(each, judgings.addObject()));
        ArrayNode submissions = root.putArray("submissions");
        manifest.submissions().forEach(each -> write(each, submissions.addObject()));
        write(manifest.adjustments(), root.putObject("adjustments"));
        return CanonicalJson.bytes(root);
    }

    private static void write(RunInputs inputs, ObjectNode node) {
        CanonicalJson.put(node, "submissions", inputs.submissions());
        CanonicalJson.put(node, "assignment", inputs.assignment().orElse(null));
        node.put("time_limit_seconds", inputs.seconds());
        node.put("same_draw", inputs.sameDraw());
        CanonicalJson.put(node, "isolation", inputs.isolation());
        CanonicalJson.put(node, "jail", inputs.jail().orElse(null));
    }

    private static void write(Map<String, String> texts, ObjectNode node) {
        texts.forEach((name, text) -> CanonicalJson.put(node, CanonicalJson.wellFormed(name), text));
    }

    private static void write(Judging judging, ObjectNode node) {
        node.put("version", judging.version());
        CanonicalJson.put(node, "assignment", judging.assignment());
        CanonicalJson.put(node, "assignment_hash", judging.assignmentHash());
        CanonicalJson.put(node, "key_hash", judging.keyHash());
        CanonicalJson.put(node, "key_folder", judging.keyFolder().orElse(null));
        CanonicalJson.put(node, "grader", judging.grader());
        CanonicalJson.put(node, "java", judging.java());
        CanonicalJson.put(node, "settings", judging.settings());
        ObjectNode fields = node.putObject("fields");
        judging.fields().forEach((id, field) -> {
            ObjectNode each = fields.putObject(id);
            CanonicalJson.put(each, "key", field.key());
            CanonicalJson.put(each, "tolerance", field.tolerance());
            CanonicalJson.put(each, "reference", field.reference().orElse(null));
            ArrayNode others = each.putArray("looked_at");
            field.lookedAt().forEach(others::add);
        });
    }

    private static void write(Judged judged, ObjectNode node) {
        CanonicalJson.put(node, "assignment", judged.assignment());
        CanonicalJson.put(node, "student", judged.student());
        CanonicalJson.put(node, "hash", judged.hash());
        node.put("judging", judged.judging());
        ObjectNode fields = node.putObject("fields");
        judged.fields().forEach(fields::put);
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @param bytes the whole file
     * @param where its name, for messages
     * @throws UnreadableJsonException if it is not JSON, of another version, has unknown or missing keys, or names a
     *     judging that it does not have
     */
    public static RunManifest read(byte[] bytes, String where) throws UnreadableJsonException {
        StrictObject root = StrictObject.of(JSON.read(bytes, where), where, ROOT);
        if (!root.text("schema").equals(SCHEMA)) {
            throw StrictObject.refused(
                    where, "expected schema \"" + SCHEMA + "\", found \"" + root.text("schema") + "\"");
        }
        try {
            return new RunManifest(
                    root.whole("version"),
                    root.has("parent") ? Optional.of(root.whole("parent")) : Optional.empty(),
                    root.text("made_by"),
                    inputs(root.object("inputs", INPUTS)),
                    root.list("judgings", RunManifestJson::judging),
                    root.list("submissions", RunManifestJson::judged),
                    root.texts("adjustments"));
        } catch (IllegalArgumentException notAllowed) {
            throw StrictObject.refused(where, String.valueOf(notAllowed.getMessage()));
        }
    }

    private static RunInputs inputs(StrictObject from) throws UnreadableJsonException {
        return new RunInputs(
                from.text("submissions"),
                Optional.ofNullable(from.textOrNull("assignment")),
                from.whole("time_limit_seconds"),
                from.truth("same_draw"),
                from.text("isolation"),
                Optional.ofNullable(from.textOrNull("jail")));
    }

    private static Judging judging(JsonNode node, String where) throws UnreadableJsonException {
        StrictObject from = StrictObject.of(node, where, JUDGING);
        return new Judging(
                from.whole("version"),
                from.text("assignment"),
                from.text("assignment_hash"),
                from.text("key_hash"),
                Optional.ofNullable(from.textOrNull("key_folder")),
                from.text("grader"),
                from.text("java"),
                from.text("settings"),
                from.map("fields", RunManifestJson::field));
    }

    private static FieldState field(JsonNode node, String where) throws UnreadableJsonException {
        StrictObject from = StrictObject.of(node, where, FIELD);
        return new FieldState(
                from.text("key"),
                from.text("tolerance"),
                Optional.ofNullable(from.textOrNull("reference")),
                new LinkedHashSet<>(from.list("looked_at", RunManifestJson::text)));
    }

    private static Judged judged(JsonNode node, String where) throws UnreadableJsonException {
        StrictObject from = StrictObject.of(node, where, JUDGED);
        return new Judged(
                from.text("assignment"),
                from.text("student"),
                from.text("hash"),
                from.whole("judging"),
                from.map("fields", RunManifestJson::place));
    }

    private static String text(JsonNode node, String where) throws UnreadableJsonException {
        if (!node.isString()) {
            throw StrictObject.refused(where, "expected a text");
        }
        return node.stringValue();
    }

    private static int place(JsonNode node, String where) throws UnreadableJsonException {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw StrictObject.refused(where, "expected a whole number");
        }
        return node.intValue();
    }
}
