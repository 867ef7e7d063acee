package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the tolerance of an entry of the key. */
final class ToleranceReader {

    private static final String USUAL_ATOL = "1e-12";
    private static final String USUAL_RTOL = "1e-9";

    private ToleranceReader() {}

    /**
     * Reads a tolerance, or returns the usual one where none is given.
     *
     * @param node the entry of the field
     * @param cases whose drawn names it may use
     */
    static Tolerance read(YamlNode node, List<CaseGroup> cases) {
        Map<String, SymbolKind> names = new LinkedHashMap<>();
        cases.forEach(group -> group.draws().keySet().forEach(name -> names.put(name, SymbolKind.LIST)));
        Vocabulary vocabulary = FormulaReader.vocabulary(names, node);
        Optional<YamlNode> given = node.get("tolerance");
        given.ifPresent(word -> word.allowing(List.of("atol", "rtol", "scale")));
        Map<String, Boolean> scales = new LinkedHashMap<>();
        scales.put("norm", true);
        scales.put("entry", false);
        return new Tolerance(
                limit(given.flatMap(word -> word.get("atol")), vocabulary, USUAL_ATOL, node),
                limit(given.flatMap(word -> word.get("rtol")), vocabulary, USUAL_RTOL, node),
                given.flatMap(word -> word.get("scale"))
                        .map(word -> word.choose(scales))
                        .orElse(false));
    }

    private static Formula limit(Optional<YamlNode> given, Vocabulary vocabulary, String usual, YamlNode owner) {
        return given.map(node -> FormulaReader.read(node, vocabulary, Goal.VALUE))
                .orElseGet(() -> FormulaReader.usual(usual, owner));
    }
}
