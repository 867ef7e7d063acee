package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.intake.Answer;
import io.github.exactgrader.intake.StrictJson;
import io.github.exactgrader.intake.UnreadableJsonException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Looks whether a graph or a trace has the words and names that it needs. */
final class StructureForm {

    private static final StrictJson JSON = StrictJson.forStudentFiles();
    private static final String GRAPH =
            "{\"inputs\": [\"x\"], \"nodes\": [{\"id\": \"a\", \"op\": \"exp\", \"args\": [\"x\"]}, ...], \"output\": \"a\"}";

    private final Field field;
    private final List<String> faults = new ArrayList<>();

    StructureForm(Field field) {
        this.field = field;
    }

    FieldForm check(Answer answer) {
        JsonNode top;
        try {
            top = answer instanceof Answer.Structure structure
                    ? JSON.read(structure.json().getBytes(StandardCharsets.UTF_8), field.id())
                    : null;
        } catch (UnreadableJsonException e) {
            return FieldForm.problem(field, answer.shown(), FormMessages.unreadable(String.valueOf(e.getMessage())));
        }
        if (top == null || !top.isObject()) {
            return FieldForm.problem(
                    field,
                    answer.shown(),
                    FormMessages.wrongKind(field.kind().expected() + " such as " + example(), answer.shown()));
        }
        String size = field.kind() == FieldKind.GRAPH ? graph(top) : trace(top);
        FieldForm form = FieldForm.ready(field, answer.shown(), size);
        return faults.isEmpty() ? form : form.failing(String.join(" ", faults));
    }

    private String example() {
        return field.kind() == FieldKind.GRAPH
                ? GRAPH
                : "{\"value\": {\"a\": \"...\"}, \"" + column() + "\": {\"a\": \"...\"}}";
    }

    private String graph(JsonNode top) {
        if (!top.path("inputs").isArray()
                || !top.path("nodes").isArray()
                || !top.path("output").isString()) {
            faults.add("Expected " + GRAPH + ", found the words " + String.join(", ", top.propertyNames()) + ".");
            return "";
        }
        Set<String> names = new LinkedHashSet<>();
        top.path("inputs").forEach(input -> names.add(input.asString("")));
        for (JsonNode node : top.path("nodes")) {
            boolean whole = node.path("id").isString()
                    && node.path("op").isString()
                    && node.path("args").isArray();
            if (!whole) {
                faults.add("Each node needs \"id\", \"op\" and \"args\"; found " + node + ".");
            } else if (!names.add(node.path("id").stringValue())) {
                faults.add("The id \"" + node.path("id").stringValue() + "\" is used twice; give each node its own.");
            }
        }
        String output = top.path("output").stringValue();
        if (!names.contains(output)) {
            faults.add("The output \"" + output + "\" is neither a node nor an input.");
        }
        top.path("nodes").forEach(node -> node.path("args").forEach(argument -> argument(node, argument, names)));
        return top.path("nodes").size() + " nodes";
    }

    /** An argument is the name of a node or input, a number, or a constant such as pi/2. */
    private void argument(JsonNode node, JsonNode argument, Set<String> names) {
        boolean known = argument.isNumber()
                || (argument.isString()
                        && (names.contains(argument.stringValue()) || isConstant(argument.stringValue())));
        if (!known) {
            faults.add("Node \"" + node.path("id").asString("?") + "\": the argument " + argument
                    + " is neither a node, an input nor a constant.");
        }
    }

    private static boolean isConstant(String text) {
        try {
            Numbers.constant(AnswerReading.parseConstant(text));
            return true;
        } catch (SyntaxException | UndefinedValueException e) {
            return false;
        }
    }

    private String column() {
        return "forward".equals(field.mode()) ? "tangent" : "adjoint";
    }

    private String trace(JsonNode top) {
        JsonNode column = top.path(column());
        if (!column.isObject() || column.isEmpty()) {
            faults.add("Expected an object called \"" + column() + "\" with an entry for each node, found the words "
                    + String.join(", ", top.propertyNames()) + ".");
            return "";
        }
        for (String word : top.propertyNames()) {
            if (!word.equals("value") && !word.equals(column())) {
                faults.add("\"" + word + "\" is not read; expected \"value\" and \"" + column() + "\".");
            }
        }
        return column.size() + " entries under \"" + column() + "\"";
    }
}
