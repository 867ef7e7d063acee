package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the groups of cases of a field. */
final class CaseReader {

    private static final List<String> FORMS = List.of("value", "gradient", "hessian");

    private CaseReader() {}

    static List<CaseGroup> read(YamlNode fieldKey) {
        return fieldKey.itemsOf("cases").stream().map(CaseReader::group).toList();
    }

    private static CaseGroup group(YamlNode node) {
        node.allowing(List.of("label", "count", "draw", "at", "functions", "also"));
        boolean random = node.get("draw").isPresent();
        if (random == node.get("at").isPresent()) {
            throw node.error("a group of cases has either \"draw\" (random) or \"at\" (one case)");
        }
        if (!random && node.get("count").isPresent()) {
            throw node.require("count").error("a group with \"at\" is one case; \"count\" goes with \"draw\"");
        }
        Map<String, SymbolKind> names = new LinkedHashMap<>();
        names.put("nan", SymbolKind.SCALAR);
        DrawFunctions.NAMES.forEach(name -> names.put(name, SymbolKind.FUNCTION));
        Map<String, Formula> draws = new LinkedHashMap<>();
        node.require(random ? "draw" : "at").entries().forEach((name, value) -> {
            draws.put(name, KeyReader.formula(value, Vocabulary.of(names), Goal.VALUE));
            names.put(name, SymbolKind.LIST);
        });
        return new CaseGroup(
                node.get("label").map(YamlNode::text).orElse(random ? "random" : "edge"),
                random ? node.require("count").count() : 1,
                draws,
                functions(node, names),
                node.itemsOf("also").stream().map(YamlNode::text).toList(),
                node.location());
    }

    static List<FunctionFormula> functions(YamlNode group, Map<String, SymbolKind> names) {
        List<FunctionFormula> functions = new ArrayList<>();
        group.get("functions")
                .ifPresent(node -> node.entries().forEach((name, form) -> functions.add(function(name, form, names))));
        return functions;
    }

    private static FunctionFormula function(String name, YamlNode node, Map<String, SymbolKind> drawn) {
        node.allowing(List.of("value", "gradient", "hessian", "of"));
        List<String> inputs =
                node.require("of").items().stream().map(YamlNode::text).toList();
        Optional<String> form =
                FORMS.stream().filter(word -> node.get(word).isPresent()).findFirst();
        if (form.isEmpty()) {
            throw node.error("a function needs one of " + String.join(", ", FORMS));
        }
        Map<String, SymbolKind> names = new LinkedHashMap<>(drawn);
        inputs.forEach(input -> names.put(input, SymbolKind.SCALAR));
        return new FunctionFormula(
                name,
                FunctionFormula.Form.valueOf(form.get().toUpperCase(Locale.ROOT)),
                KeyReader.formula(node.require(form.get()), Vocabulary.of(names), Goal.VALUE),
                inputs);
    }
}
