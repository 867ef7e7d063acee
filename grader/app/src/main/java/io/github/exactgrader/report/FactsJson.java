package io.github.exactgrader.report;

import io.github.exactgrader.format.CanonicalJson;
import java.util.Map;

/** Writes facts that belong to no run's results, in the spelling of all our JSON. */
public final class FactsJson {

    private FactsJson() {}

    /**
     * Returns facts as JSON.
     *
     * @param facts texts, numbers, truth values, lists and maps of them, in order
     */
    public static byte[] bytes(Map<String, ?> facts) {
        return CanonicalJson.bytes(CanonicalJson.tree(facts));
    }
}
