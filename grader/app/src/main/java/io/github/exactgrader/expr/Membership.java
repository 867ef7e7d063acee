package io.github.exactgrader.expr;

import java.util.List;

/** The condition that a number lies in a set: eta in (0, 1/a). */
public record Membership(Expr element, Expr set) implements Expr {
    @Override
    public List<Expr> children() {
        return List.of(element, set);
    }
}
