package io.github.exactgrader.check;

import java.math.BigInteger;

/**
 * Bounds of the entries of a term, as quotients of polynomials with whole coefficients in the entries of its symbols.
 *
 * <p>Two terms differ by such a quotient. If it is not 0, a random point modulo a random prime takes its numerator to 0
 * either because the prime divides all coefficients, or, by Schwartz and Zippel, with a chance of at most degree over
 * prime. A whole number of b bits has at most b/61 prime divisors above 2^61, and there are more than 2^55 primes of 62
 * bits, because x/ln x < pi(x) < 1.25506 x/ln x (Rosser and Schoenfeld 1962).
 *
 * @param degree of the numerators
 * @param below degree of the denominators
 * @param bits binary logarithm of the sum of the absolute coefficients of a numerator, rounded up
 * @param bitsBelow the same of a denominator
 */
record MatrixBound(long degree, long below, long bits, long bitsBelow) {

    private static final long CAP = 1L << 50;

    MatrixBound {
        degree = Math.min(degree, CAP);
        below = Math.min(below, CAP);
        bits = Math.min(bits, CAP);
        bitsBelow = Math.min(bitsBelow, CAP);
    }

    /** Returns the bounds of the difference of two terms of one shape. */
    static MatrixBound ofDifference(MatrixTerm a, MatrixTerm b, int dimension) {
        return sum(of(a, dimension), of(b, dimension));
    }

    /**
     * Returns b such that a difference with these bounds, if it is not 0, is taken for 0 with a chance of at most 2^-b.
     *
     * @param runs how many primes and points, drawn one by one, have to agree
     */
    long errorBits(int runs) {
        BigInteger weight =
                BigInteger.valueOf(degree).add(BigInteger.valueOf(bits / 61 + 1).shiftLeft(61 - 55));
        return Math.max(0L, 61L - weight.bitLength()) * runs;
    }

    private static MatrixBound of(MatrixTerm term, int dimension) {
        if (term instanceof MatrixTerm.Literal literal) {
            return new MatrixBound(
                    0,
                    0,
                    literal.value().above().bitLength(),
                    literal.value().below().bitLength());
        }
        if (term instanceof MatrixTerm.Named) {
            return new MatrixBound(1, 0, 0, 0);
        }
        if (term instanceof MatrixTerm.Sum sum) {
            return sum(of(sum.left(), dimension), of(sum.right(), dimension));
        }
        if (term instanceof MatrixTerm.Product product) {
            MatrixBound a = of(product.left(), dimension);
            MatrixBound b = of(product.right(), dimension);
            return new MatrixBound(
                    a.degree + b.degree,
                    a.below + b.below,
                    a.bits + b.bits + log(dimension),
                    a.bitsBelow + b.bitsBelow);
        }
        return ofOne(term, dimension);
    }

    private static MatrixBound ofOne(MatrixTerm term, int dimension) {
        if (term instanceof MatrixTerm.Power power) {
            MatrixBound a = of(power.base(), dimension);
            long n = power.exponent();
            return new MatrixBound(a.degree * n, a.below * n, (a.bits + log(dimension)) * n, a.bitsBelow * n);
        }
        if (term instanceof MatrixTerm.Inverse inverse) {
            return inverse(of(inverse.of(), dimension), inverse.of().shape() == MatrixShape.SCALAR ? 1 : dimension);
        }
        if (term instanceof MatrixTerm.Negated negated) {
            return of(negated.of(), dimension);
        }
        if (term instanceof MatrixTerm.Transposed transposed) {
            return of(transposed.of(), dimension);
        }
        return term instanceof MatrixTerm.Diagonal diagonal
                ? of(diagonal.of(), dimension)
                : new MatrixBound(0, 0, 0, 0);
    }

    private static MatrixBound sum(MatrixBound a, MatrixBound b) {
        return new MatrixBound(
                Math.max(a.degree + b.below, b.degree + a.below),
                a.below + b.below,
                Math.max(a.bits + b.bitsBelow, b.bits + a.bitsBelow) + 1,
                a.bitsBelow + b.bitsBelow);
    }

    /** Cramer's rule: a minor has (size - 1)! products of size - 1 entries, the determinant one factor more. */
    private static MatrixBound inverse(MatrixBound a, long size) {
        long minor = (a.bits + log((int) size)) * (size - 1);
        return new MatrixBound(
                a.below + a.degree * (size - 1),
                a.degree * size,
                a.bitsBelow + minor,
                minor + a.bits + log((int) size));
    }

    private static long log(int number) {
        return 32L - Integer.numberOfLeadingZeros(number);
    }
}
