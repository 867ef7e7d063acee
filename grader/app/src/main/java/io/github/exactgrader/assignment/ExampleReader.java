package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.worker.JavaValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the published examples of a sheet; the format is described in docs/assignment-format.md. */
final class ExampleReader {

    private final Map<String, List<Signature>> classes;

    /**
     * Creates the reader.
     *
     * @param classes signatures by class
     */
    ExampleReader(Map<String, List<Signature>> classes) {
        this.classes = classes;
    }

    /**
     * Reads one example.
     *
     * @throws AssignmentException if a word is wrong, the calls do not fit the signatures or there are not as many results
     *     as the calls return
     */
    Example read(YamlNode node) {
        node.allowing(List.of("call", "script", "at", "functions", "gives", "tolerance"));
        if (node.get("call").isPresent() == node.get("script").isPresent()) {
            throw node.error("an example has either \"call\" (one call) or \"script\" (several)");
        }
        List<Statement> script = node.get("call")
                .map(ScriptReader::returning)
                .orElseGet(() -> ScriptReader.read(node.require("script")));
        CaseGroup group = inputs(node);
        DrawnCase inputs = drawn(group);
        ScriptCompiler.compile(classes, script, inputs);
        return new Example(
                text(node),
                shown(node.require("gives")),
                script,
                inputs,
                expected(node.require("gives"), items(script)),
                ToleranceReader.read(node, List.of(group)),
                node.location());
    }

    /** Reads the named values and functions of some calls. */
    static DrawnCase drawn(YamlNode node) {
        return drawn(inputs(node));
    }

    private static DrawnCase drawn(CaseGroup group) {
        return new CaseDrawer("examples", "").draw("", List.of(group)).get(0);
    }

    private static CaseGroup inputs(YamlNode node) {
        Map<String, Formula> values = new LinkedHashMap<>();
        Map<String, SymbolKind> names = new LinkedHashMap<>();
        node.get("at")
                .ifPresent(at -> at.entries().forEach((name, value) -> {
                    values.put(name, FormulaReader.read(value, FormulaReader.vocabulary(names, value), Goal.VALUE));
                    names.put(name, SymbolKind.LIST);
                }));
        return new CaseGroup("example", 1, values, CaseReader.functions(node, names), List.of(), node.location());
    }

    static List<Statement.Item> items(List<Statement> script) {
        List<Statement.Item> items = new ArrayList<>();
        for (Statement statement : script) {
            if (statement instanceof Statement.Return result) {
                items.addAll(result.items());
            }
        }
        return items;
    }

    /** A script that returns one value gives that value; one that returns several gives a list with one entry each. */
    private List<JavaValue> expected(YamlNode gives, List<Statement.Item> items) {
        if (items.size() == 1) {
            return List.of(expected(gives, items.get(0)));
        }
        List<YamlNode> entries = gives.items();
        if (items.isEmpty() || entries.size() != items.size()) {
            throw gives.error(
                    "the calls return " + items.size() + " values, found " + entries.size() + " under \"gives\"");
        }
        List<JavaValue> values = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            values.add(expected(entries.get(i), items.get(i)));
        }
        return values;
    }

    private JavaValue expected(YamlNode node, Statement.Item item) {
        String type = item instanceof Statement.CallItem call ? returnType(call.call()) : "";
        if (type.equals("String")) {
            return JavaValue.of(node.text());
        }
        try {
            return JavaValue.of(Literals.java(shown(node), type));
        } catch (UndefinedValueException e) {
            throw node.error("expected a value of type " + (type.isEmpty() ? "number or list" : type) + ", found \""
                    + shown(node) + "\": " + e.getMessage());
        }
    }

    /** Returns the type of a call's result; empty where a variable is called. */
    private String returnType(Statement.Call call) {
        return classes.getOrDefault(call.owner(), List.of()).stream()
                .filter(signature -> signature.name().equals(call.method())
                        && signature.parameters().size() == call.arguments().size())
                .findFirst()
                .map(Signature::returnType)
                .orElse("");
    }

    private static String text(YamlNode node) {
        String calls = node.get("call").map(YamlNode::text).orElseGet(() -> statements(node.require("script")));
        List<String> with = new ArrayList<>();
        node.get("at").ifPresent(at -> at.entries().forEach((name, value) -> with.add(name + " = " + shown(value))));
        node.get("functions")
                .ifPresent(functions ->
                        functions.entries().forEach((name, form) -> with.add(name + " = " + function(form))));
        return with.isEmpty() ? calls : calls + " with " + String.join(", ", with);
    }

    private static String statements(YamlNode script) {
        return script.items().stream()
                .map(item -> item.isMapping()
                        ? "repeat " + item.require("repeat").text() + " { " + statements(item.require("do")) + " }"
                        : item.text())
                .collect(Collectors.joining("; "));
    }

    private static String function(YamlNode form) {
        Map<String, YamlNode> words = form.entries();
        String kind = words.containsKey("value") ? "" : words.containsKey("gradient") ? "gradient of " : "Hessian of ";
        String formula = words.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("of"))
                .map(entry -> entry.getValue().text())
                .collect(Collectors.joining());
        return kind + formula + " in "
                + String.join(
                        ", ", form.itemsOf("of").stream().map(YamlNode::text).toList());
    }

    private static String shown(YamlNode node) {
        return node.isSequence() ? FormulaReader.listText(node) : node.text();
    }
}
