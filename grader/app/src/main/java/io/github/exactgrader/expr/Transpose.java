package io.github.exactgrader.expr;

import java.util.List;

/** The transpose of a vector or matrix. */
public record Transpose(Expr operand) implements Expr {
    @Override
    public List<Expr> children() {
        return List.of(operand);
    }
}
