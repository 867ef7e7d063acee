package io.github.exactgrader.expr;

import java.util.List;

/**
 * Two conditions joined by {@code and} or {@code or}.
 *
 * @param both true for {@code and}, false for {@code or}
 */
public record Logic(boolean both, Expr left, Expr right) implements Expr {
    @Override
    public List<Expr> children() {
        return List.of(left, right);
    }
}
