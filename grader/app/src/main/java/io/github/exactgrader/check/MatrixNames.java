package io.github.exactgrader.check;

import java.util.Set;

/** Finds the symbols of a term. */
final class MatrixNames {

    private MatrixNames() {}

    /** Adds the names of the symbols that a term uses. */
    static void collect(MatrixTerm term, Set<String> names) {
        if (term instanceof MatrixTerm.Named named) {
            names.add(named.name());
        } else if (term instanceof MatrixTerm.Sum sum) {
            collect(sum.left(), names);
            collect(sum.right(), names);
        } else if (term instanceof MatrixTerm.Product product) {
            collect(product.left(), names);
            collect(product.right(), names);
        } else if (term instanceof MatrixTerm.Power power) {
            collect(power.base(), names);
        } else if (term instanceof MatrixTerm.Inverse inverse) {
            collect(inverse.of(), names);
        } else if (term instanceof MatrixTerm.Negated negated) {
            collect(negated.of(), names);
        } else if (term instanceof MatrixTerm.Transposed transposed) {
            collect(transposed.of(), names);
        } else if (term instanceof MatrixTerm.Diagonal diagonal) {
            collect(diagonal.of(), names);
        }
    }
}
