package io.github.exactgrader.expr;

import java.util.List;

/**
 * A chain of comparisons such as 0 < eta <= 2/h; true when every neighbouring pair compares as written.
 *
 * @param terms at least two values
 * @param comparisons one fewer than terms
 */
public record Relation(List<Expr> terms, List<Comparison> comparisons) implements Expr {
    /** Copies the lists and checks their lengths. */
    public Relation {
        terms = List.copyOf(terms);
        comparisons = List.copyOf(comparisons);
        if (comparisons.isEmpty() || terms.size() != comparisons.size() + 1) {
            throw new IllegalArgumentException(
                    "a chain of " + terms.size() + " terms cannot have " + comparisons.size() + " comparisons");
        }
    }

    @Override
    public List<Expr> children() {
        return terms;
    }
}
