package io.github.exactgrader.format;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes JSON as the same bytes everywhere: UTF-8, newline as line end, two spaces of indentation, keys in the order
 * they were put, decimals without exponent.
 */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final ObjectWriter INDENTED = MAPPER.writer().with(printer());

    private CanonicalJson() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static void put(ObjectNode node, String key, @Nullable String text) {
        if (text == null) {
            node.putNull(key);
        } else {
            node.put(key, wellFormed(text));
        }
    }

    public static void put(ObjectNode node, String key, BigDecimal points) {
        node.put(key, Points.canonical(points));
    }

    public static byte[] bytes(JsonNode node) {
        return (INDENTED.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes an object with a long list as its last entry, as {@link #bytes} would.
     *
     * @param first the entries before
     * @param name of the list
     * @param items made when they are written
     * @param out stays open
     */
    public static void write(ObjectNode first, String name, Stream<? extends JsonNode> items, OutputStream out)
            throws IOException {
        try (JsonGenerator generator =
                INDENTED.without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(out)) {
            generator.writeStartObject();
            first.properties().forEach(entry -> {
                generator.writeName(entry.getKey());
                generator.writeTree(entry.getValue());
            });
            generator.writeName(name);
            generator.writeStartArray();
            items.forEach(generator::writeTree);
            generator.writeEndArray();
            generator.writeEndObject();
        }
        out.write('\n');
    }

    /** Returns the value as text without any white space, for embedding. */
    public static String compact(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** Returns a tree of the maps, lists, texts, numbers and truth values that a caller collected. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** Returns the text with U+FFFD for each half of a surrogate pair: such a half has no UTF-8 form. */
    public static String wellFormed(String text) {
        if (!hasSurrogate(text)) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(c -> whole.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
        return whole.toString();
    }

    private static boolean hasSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
