package io.github.exactgrader.expr;

import java.util.List;

/** An element of a list or vector, or a row of a matrix; counted from 1. */
public record Index(Expr base, Expr index) implements Expr {
    @Override
    public List<Expr> children() {
        return List.of(base, index);
    }
}
