package io.github.exactgrader.check;

/**
 * How large matrices must be so that two formulas which agree on them agree on all.
 *
 * <p>Without inverses an entry of a formula is a sum over graphs: each matrix is an edge, each index that is summed over a
 * node, each vector ends at a node. Where there are at least as many numbers as nodes, the graphs that put different
 * numbers to all nodes are different monomials, so that the formula is 0 for all entries only if its graphs cancel, and
 * then it is 0 in every dimension. This holds for symmetric matrices, transposes and diagonals too. A matrix brings two
 * ends of an edge, a vector one, the result one for each free index; two ends make a node at most. So half the number of
 * ends is enough, which is above half the degree (Amitsur and Levitzki: matrices of d rows satisfy identities of degree
 * 2d, and none below).
 *
 * <p>With inverses, take each matrix as cI + tX with a random number c and expand in t. Such a series is described by {@code states} numbers for
 * each word, and is 0 if it is for all words shorter than that (Schützenberger); words of that length are polynomials. A
 * diagonal of an inverse is outside that theorem: there the same dimension is used without a proof for other dimensions.
 *
 * @param ends ends of edges in the largest monomial, if there are no inverses
 * @param states size of the description as a series
 * @param rational whether a matrix, or a number made of vectors or matrices, is inverted
 */
record MatrixDegree(long ends, long states, boolean rational) {

    private static final long CAP = 1L << 40;

    MatrixDegree {
        ends = Math.min(ends, CAP);
        states = Math.min(states, CAP);
    }

    /** Returns the dimension in which two terms of one shape are compared, at least 2. */
    static int dimension(MatrixTerm a, MatrixTerm b) {
        MatrixDegree first = of(a);
        MatrixDegree second = of(b);
        long free = a.shape().rows(2) + a.shape().columns(2) - 2L;
        long words = 2 * (first.states + second.states - 1);
        long ends = first.rational || second.rational ? words : Math.max(first.ends, second.ends);
        return (int) Math.max(2, Math.min(CAP, ends + free) / 2 + 1);
    }

    private static MatrixDegree of(MatrixTerm term) {
        if (term instanceof MatrixTerm.Named named) {
            long ends = named.shape().rows(2) + named.shape().columns(2) - 2L;
            return new MatrixDegree(ends, ends == 0 ? 1 : 2, false);
        }
        if (term instanceof MatrixTerm.Sum sum) {
            MatrixDegree a = of(sum.left());
            MatrixDegree b = of(sum.right());
            return new MatrixDegree(Math.max(a.ends, b.ends), a.states + b.states, a.rational || b.rational);
        }
        if (term instanceof MatrixTerm.Product product) {
            MatrixDegree a = of(product.left());
            MatrixDegree b = of(product.right());
            return new MatrixDegree(a.ends + b.ends, a.states + b.states, a.rational || b.rational);
        }
        if (term instanceof MatrixTerm.Power power) {
            MatrixDegree base = of(power.base());
            return new MatrixDegree(
                    base.ends * power.exponent(), Math.max(1, base.states * power.exponent()), base.rational);
        }
        if (term instanceof MatrixTerm.Inverse inverse) {
            MatrixDegree base = of(inverse.of());
            return new MatrixDegree(base.ends, base.states + 1, base.rational || base.ends > 0);
        }
        return ofLinear(term);
    }

    private static MatrixDegree ofLinear(MatrixTerm term) {
        if (term instanceof MatrixTerm.Negated negated) {
            return of(negated.of());
        }
        if (term instanceof MatrixTerm.Transposed transposed) {
            return of(transposed.of());
        }
        return term instanceof MatrixTerm.Diagonal diagonal ? of(diagonal.of()) : new MatrixDegree(0, 1, false);
    }
}
