package io.github.exactgrader.expr;

import java.util.List;

/**
 * A sum or product over a running whole number, both ends included; empty ranges give 0 and 1.
 *
 * @param product true for a product, false for a sum
 * @param body what is added or multiplied; may use the variable
 * @param variable the running variable, bound in the body only
 * @param from first value of the variable
 * @param to last value of the variable
 */
public record Aggregate(boolean product, Expr body, String variable, Expr from, Expr to) implements Expr {
    /** Returns {@code sum} or {@code prod}, the spelling in canonical text. */
    public String word() {
        return product ? "prod" : "sum";
    }

    @Override
    public List<Expr> children() {
        return List.of(body, from, to);
    }
}
