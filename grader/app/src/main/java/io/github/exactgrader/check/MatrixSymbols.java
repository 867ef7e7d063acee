package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.expr.SymbolKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The symbols that matrix formulas of a field may use.
 *
 * @param kinds by name, in the order of the field
 */
record MatrixSymbols(Map<String, SymbolKind> kinds) {

    MatrixSymbols {
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    }

    static MatrixSymbols of(Field field) {
        Map<String, SymbolKind> kinds = new LinkedHashMap<>();
        for (SymbolDeclaration symbol : field.symbols()) {
            kinds.put(symbol.name(), symbol.kind());
        }
        return new MatrixSymbols(kinds);
    }

    Optional<SymbolKind> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    /** Returns the name of the identity matrix. */
    Optional<String> identity() {
        return kinds.entrySet().stream()
                .filter(entry -> entry.getValue() == SymbolKind.IDENTITY)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns the members of a numbered family: H1, H2 of H. */
    List<String> family(String letter) {
        return kinds.keySet().stream()
                .filter(name -> name.startsWith(letter)
                        && name.substring(letter.length()).matches("\\d+"))
                .toList();
    }
}
