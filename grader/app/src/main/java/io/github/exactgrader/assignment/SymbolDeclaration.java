package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.SymbolKind;
import java.util.List;

/**
 * A name that formulas of a sheet may use.
 *
 * @param name as students type it
 * @param kind scalar, list, vector, matrix or function
 * @param means its meaning in a few words
 * @param aliases other names of the same thing
 */
public record SymbolDeclaration(String name, SymbolKind kind, String means, List<String> aliases) {

    public SymbolDeclaration {
        aliases = List.copyOf(aliases);
    }
}
