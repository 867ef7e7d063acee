package io.github.exactgrader.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The content of {@code answers.json}.
 *
 * @param assignment the assignment it names
 * @param answers by field id
 * @param findings what was wrong without making the file unreadable
 * @param unreadable why nothing could be read
 */
record AnswersFile(
        Optional<String> assignment,
        Map<String, Answer> answers,
        List<Finding> findings,
        Optional<Finding> unreadable) {

    private static final StrictJson JSON = StrictJson.forStudentFiles();
    private static final Set<String> WORDS = Set.of("assignment", "answers", "hints");
    private static final int MAX_EXPONENT = 10_000;

    static AnswersFile none() {
        return new AnswersFile(Optional.empty(), Map.of(), List.of(), Optional.empty());
    }

    /** Reads the bytes of a file; everything wrong is in the result. */
    static AnswersFile read(byte[] bytes, String path) {
        JsonNode top;
        try {
            top = JSON.read(withoutMark(bytes), path);
        } catch (UnreadableJsonException e) {
            return unreadable(path, String.valueOf(e.getMessage()));
        }
        if (!top.isObject() || !top.path("answers").isObject()) {
            return unreadable(
                    path,
                    path + ": expected {\"assignment\": \"...\", \"answers\": {\"1a.rate\": \"...\", ...}}, found "
                            + (top.isObject() ? "no object called \"answers\"" : "something else"));
        }
        List<Finding> findings = new ArrayList<>();
        top.propertyNames().stream()
                .filter(word -> !WORDS.contains(word))
                .forEach(
                        word -> findings.add(
                                new Finding(
                                        path,
                                        "\"" + word
                                                + "\" is not read: expected \"assignment\" and \"answers\"; answers go inside \"answers\"")));
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : top.path("answers").properties()) {
            answer(entry.getValue()).ifPresent(answer -> answers.put(entry.getKey(), answer));
        }
        JsonNode assignment = top.path("assignment");
        return new AnswersFile(
                assignment.isString() ? Optional.of(assignment.stringValue()) : Optional.empty(),
                answers,
                findings,
                Optional.empty());
    }

    /** Takes a message of the form {@code place: reason}. */
    private static AnswersFile unreadable(String path, String message) {
        int colon = message.indexOf(": ");
        Finding finding = colon < 0
                ? new Finding(path, message)
                : new Finding(message.substring(0, colon), message.substring(colon + 2));
        return new AnswersFile(Optional.empty(), Map.of(), List.of(finding), Optional.of(finding));
    }

    private static byte[] withoutMark(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return marked ? java.util.Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    static Optional<Answer> answer(JsonNode node) {
        if (node.isNull()) {
            return Optional.empty();
        }
        if (node.isString()) {
            return Optional.of(new Answer.Text(node.stringValue()));
        }
        if (node.isNumber()) {
            BigDecimal value = node.decimalValue();
            boolean sane = Math.abs((long) value.precision() - value.scale()) <= MAX_EXPONENT
                    && Math.abs((long) value.scale()) <= MAX_EXPONENT;
            return Optional.of(sane ? new Answer.Numeral(value) : new Answer.Text(value.toString()));
        }
        if (node.isArray()) {
            List<Answer> items = new ArrayList<>();
            for (JsonNode item : node) {
                items.add(answer(item).orElse(new Answer.Text("")));
            }
            return Optional.of(new Answer.Items(items));
        }
        return Optional.of(new Answer.Structure(node.toString()));
    }
}
