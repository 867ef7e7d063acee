package io.github.exactgrader.report;

import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.score.FieldScore;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What a command prints with {@code --json}: the same form as the files of a run. */
public final class PrintedJson {

    private PrintedJson() {}

    /**
     * Returns facts as JSON.
     *
     * @param facts texts, decimals, truth values, null, and lists and maps of such, by name and in order
     */
    public static String of(Map<String, ?> facts) {
        return new String(CanonicalJson.bytes(CanonicalJson.tree(new LinkedHashMap<>(facts))), StandardCharsets.UTF_8);
    }

    /**
     * Returns the mark of a field, as in {@code results.json}.
     *
     * @param score with its evidence
     */
    public static String of(FieldScore score) {
        ObjectNode node = CanonicalJson.object();
        CardJson.writeShown(score, node);
        ObjectNode evidence = node.putObject("evidence");
        score.evidence().forEach((name, value) -> CanonicalJson.put(evidence, CanonicalJson.wellFormed(name), value));
        return new String(CanonicalJson.bytes(node), StandardCharsets.UTF_8);
    }
}
