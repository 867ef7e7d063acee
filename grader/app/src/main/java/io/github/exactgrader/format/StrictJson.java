package io.github.exactgrader.format;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON without forgiving anything: duplicate keys, text after the end and sizes beyond the limits are refused.
 * The one place of the project where a JSON parser is configured.
 *
 * <p>Numbers keep all their digits: a numeral with a point or exponent arrives as {@code BigDecimal}, so 1e999 is not
 * infinity here; whoever turns a numeral into a double checks that it is finite.
 */
public final class StrictJson {

    private final JsonMapper mapper;

    private StrictJson(StreamReadConstraints limits) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        this.mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /**
     * Returns the reader for files that students wrote: depth at most 16, numerals 64, strings 65536 and keys 200
     * characters, 1 MB and 20000 tokens in all.
     *
     * @return a reader; safe to share between threads
     */
    public static StrictJson forStudentFiles() {
        return new StrictJson(StreamReadConstraints.builder()
                .maxNestingDepth(16)
                .maxNumberLength(64)
                .maxStringLength(65_536)
                .maxNameLength(200)
                .maxDocumentLength(1_000_000L)
                .maxTokenCount(20_000L)
                .build());
    }

    /**
     * Returns the reader for files that the grader itself wrote: as strict, with room for a large class.
     *
     * @return a reader; safe to share between threads
     */
    public static StrictJson forOwnFiles() {
        return new StrictJson(StreamReadConstraints.builder()
                .maxNestingDepth(32)
                .maxNumberLength(1000)
                .maxStringLength(1_000_000)
                .maxNameLength(10_000)
                .maxDocumentLength(1_000_000_000L)
                .build());
    }

    /**
     * Returns the configured parser, for readers that want tokens or places instead of a tree.
     *
     * @return the mapper behind {@link #read}
     */
    public JsonMapper mapper() {
        return mapper;
    }

    /**
     * Reads one JSON value.
     *
     * @param bytes the whole file, UTF-8
     * @param where name of the file, for the message
     * @return the value as a tree
     * @throws UnreadableJsonException if it is empty, not JSON, has a key twice, goes on after its end or is too large
     */
    public JsonNode read(byte[] bytes, String where) throws UnreadableJsonException {
        JsonNode node;
        try {
            node = mapper.readTree(bytes);
        } catch (JacksonException refused) {
            throw new UnreadableJsonException(where + place(refused.getLocation()) + ": " + reason(refused));
        } catch (NumberFormatException | ArithmeticException tooLarge) {
            throw new UnreadableJsonException(where + ": " + Messages.exponent());
        }
        if (node.isMissingNode()) {
            throw new UnreadableJsonException(where + ": " + Messages.emptyJson());
        }
        return node;
    }

    /**
     * Reads one JSON value that a student typed; refusals are in words for students.
     *
     * @param text the whole file
     * @param where name of the file, for the message
     * @return the value as a tree
     * @throws UnreadableJsonException as {@link #read(byte[], String)}
     */
    public JsonNode read(String text, String where) throws UnreadableJsonException {
        JsonNode node;
        try {
            node = mapper.readTree(text);
        } catch (JacksonException refused) {
            throw JsonAdvice.of(refused, text, where);
        } catch (NumberFormatException | ArithmeticException tooLarge) {
            throw new UnreadableJsonException(where + ": " + Messages.exponent());
        }
        if (node.isMissingNode()) {
            throw new UnreadableJsonException(where + ": " + Messages.emptyJson());
        }
        return node;
    }

    private static String place(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : ":" + location.getLineNr() + ":" + location.getColumnNr();
    }

    private static String reason(JacksonException refused) {
        String message = refused.getOriginalMessage();
        return message == null
                ? "this is not JSON"
                : message.lines().findFirst().orElse("this is not JSON");
    }
}
