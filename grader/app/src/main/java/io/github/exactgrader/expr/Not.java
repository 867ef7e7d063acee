package io.github.exactgrader.expr;

import java.util.List;

/** The opposite of a condition. */
public record Not(Expr condition) implements Expr {
    @Override
    public List<Expr> children() {
        return List.of(condition);
    }
}
