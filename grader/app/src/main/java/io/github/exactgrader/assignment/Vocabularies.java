package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names that may stand in the formulas of a field. */
public final class Vocabularies {

    private Vocabularies() {}

    /**
     * Returns the vocabulary of a field: its symbols with their aliases, and the variable of a set.
     *
     * @param field of an assignment
     * @throws IllegalArgumentException if two of the names cannot be told apart
     */
    public static Vocabulary of(Field field) {
        Map<String, SymbolKind> names = new LinkedHashMap<>();
        field.symbols().forEach(symbol -> names.put(symbol.name(), symbol.kind()));
        if (field.variable() != null) {
            names.putIfAbsent(field.variable(), SymbolKind.SCALAR);
        }
        Vocabulary vocabulary = Vocabulary.of(names);
        for (SymbolDeclaration symbol : field.symbols()) {
            for (String alias : symbol.aliases()) {
                vocabulary = vocabulary.withAlias(alias, symbol.name());
            }
        }
        return vocabulary;
    }
}
