package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.format.StrictJson;
import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.intake.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Looks whether a graph or a trace has the words and names that it needs. */
final class StructureForm {

    private static final StrictJson JSON = StrictJson.forStudentFiles();
    private static final int MOST_CHARACTERS = 80_000;

    private final Field field;

    StructureForm(Field field) {
        this.field = field;
    }

    /**
     * Returns the JSON object of an answer.
     *
     * @return empty if it is none, or too large to be read
     */
    static Optional<JsonNode> object(Field field, Answer answer) {
        try {
            return answer instanceof Answer.Structure structure
                            && structure.json().length() <= MOST_CHARACTERS
                    ? Optional.of(JSON.read(structure.json(), field.id())).filter(JsonNode::isObject)
                    : Optional.empty();
        } catch (UnreadableJsonException e) {
            return Optional.empty();
        }
    }

    /** Returns what to say of an answer that is no JSON object. */
    static String refusal(Field field, Answer answer) {
        if (answer instanceof Answer.Structure structure) {
            if (structure.json().length() > MOST_CHARACTERS) {
                return GraphMessages.tooManyCharacters(structure.json().length(), MOST_CHARACTERS);
            }
            try {
                JSON.read(structure.json(), field.id());
            } catch (UnreadableJsonException e) {
                return Messages.notRead(String.valueOf(e.getMessage()));
            }
        }
        String example = field.kind() == FieldKind.GRAPH
                ? GraphMessages.GRAPH_EXAMPLE
                : "{\"value\": {\"a\": \"...\"}, \"" + column(field) + "\": {\"a\": \"...\"}}";
        return Messages.wrongKind(field.kind().expected() + " such as " + example, answer.shown());
    }

    FieldForm check(Answer answer) {
        Optional<JsonNode> found = object(field, answer);
        if (found.isEmpty()) {
            return FieldForm.problem(field, answer.shown(), refusal(field, answer));
        }
        JsonNode top = found.get();
        FieldForm form = FieldForm.ready(field, answer.shown(), "");
        return field.kind() == FieldKind.GRAPH ? graph(form, top) : trace(form, top);
    }

    private FieldForm graph(FieldForm form, JsonNode top) {
        GraphReading reading = GraphReader.read(field, top);
        ComputationGraph graph = reading.graph();
        if (graph == null) {
            return form.failing(reading.told());
        }
        FieldForm read = form.saying(graph.nodes().size() + " nodes");
        return graph.dead().isEmpty() ? read : read.noting(GraphMessages.dead(graph.dead()));
    }

    /** Returns the name of the column of derivatives of a trace. */
    static String column(Field field) {
        return "forward".equals(field.mode()) ? "tangent" : "adjoint";
    }

    private String column() {
        return column(field);
    }

    private FieldForm trace(FieldForm form, JsonNode top) {
        JsonNode column = top.path(column());
        if (!column.isObject() || column.isEmpty()) {
            return form.failing(GraphMessages.notATrace(column(), top.propertyNames()));
        }
        List<String> faults = new ArrayList<>();
        for (String word : top.propertyNames()) {
            if (!word.equals("value") && !word.equals(column())) {
                faults.add(GraphMessages.unknownColumn(word, column()));
            }
        }
        return faults.isEmpty()
                ? form.saying(column.size() + " entries under \"" + column() + "\"")
                : form.failing(String.join(" ", faults));
    }
}
