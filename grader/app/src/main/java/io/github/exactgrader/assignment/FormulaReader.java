package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the formulas in an author's file. */
final class FormulaReader {

    private static final Vocabulary NO_SYMBOLS = Vocabulary.of(Map.of());

    private FormulaReader() {}

    /** Reads a formula without symbols. */
    static Formula constant(YamlNode node, Goal goal) {
        return read(node, NO_SYMBOLS, goal);
    }

    /** Reads a text, or a YAML list as the vector or matrix of its formulas. */
    static Formula read(YamlNode node, Vocabulary vocabulary, Goal goal) {
        return read(node.isSequence() ? listText(node) : node.text(), vocabulary, goal, node, "");
    }

    /**
     * Reads a formula.
     *
     * @param advice what is added to the message of a formula that cannot be read
     */
    static Formula read(YamlNode node, Vocabulary vocabulary, Goal goal, String advice) {
        return read(node.isSequence() ? listText(node) : node.text(), vocabulary, goal, node, advice);
    }

    /** Reads the formula that stands where the author wrote none. */
    static Formula usual(String text, YamlNode owner) {
        return read(text, NO_SYMBOLS, Goal.FORMULA, owner, "");
    }

    /** Returns the vocabulary of drawn names and whatever is computed from them. */
    static Vocabulary vocabulary(Map<String, SymbolKind> names, YamlNode owner) {
        try {
            return Vocabulary.of(names);
        } catch (IllegalArgumentException e) {
            throw owner.error(Messages.clashingSymbols(String.valueOf(e.getMessage())));
        }
    }

    private static Formula read(String text, Vocabulary vocabulary, Goal goal, YamlNode node, String advice) {
        try {
            return new Formula(text, new ExprParser(vocabulary).parse(text, goal), node.location());
        } catch (SyntaxException e) {
            throw node.error(Messages.formula(text, e.getMessage() + advice));
        }
    }

    /** Writes a YAML list of formulas as the vector (or matrix) students would type. */
    static String listText(YamlNode node) {
        List<String> items = new ArrayList<>();
        for (YamlNode item : node.items()) {
            items.add(item.isSequence() ? listText(item) : item.text());
        }
        return "[" + String.join(", ", items) + "]";
    }
}
