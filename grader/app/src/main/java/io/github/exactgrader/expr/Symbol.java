package io.github.exactgrader.expr;

import java.util.List;

/**
 * A declared symbol, or the running variable of an {@link Aggregate}.
 *
 * @param name the declared name, aliases resolved
 */
public record Symbol(String name) implements Expr {
    @Override
    public List<Expr> children() {
        return List.of();
    }
}
