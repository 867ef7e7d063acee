package io.github.exactgrader.score;

import io.github.exactgrader.assignment.YamlFile;
import io.github.exactgrader.assignment.YamlNode;
import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.format.StrictJson;
import io.github.exactgrader.format.StrictObject;
import io.github.exactgrader.format.UnreadableJsonException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Reads feedback rules as a person writes them, YAML, and reads and writes them as a run keeps them, JSON. */
public final class FeedbackRulesReader {

    /** Name of the file of a run. */
    public static final String FILE = "feedback.json";

    private static final String SCHEMA = "exactgrader/feedback-rules/v1";
    private static final StrictJson JSON = StrictJson.forOwnFiles();
    private static final Set<String> KEYS = Set.of("schema", "deferred", "published", "visibility");

    private FeedbackRulesReader() {}

    /**
     * Reads rules that a person wrote.
     *
     * @param file YAML with the words {@code deferred} and {@code visibility}
     * @throws io.github.exactgrader.assignment.AssignmentException at the first mistake, with its place
     */
    public static FeedbackRules read(Path file) {
        YamlNode top = YamlFile.read(file, file.toString()).allowing(List.of("deferred", "visibility"));
        Map<String, Visibility> visibility = new TreeMap<>();
        Optional<YamlNode> entries = top.get("visibility");
        if (entries.isPresent() && !entries.get().isMapping()) {
            visibility.put(FeedbackRules.DEFAULT, entries.get().choose(Visibility.byWord()));
        } else if (entries.isPresent()) {
            entries.get().entries().forEach((id, node) -> visibility.put(id, node.choose(Visibility.byWord())));
        }
        boolean isDeferred = top.get("deferred")
                .map(node -> node.choose(Map.of("true", true, "false", false)))
                .orElse(false);
        return new FeedbackRules(visibility, isDeferred, false);
    }

    /** Returns rules as JSON, UTF-8, newline at the end. */
    public static byte[] bytes(FeedbackRules rules) {
        ObjectNode root = CanonicalJson.object();
        root.put("schema", SCHEMA);
        root.put("deferred", rules.isDeferred());
        root.put("published", rules.isPublished());
        ObjectNode visibility = root.putObject("visibility");
        rules.visibility().forEach((id, each) -> CanonicalJson.put(visibility, id, each.word()));
        return CanonicalJson.bytes(root);
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @param bytes the whole file
     * @param where its name, for messages
     * @throws UnreadableJsonException if it is not JSON, of another version, or has unknown or missing keys or words
     */
    public static FeedbackRules read(byte[] bytes, String where) throws UnreadableJsonException {
        StrictObject root = StrictObject.of(JSON.read(bytes, where), where, KEYS);
        if (!root.text("schema").equals(SCHEMA)) {
            throw StrictObject.refused(where, "expected schema \"" + SCHEMA + "\"");
        }
        Map<String, Visibility> visibility = new TreeMap<>();
        for (Map.Entry<String, String> each : root.texts("visibility").entrySet()) {
            Visibility found = Visibility.byWord().get(each.getValue());
            if (found == null) {
                throw StrictObject.refused(where, "no visibility is called \"" + each.getValue() + "\"");
            }
            visibility.put(each.getKey(), found);
        }
        return new FeedbackRules(visibility, root.truth("deferred"), root.truth("published"));
    }
}
