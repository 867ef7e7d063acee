package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the groups of cases of a field. */
final class CaseReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final List<String> FORMS = List.of("value", "gradient", "hessian");

    private CaseReader() {}

    static List<CaseGroup> read(YamlNode fieldKey) {
        return fieldKey.itemsOf("cases").stream().map(CaseReader::group).toList();
    }

    private static CaseGroup group(YamlNode node) {
        node.allowing(List.of("label", "count", "draw", "at", "functions", "also"));
        boolean random = node.get("draw").isPresent();
        if (random == node.get("at").isPresent()) {
            throw node.error(Messages.drawOrAt());
        }
        if (!random && node.get("count").isPresent()) {
            throw node.require("count").error(Messages.countWithAt());
        }
        Map<String, SymbolKind> names = new LinkedHashMap<>();
        Map<String, Formula> draws = draws(node.require(random ? "draw" : "at"), names);
        return new CaseGroup(
                node.get("label").map(YamlNode::text).orElse(random ? "random" : "edge"),
                random ? node.require("count").count() : 1,
                draws,
                functions(node, names),
                node.textsOf("also"),
                node.location());
    }

    private static Map<String, Formula> draws(YamlNode lines, Map<String, SymbolKind> names) {
        names.put("nan", SymbolKind.SCALAR);
        DrawFunctions.NAMES.forEach(name -> names.put(name, SymbolKind.FUNCTION));
        Map<String, Formula> draws = new LinkedHashMap<>();
        lines.entries().forEach((name, value) -> {
            requireFreeName(name, value);
            draws.put(
                    name,
                    FormulaReader.read(
                            value, FormulaReader.vocabulary(names, value), Goal.VALUE, Messages.onlyNamesAbove()));
            names.put(name, SymbolKind.LIST);
        });
        FormulaReader.vocabulary(names, lines);
        return draws;
    }

    private static void requireFreeName(String name, YamlNode where) {
        if (!NAME.matcher(name).matches()) {
            throw where.error(Messages.badName(name));
        }
        if (name.equals("nan") || DrawFunctions.NAMES.contains(name)) {
            throw where.error(Messages.takenName(name));
        }
    }

    static List<FunctionFormula> functions(YamlNode group, Map<String, SymbolKind> names) {
        List<FunctionFormula> functions = new ArrayList<>();
        group.get("functions")
                .ifPresent(node -> node.entries().forEach((name, form) -> functions.add(function(name, form, names))));
        return functions;
    }

    private static FunctionFormula function(String name, YamlNode node, Map<String, SymbolKind> drawn) {
        requireFreeName(name, node);
        node.allowing(List.of("value", "gradient", "hessian", "of"));
        List<String> forms =
                FORMS.stream().filter(word -> node.get(word).isPresent()).toList();
        if (forms.size() != 1) {
            throw node.error(Messages.oneForm(FORMS));
        }
        List<String> inputs =
                node.requireItems("of").stream().map(YamlNode::text).toList();
        Map<String, SymbolKind> names = new LinkedHashMap<>(drawn);
        inputs.forEach(input -> {
            requireFreeName(input, node.require("of"));
            names.put(input, SymbolKind.SCALAR);
        });
        return new FunctionFormula(
                name,
                FunctionFormula.Form.valueOf(forms.get(0).toUpperCase(Locale.ROOT)),
                FormulaReader.read(node.require(forms.get(0)), FormulaReader.vocabulary(names, node), Goal.VALUE),
                inputs);
    }
}
