package io.github.exactgrader.assignment;

import io.github.exactgrader.assignment.OwnCheck.Head;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the checks that need no key; the format is described in docs/assignment-format.md. */
final class OwnCheckReader {

    private static final Set<FieldKind> NUMBERS = EnumSet.of(FieldKind.NUMBER, FieldKind.INTEGER, FieldKind.FIT);
    private static final Set<FieldKind> SCALARS =
            EnumSet.of(FieldKind.NUMBER, FieldKind.INTEGER, FieldKind.FIT, FieldKind.FORMULA);
    private static final Set<FieldKind> STOPS =
            EnumSet.of(FieldKind.NUMBER, FieldKind.INTEGER, FieldKind.FIT, FieldKind.VECTOR);
    private static final List<String> COMMON = List.of("kind", "about", "says", "reveals");

    private final Map<String, List<Signature>> classes;
    private final Map<String, Field> fields;

    /**
     * Creates the reader of a sheet.
     *
     * @param classes its Java signatures
     * @param fields all of its fields, by id
     */
    OwnCheckReader(Map<String, List<Signature>> classes, Map<String, Field> fields) {
        this.classes = classes;
        this.fields = fields;
    }

    /**
     * Reads a check.
     *
     * @throws AssignmentException if a word is wrong or a field is not of a kind that fits
     */
    OwnCheck read(YamlNode node) {
        Map<String, Object> kinds = new LinkedHashMap<>();
        List.of("same", "optimum", "range", "path", "slope", "rows", "laws").forEach(kind -> kinds.put(kind, kind));
        return switch (String.valueOf(node.require("kind").choose(kinds))) {
            case "same" -> same(node);
            case "optimum" -> optimum(node);
            case "range" -> range(node);
            case "path" -> path(node);
            case "slope" -> slope(node);
            case "rows" -> rows(node);
            default -> laws(node);
        };
    }

    private static Head head(YamlNode node, String about, boolean reveals, String... words) {
        List<String> allowed = new ArrayList<>(COMMON);
        allowed.addAll(List.of(words));
        node.allowing(allowed);
        boolean told = node.get("reveals")
                .map(word -> word.choose(Map.of("true", true, "false", false)))
                .orElse(reveals);
        return new Head(
                node.get("about").map(YamlNode::text).orElse(about),
                node.require("says").text(),
                told,
                node.location());
    }

    private OwnCheck same(YamlNode node) {
        Field field = field(node.require("field"), SCALARS);
        Field of = field(node.require("of"), EnumSet.of(FieldKind.FORMULA));
        Map<String, String> at = new LinkedHashMap<>();
        node.require("at").entries().forEach((symbol, id) -> {
            requireSymbol(of, symbol, id);
            at.put(symbol, field(id, SCALARS).id());
        });
        return new OwnCheck.Same(head(node, field.id(), false, "field", "of", "at"), field.id(), of.id(), at);
    }

    private OwnCheck optimum(YamlNode node) {
        Field field = field(node.require("field"), SCALARS);
        Field of = field(node.require("of"), EnumSet.of(FieldKind.FORMULA));
        YamlNode variable = node.require("variable");
        requireSymbol(of, variable.text(), variable);
        return new OwnCheck.Optimum(
                head(node, field.id(), false, "field", "of", "variable"), field.id(), of.id(), variable.text());
    }

    private OwnCheck range(YamlNode node) {
        Field field = field(node.require("field"), EnumSet.of(FieldKind.SET));
        return new OwnCheck.Range(
                head(node, field.id(), true, "field", "start", "next"), field.id(), recurrence(node, names(field)));
    }

    private OwnCheck path(YamlNode node) {
        Map<String, String> with = new LinkedHashMap<>();
        Map<String, SymbolKind> names = new LinkedHashMap<>();
        node.require("with").entries().forEach((symbol, id) -> {
            with.put(symbol, field(id, NUMBERS).id());
            names.put(symbol, SymbolKind.SCALAR);
        });
        OwnCheck.Recurrence recurrence = recurrence(node, names);
        List<OwnCheck.Stop> stops = node.requireItems("stops").stream()
                .map(item -> stop(item, recurrence))
                .toList();
        boolean reveals = stops.stream().anyMatch(stop -> stop.field() == null);
        String about = with.values().stream().findFirst().orElse("");
        return new OwnCheck.Path(head(node, about, reveals, "with", "start", "next", "stops"), with, recurrence, stops);
    }

    private OwnCheck.Stop stop(YamlNode node, OwnCheck.Recurrence recurrence) {
        node.allowing(List.of("step", "of", "field", "seen", "within"));
        YamlNode of = node.require("of");
        List<YamlNode> names = of.isSequence() ? of.items() : List.of(of);
        names.forEach(name -> {
            if (!recurrence.next().containsKey(name.text())) {
                throw name.error(Messages.notOneOf(recurrence.next().keySet(), name.text()));
            }
        });
        Optional<YamlNode> field = node.get("field");
        if (field.isPresent() == node.get("seen").isPresent()) {
            throw node.error("a stop has either \"field\" (an answer) or \"seen\" (what was read)");
        }
        List<YamlNode> seen = node.get("seen")
                .map(list -> list.isSequence() ? list.items() : List.of(list))
                .orElse(List.of());
        if (field.isEmpty() && seen.size() != names.size()) {
            throw node.error(
                    "\"of\" names " + names.size() + " quantities, but \"seen\" has " + seen.size() + " numbers");
        }
        return new OwnCheck.Stop(
                node.require("step").count(),
                names.stream().map(YamlNode::text).toList(),
                field.map(id -> field(id, STOPS).id()).orElse(null),
                seen.stream().map(YamlNode::decimal).toList(),
                node.require("within").decimal());
    }

    private static OwnCheck.Recurrence recurrence(YamlNode node, Map<String, SymbolKind> names) {
        Map<String, Formula> start = new LinkedHashMap<>();
        Map<String, SymbolKind> all = new LinkedHashMap<>(names);
        node.require("start").entries().forEach((name, value) -> {
            start.put(name, FormulaReader.constant(value, Goal.FORMULA));
            all.put(name, SymbolKind.SCALAR);
        });
        Map<String, Formula> next = new LinkedHashMap<>();
        node.require("next")
                .entries()
                .forEach((name, value) ->
                        next.put(name, FormulaReader.read(value, FormulaReader.vocabulary(all, value), Goal.FORMULA)));
        if (!next.keySet().equals(start.keySet())) {
            throw node.require("next")
                    .error("\"start\" and \"next\" must name the same quantities, found "
                            + String.join(", ", start.keySet()) + " and " + String.join(", ", next.keySet()));
        }
        return new OwnCheck.Recurrence(start, next);
    }

    private OwnCheck slope(YamlNode node) {
        Field field = field(node.require("field"), EnumSet.of(FieldKind.FORMULA));
        YamlNode variable = node.require("variable");
        requireSymbol(field, variable.text(), variable);
        Optional<YamlNode> function = node.get("function");
        if (function.isPresent() == node.get("of").isPresent()) {
            throw node.error("a slope is that of a \"function\" of the question or \"of\" another answer; give one");
        }
        Formula formula = function.map(
                        text -> FormulaReader.read(text, FormulaReader.vocabulary(names(field), text), Goal.FORMULA))
                .orElse(null);
        String of = node.get("of")
                .map(id -> field(id, EnumSet.of(FieldKind.FORMULA)).id())
                .orElse(null);
        return new OwnCheck.Slope(
                head(node, field.id(), formula != null, "field", "variable", "function", "of"),
                field.id(),
                variable.text(),
                formula,
                of);
    }

    private OwnCheck rows(YamlNode node) {
        Field field = field(node.require("field"), EnumSet.of(FieldKind.TRACE));
        Field graph = field(node.require("graph"), EnumSet.of(FieldKind.GRAPH));
        Map<String, Formula> at = new LinkedHashMap<>();
        node.require("at").entries().forEach((input, value) -> {
            requireSymbol(graph, input, value);
            at.put(input, FormulaReader.constant(value, Goal.FORMULA));
        });
        if (at.size() != graph.symbols().size()) {
            throw node.require("at")
                    .error("each of the " + graph.symbols().size() + " inputs of the graph needs a value, found "
                            + at.size());
        }
        YamlNode output = node.require("output");
        requireSymbol(graph, output.text(), output);
        return new OwnCheck.Rows(
                head(node, field.id(), true, "field", "graph", "at", "output"),
                field.id(),
                new FieldKey.Trace(graph.id(), at, output.text(), node.location()));
    }

    private OwnCheck laws(YamlNode node) {
        List<Statement> script = ScriptReader.read(node.require("script"));
        DrawnCase inputs = ExampleReader.drawn(node);
        ScriptCompiler.compile(classes, script, inputs);
        String about = ScriptClasses.of(script, classes.keySet()).stream()
                .findFirst()
                .orElseThrow(() -> node.require("script").error("it calls no class of the sheet"));
        List<YamlNode> names = node.requireItems("names");
        int returned = ExampleReader.items(script).size();
        if (names.size() != returned) {
            throw node.require("names")
                    .error("the calls return " + returned + " values, found " + names.size() + " names");
        }
        Map<String, SymbolKind> known = new LinkedHashMap<>();
        inputs.values().keySet().forEach(name -> known.put(name, SymbolKind.LIST));
        names.forEach(name -> known.put(name.text(), SymbolKind.LIST));
        List<Formula> holds = node.requireItems("holds").stream()
                .map(law -> FormulaReader.read(law, FormulaReader.vocabulary(known, law), Goal.CONDITION))
                .toList();
        return new OwnCheck.Laws(
                head(node, about, false, "script", "at", "functions", "names", "holds"),
                script,
                inputs,
                names.stream().map(YamlNode::text).toList(),
                holds);
    }

    private Field field(YamlNode id, Set<FieldKind> kinds) {
        Field field = fields.get(id.text());
        if (field == null) {
            throw id.error("there is no field \"" + id.text() + "\" in this sheet");
        }
        if (!kinds.contains(field.kind())) {
            throw id.error("expected a field of kind "
                    + String.join(" or ", kinds.stream().map(FieldKind::id).toList()) + ", found \"" + field.id()
                    + "\" of kind " + field.kind().id());
        }
        return field;
    }

    private static Map<String, SymbolKind> names(Field field) {
        Map<String, SymbolKind> names = new LinkedHashMap<>();
        field.symbols().forEach(symbol -> names.put(symbol.name(), symbol.kind()));
        return names;
    }

    private static void requireSymbol(Field field, String symbol, YamlNode where) {
        if (field.symbols().stream().noneMatch(known -> known.name().equals(symbol))) {
            throw where.error("\"" + symbol + "\" is no symbol of \"" + field.id() + "\"; it has "
                    + String.join(
                            ", ",
                            field.symbols().stream()
                                    .map(SymbolDeclaration::name)
                                    .toList()));
        }
    }
}
