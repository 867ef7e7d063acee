package io.github.exactgrader.report;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.Field.MethodCall;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.format.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The file of blanks: one of the right JSON type for each field, in the order of the sheet, and a hint for each. */
final class StarterAnswers {

    private StarterAnswers() {}

    /** Writes one line for each field, so that a student finds the blanks. */
    static byte[] bytes(Assignment assignment) {
        List<String> answers = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        for (Field field : assignment.fields()) {
            if (field.kind() != FieldKind.JAVA) {
                answers.add("    " + quoted(field.id()) + ": " + blank(field));
                hints.add("    " + quoted(field.id()) + ": " + quoted(hint(field)));
            }
        }
        String text = "{\n  \"assignment\": " + quoted(assignment.id()) + ",\n"
                + "  \"answers\": {\n" + String.join(",\n", answers) + "\n  },\n"
                + "  \"hints\": {\n" + String.join(",\n", hints) + "\n  }\n}\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return CanonicalJson.compact(CanonicalJson.tree(text));
    }

    private static String blank(Field field) {
        return switch (field.kind()) {
            case NUMBER, INTEGER, FIT -> "null";
            case VECTOR -> "[" + String.join(", ", Collections.nCopies(field.size(), "null")) + "]";
            case GRAPH, TRACE -> "{}";
            case FORMULA, SET, SUFFICIENT_SET, MATRIX_FORMULA, CHOICE, TEXT, JAVA -> "\"\"";
        };
    }

    /** Returns the kind of answer, the symbols and the domain of a field in one line. */
    static String hint(Field field) {
        List<String> pieces = new ArrayList<>();
        pieces.add(kind(field));
        if (!field.symbols().isEmpty()) {
            pieces.add("symbols: "
                    + field.symbols().stream().map(SymbolDeclaration::name).collect(Collectors.joining(", ")));
        }
        if (field.domain() != null) {
            pieces.add("domain: " + field.domain());
        }
        if (field.given() != null) {
            pieces.add("given: " + field.given());
        }
        field.methodCall().map(StarterAnswers::call).ifPresent(call -> pieces.add("or in Java: " + call));
        return String.join("; ", pieces);
    }

    private static String kind(Field field) {
        if (!field.hint().equals(field.kind().expected())) {
            return field.hint();
        }
        if (field.variable() != null) {
            return "a set of " + field.variable() + " or a condition, such as (0, 1) or 0 < " + field.variable()
                    + " < 1";
        }
        return field.kind() == FieldKind.VECTOR ? "a list of " + field.size() + " numbers" : field.hint();
    }

    private static String call(MethodCall call) {
        return call.signature().className() + "." + call.signature().name() + "(" + String.join(", ", call.arguments())
                + ")";
    }
}
