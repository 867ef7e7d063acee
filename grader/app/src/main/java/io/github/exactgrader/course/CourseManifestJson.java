package io.github.exactgrader.course;

import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.format.StrictJson;
import io.github.exactgrader.format.StrictObject;
import io.github.exactgrader.format.UnreadableJsonException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code import.json}; what was written reads back equal. */
public final class CourseManifestJson {

    /** Name and version of the format. */
    public static final String SCHEMA = "exactgrader/import/v1";

    private static final StrictJson JSON = StrictJson.forOwnFiles();
    private static final Set<String> ROOT = Set.of("schema", "layout", "source", "submissions", "missing");
    private static final Set<String> HANDED_IN =
            Set.of("submission", "members", "team", "received", "marked_late", "attributes", "notes");
    private static final Set<String> MEMBER = Set.of("id", "name", "email", "ids");

    private CourseManifestJson() {}

    /**
     * Writes a manifest.
     *
     * @return UTF-8, newline at the end; the same bytes for the same manifest
     */
    public static byte[] bytes(CourseManifest manifest) {
        ObjectNode root = CanonicalJson.object();
        root.put("schema", SCHEMA);
        CanonicalJson.put(root, "layout", manifest.layout());
        CanonicalJson.put(root, "source", manifest.source());
        ArrayNode submissions = root.putArray("submissions");
        manifest.submissions().forEach(each -> write(each, submissions.addObject()));
        writeMembers(manifest.missing(), root.putArray("missing"));
        return CanonicalJson.bytes(root);
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @param bytes the whole file
     * @param where its name, for messages
     * @throws UnreadableJsonException if it is not JSON, of another version, or has unknown or missing keys
     */
    public static CourseManifest read(byte[] bytes, String where) throws UnreadableJsonException {
        StrictObject root = StrictObject.of(JSON.read(bytes, where), where, ROOT);
        if (!root.text("schema").equals(SCHEMA)) {
            throw StrictObject.refused(
                    where, "expected schema \"" + SCHEMA + "\", found \"" + root.text("schema") + "\"");
        }
        return new CourseManifest(
                root.text("layout"),
                root.text("source"),
                root.list("submissions", CourseManifestJson::readHandedIn),
                root.list("missing", CourseManifestJson::readMember));
    }

    private static void write(HandedIn handedIn, ObjectNode node) {
        CanonicalJson.put(node, "submission", handedIn.submission());
        writeMembers(handedIn.members(), node.putArray("members"));
        CanonicalJson.put(node, "team", handedIn.team().orElse(null));
        CanonicalJson.put(
                node, "received", handedIn.received().map(Instant::toString).orElse(null));
        node.put("marked_late", handedIn.markedLate());
        writeTexts(handedIn.attributes(), node.putObject("attributes"));
        ArrayNode notes = node.putArray("notes");
        handedIn.notes().forEach(note -> notes.add(CanonicalJson.wellFormed(note)));
    }

    private static void writeMembers(List<Member> members, ArrayNode array) {
        for (Member member : members) {
            ObjectNode node = array.addObject();
            CanonicalJson.put(node, "id", member.id());
            CanonicalJson.put(node, "name", member.name());
            CanonicalJson.put(node, "email", member.email());
            writeTexts(member.ids(), node.putObject("ids"));
        }
    }

    private static void writeTexts(Map<String, String> texts, ObjectNode node) {
        texts.forEach((key, value) -> CanonicalJson.put(node, CanonicalJson.wellFormed(key), value));
    }

    private static HandedIn readHandedIn(JsonNode node, String where) throws UnreadableJsonException {
        StrictObject from = StrictObject.of(node, where, HANDED_IN);
        try {
            return new HandedIn(
                    from.text("submission"),
                    from.list("members", CourseManifestJson::readMember),
                    Optional.ofNullable(from.textOrNull("team")),
                    received(from.textOrNull("received"), where),
                    from.truth("marked_late"),
                    from.texts("attributes"),
                    from.list("notes", (each, place) -> {
                        if (!each.isString()) {
                            throw StrictObject.refused(place, "expected a text");
                        }
                        return each.stringValue();
                    }));
        } catch (IllegalArgumentException notAllowed) {
            throw StrictObject.refused(where, String.valueOf(notAllowed.getMessage()));
        }
    }

    private static Optional<Instant> received(@Nullable String text, String where) throws UnreadableJsonException {
        try {
            return Optional.ofNullable(text).map(Instant::parse);
        } catch (DateTimeParseException noTime) {
            throw StrictObject.refused(where + ".received", "expected a time such as 2026-11-20T21:58:03Z");
        }
    }

    private static Member readMember(JsonNode node, String where) throws UnreadableJsonException {
        StrictObject from = StrictObject.of(node, where, MEMBER);
        return new Member(from.text("id"), from.text("name"), from.text("email"), from.texts("ids"));
    }
}
