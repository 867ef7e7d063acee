package io.github.exactgrader.check;

import java.util.Map;

/**
 * Computes the values of matrix formulas.
 *
 * @param <M> a matrix
 */
final class MatrixEvaluation<M> {

    private final MatrixAlgebra<M> algebra;
    private final Map<String, M> symbols;

    /**
     * Makes an evaluation.
     *
     * @param symbols values of the declared symbols, of fitting shapes
     */
    MatrixEvaluation(MatrixAlgebra<M> algebra, Map<String, M> symbols) {
        this.algebra = algebra;
        this.symbols = Map.copyOf(symbols);
    }

    /**
     * Returns the value of a term.
     *
     * @throws MatrixAlgebra.NoInverseException if it has none
     */
    M of(MatrixTerm term) {
        if (term instanceof MatrixTerm.Literal literal) {
            return algebra.literal(literal.value());
        }
        if (term instanceof MatrixTerm.Named named) {
            M value = symbols.get(named.name());
            if (value == null) {
                throw new IllegalArgumentException("no value for \"" + named.name() + "\"");
            }
            return value;
        }
        if (term instanceof MatrixTerm.Identity) {
            return algebra.identity();
        }
        if (term instanceof MatrixTerm.Sum sum) {
            return algebra.add(of(sum.left()), of(sum.right()));
        }
        if (term instanceof MatrixTerm.Product product) {
            return algebra.multiply(of(product.left()), of(product.right()));
        }
        return ofOne(term);
    }

    private M ofOne(MatrixTerm term) {
        if (term instanceof MatrixTerm.Negated negated) {
            return algebra.negate(of(negated.of()));
        }
        if (term instanceof MatrixTerm.Power power) {
            M one = power.shape() == MatrixShape.SCALAR ? algebra.literal(Rational.ONE) : algebra.identity();
            return power(of(power.base()), power.exponent(), one);
        }
        if (term instanceof MatrixTerm.Inverse inverse) {
            return algebra.inverse(of(inverse.of()));
        }
        if (term instanceof MatrixTerm.Transposed transposed) {
            return algebra.transpose(of(transposed.of()));
        }
        return algebra.diagonal(of(((MatrixTerm.Diagonal) term).of()));
    }

    private M power(M base, int exponent, M one) {
        M result = one;
        M square = base;
        for (int left = exponent; left > 0; left >>= 1) {
            result = (left & 1) == 1 ? algebra.multiply(result, square) : result;
            square = left > 1 ? algebra.multiply(square, square) : square;
        }
        return result;
    }
}
