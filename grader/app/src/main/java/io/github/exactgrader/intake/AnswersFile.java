package io.github.exactgrader.intake;

import io.github.exactgrader.format.StrictJson;
import io.github.exactgrader.format.UnreadableJsonException;
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
    private static final int MAX_FINDINGS = 10;

    static AnswersFile none() {
        return new AnswersFile(Optional.empty(), Map.of(), List.of(), Optional.empty());
    }

    /** Reads the text of a file; everything wrong is in the result. */
    static AnswersFile read(String text, String path) {
        JsonNode top;
        try {
            top = JSON.read(text, path);
        } catch (UnreadableJsonException e) {
            return unreadable(path, String.valueOf(e.getMessage()));
        }
        if (!top.isObject() || !top.path("answers").isObject()) {
            return unreadable(new Finding(
                    path, Messages.wrongShape(top.isObject() ? "no object called \"answers\"" : "something else")));
        }
        List<Finding> findings = new ArrayList<>();
        top.propertyNames().stream()
                .filter(word -> !WORDS.contains(word))
                .limit(MAX_FINDINGS)
                .forEach(word -> findings.add(new Finding(path, Messages.unknownWord(oneLine(word)))));
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : top.path("answers").properties()) {
            answer(entry.getValue()).ifPresent(answer -> answers.put(entry.getKey(), answer));
        }
        keys(top.path("answers"), path, findings);
        JsonNode assignment = top.path("assignment");
        if (!assignment.isString() && !assignment.isMissingNode()) {
            findings.add(new Finding(path, Messages.assignmentIsNoText()));
        }
        return new AnswersFile(
                assignment.isString() ? Optional.of(assignment.stringValue()) : Optional.empty(),
                answers,
                findings,
                Optional.empty());
    }

    /** Tells of names of fields with letters that are not what they look like, and of texts with half characters. */
    private static void keys(JsonNode answers, String path, List<Finding> findings) {
        List<Finding> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : answers.properties()) {
            HiddenCharacters.inKey(entry.getKey()).ifPresent(message -> found.add(new Finding(path, message)));
            String text = entry.getValue().isString() ? entry.getValue().stringValue() : "";
            if (text.codePoints().anyMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF))) {
                found.add(new Finding(path, Messages.halfCharacterInAnswer(FileNames.shown(entry.getKey()))));
            }
        }
        findings.addAll(found.subList(0, Math.min(found.size(), MAX_FINDINGS)));
    }

    /** Takes a message of the form {@code place: reason}. */
    private static AnswersFile unreadable(String path, String message) {
        int colon = message.indexOf(": ");
        Finding finding = colon < 0
                ? new Finding(path, message)
                : new Finding(message.substring(0, colon), message.substring(colon + 2));
        return unreadable(finding);
    }

    /** Returns the content of a file that could not be read at all. */
    static AnswersFile unreadable(Finding why) {
        return new AnswersFile(Optional.empty(), Map.of(), List.of(why), Optional.of(why));
    }

    private static String oneLine(String word) {
        return word.replaceAll("\\p{Cntrl}", "?");
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
