package io.github.exactgrader.intake;

import io.github.exactgrader.format.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Finds the lines on which answers stand in an {@code answers.json}. It helps a reader find them and decides nothing. */
public final class AnswerLines {

    private static final int MOST_BYTES = 1_000_000;

    private AnswerLines() {}

    /**
     * Returns the line of each answer.
     *
     * @param file of answers; need not exist, need not be JSON
     * @return line from 1 by field id, in the order of the file; as far as it could be read
     */
    public static Map<String, Integer> of(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MOST_BYTES
                    ? of(TextContent.of(Files.readAllBytes(file)).text())
                    : Map.of();
        } catch (IOException unreadable) {
            return Map.of();
        }
    }

    /** Takes the keys of the object {@code answers} at the top. */
    static Map<String, Integer> of(String text) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        int depth = 0;
        boolean inside = false;
        try (JsonParser parser =
                StrictJson.forStudentFiles().mapper().createParser(text.getBytes(StandardCharsets.UTF_8))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (token == JsonToken.PROPERTY_NAME && depth == 1) {
                    inside = parser.currentName().equals("answers");
                } else if (token == JsonToken.PROPERTY_NAME && depth == 2 && inside) {
                    lines.put(
                            parser.currentName(), parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (JacksonException notJson) {
            return lines;
        }
        return lines;
    }
}
