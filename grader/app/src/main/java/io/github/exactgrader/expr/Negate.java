package io.github.exactgrader.expr;

import java.util.List;

/** The negative of a value. */
public record Negate(Expr operand) implements Expr {
    @Override
    public List<Expr> children() {
        return List.of(operand);
    }
}
