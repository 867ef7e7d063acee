package io.github.exactgrader.expr;

import java.util.List;

/**
 * The numbers between two ends; empty where the lower end is above the upper one.
 *
 * @param lower a value or minus {@link Constant#INFINITY}
 * @param lowerClosed whether the lower end belongs to the set
 * @param upper a value or {@link Constant#INFINITY}
 * @param upperClosed whether the upper end belongs to the set
 */
public record Interval(Expr lower, boolean lowerClosed, Expr upper, boolean upperClosed) implements Expr {
    @Override
    public List<Expr> children() {
        return List.of(lower, upper);
    }
}
