package io.github.exactgrader.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON for the readers of contracts: with a mapper of their own, not that of the project. */
final class Json {

    private Json() {}

    static JsonNode read(byte[] bytes) {
        return new JsonMapper().readTree(bytes);
    }

    static JsonNode read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static void hasOnly(JsonNode object, Set<String> keys) {
        assertThat(object.propertyNames()).as("keys of %s", object).isSubsetOf(keys);
    }

    static List<JsonNode> items(JsonNode array) {
        assertThat(array.isArray()).as("an array: %s", array).isTrue();
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }

    static void isText(JsonNode node, String what) {
        assertThat(node.isString()).as("%s is a text: %s", what, node).isTrue();
    }

    /** Fails on control characters that a page or a terminal would act on. */
    static void isHarmless(String text) {
        assertThat(text.chars().filter(c -> (c < ' ' && c != '\n') || c == 0x7f))
                .as("control characters in %s", text)
                .isEmpty();
    }
}
