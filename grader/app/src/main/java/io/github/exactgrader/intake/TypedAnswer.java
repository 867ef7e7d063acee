package io.github.exactgrader.intake;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.format.StrictJson;
import io.github.exactgrader.format.UnreadableJsonException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Takes an answer from the command line as {@code answers.json} would hold it. */
public final class TypedAnswer {

    private static final StrictJson JSON = StrictJson.forStudentFiles();

    private TypedAnswer() {}

    /**
     * Returns what a student would have written for this text.
     *
     * @param field decides how the text is taken: where a number, list or object is asked for, JSON of that kind is read
     *     as JSON
     * @param text as typed, e.g. {@code 1/(2*a)}, {@code 0.25}, {@code [0.5, -1]}
     * @return the number, list or object it is as JSON, else the text itself
     */
    public static Answer of(Field field, String text) {
        return switch (field.kind()) {
            case NUMBER, INTEGER, FIT, VECTOR, GRAPH, TRACE -> json(text);
            case FORMULA, SET, SUFFICIENT_SET, MATRIX_FORMULA, CHOICE, TEXT, JAVA -> new Answer.Text(text);
        };
    }

    private static Answer json(String text) {
        try {
            JsonNode node = JSON.read(text.getBytes(StandardCharsets.UTF_8), "answer");
            return AnswersFile.answer(node).orElseGet(() -> new Answer.Text(text));
        } catch (UnreadableJsonException e) {
            return new Answer.Text(text);
        }
    }
}
