package io.github.exactgrader.expr;

import java.util.List;

/**
 * A set of single numbers.
 *
 * @param points the members; none for the empty set
 */
public record PointSet(List<Expr> points) implements Expr {
    /** The set without members. */
    public static final PointSet EMPTY = new PointSet(List.of());

    /** Copies the points. */
    public PointSet {
        points = List.copyOf(points);
    }

    @Override
    public List<Expr> children() {
        return points;
    }
}
