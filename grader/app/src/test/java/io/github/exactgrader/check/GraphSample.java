package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.Formula;
import io.github.exactgrader.assignment.Misconception;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Graphs and traces in a short notation, and their checks. */
final class GraphSample {

    private GraphSample() {}

    /** Returns {@code "a = exp x; b = pow a 2 -> b"} as JSON; what has a colon, as in {@code "a: x^2"}, is a formula. */
    static String json(String inputs, String nodes) {
        String[] sides = nodes.split(" -> ", 2);
        String list = Arrays.stream(sides[0].split("; ", -1))
                .filter(node -> !node.isBlank())
                .map(GraphSample::node)
                .collect(Collectors.joining(","));
        return "{\"inputs\":[" + quoted(inputs.split(" ", -1)) + "],\"nodes\":[" + list + "],\"output\":\"" + sides[1]
                + "\"}";
    }

    private static String node(String text) {
        if (text.contains(": ")) {
            String[] sides = text.split(": ", 2);
            return "{\"id\":\"" + sides[0] + "\",\"formula\":\"" + sides[1] + "\"}";
        }
        String[] sides = text.split(" = ", 2);
        String[] words = sides[1].split(" ", -1);
        return "{\"id\":\"" + sides[0] + "\",\"op\":\"" + words[0] + "\",\"args\":["
                + quoted(Arrays.copyOfRange(words, 1, words.length)) + "]}";
    }

    private static String quoted(String... names) {
        return Arrays.stream(names).map(name -> "\"" + name + "\"").collect(Collectors.joining(","));
    }

    static Field field(String id, FieldKind kind, String symbols, @Nullable String mode) {
        return new Field(
                id,
                kind,
                BigDecimal.valueOf(2),
                "ask",
                "hint",
                Arrays.stream(symbols.split(" ", -1))
                        .map(name -> new SymbolDeclaration(name, SymbolKind.SCALAR, "meaning", List.of()))
                        .toList(),
                null,
                null,
                null,
                List.of(),
                0,
                mode,
                null,
                Sample.HERE);
    }

    /** Judges a graph of at least two internal nodes, compared where the inputs are between 0.1 and 2. */
    static CheckResult graph(String symbols, String key, String json, Misconception... misconceptions) {
        return new GraphCheck(
                        field("1.graph", FieldKind.GRAPH, symbols, null),
                        key(symbols, key, misconceptions),
                        "secret",
                        "demo")
                .check(new Answer.Structure(json), Map.of());
    }

    static FieldKey.Graph key(String symbols, String key, Misconception... misconceptions) {
        String domain = Arrays.stream(symbols.split(" ", -1))
                .map(name -> "0.1 < " + name + " and " + name + " < 2")
                .collect(Collectors.joining(" and "));
        return new FieldKey.Graph(
                Sample.formulaOf(key, Goal.FORMULA, symbols.split(" ", -1)),
                Sample.formulaOf(domain, Goal.CONDITION, symbols.split(" ", -1)),
                2,
                List.of(misconceptions),
                Sample.HERE);
    }

    /**
     * Returns the check of a trace.
     *
     * @param at such as {@code "x=2 y=1"}; empty for a trace of formulas
     */
    static TraceCheck trace(String symbols, String mode, String at, String output) {
        Map<String, Formula> point = new LinkedHashMap<>();
        for (String part : at.isEmpty() ? new String[0] : at.split(" ", -1)) {
            point.put(part.split("=", -1)[0], Sample.constant(part.split("=", -1)[1]));
        }
        Field graphField = field("1.graph", FieldKind.GRAPH, symbols, null);
        List<DrawnCase> drawn = key(symbols, "1").points("secret", "demo", graphField);
        return new TraceCheck(
                field("1.trace", FieldKind.TRACE, symbols, mode),
                new FieldKey.Trace("1.graph", point, output, Sample.HERE),
                graphField,
                (graph, all) -> CheckResult.of(Verdict.CORRECT, "The function is not looked at."),
                2,
                drawn);
    }

    static CheckResult judge(TraceCheck check, String graph, String trace) {
        Map<String, Answer> all = Map.of("1.graph", new Answer.Structure(graph));
        return check.check(new Answer.Structure(trace), all);
    }

    /** Returns {@code "a 1; b x^2"} as a JSON object of texts. */
    static String rows(String rows) {
        return Arrays.stream(rows.split("; ", -1))
                .filter(row -> !row.isBlank())
                .map(row -> "\"" + row.split(" ", 2)[0] + "\":\"" + row.split(" ", 2)[1] + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
