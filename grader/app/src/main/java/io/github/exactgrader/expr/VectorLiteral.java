package io.github.exactgrader.expr;

import java.util.List;

/**
 * A vector written out; a matrix where every element is a vector.
 *
 * @param elements at least one
 */
public record VectorLiteral(List<Expr> elements) implements Expr {
    /** Copies the elements. */
    public VectorLiteral {
        elements = List.copyOf(elements);
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("a vector has at least one element");
        }
    }

    @Override
    public List<Expr> children() {
        return elements;
    }
}
