package io.github.exactgrader.expr;

import java.util.List;

/** Two values joined by an operation. */
public record Binary(Operation operation, Expr left, Expr right) implements Expr {
    @Override
    public List<Expr> children() {
        return List.of(left, right);
    }
}
