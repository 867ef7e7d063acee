package io.github.exactgrader.reference;

import java.util.Arrays;

/**
 * Gradient descent on |y - X w|^2 for a matrix X of any shape and rank.
 *
 * <p>With X = U diag(sigma) V^T the coordinates z = V^T w move on their own, z_i+ = (1 - 2 eta sigma_i^2) z_i + 2 eta
 * sigma_i (U^T y)_i; coordinates with sigma_i = 0 stay where they start. Source: sheet learning-rates, question 1g.
 * Entries of X must lie between 1e-150 and 1e150 in absolute value, or be 0, for nothing to overflow.
 */
public final class LeastSquaresDescent {
    private final double[][] x;
    private final SingularValues values;

    /**
     * Takes the matrix.
     *
     * @param x X, n x d, row-major, n and d at least 1, finite; not changed
     * @throws IllegalArgumentException if x is null, empty, not rectangular or not finite
     */
    public LeastSquaresDescent(double[][] x) {
        if (x == null || x.length == 0) {
            throw new IllegalArgumentException("x must have at least one row, found none");
        }
        this.x = new double[x.length][];
        this.x[0] = Demand.vector("x[0]", x[0]);
        for (int i = 1; i < x.length; i++) {
            this.x[i] = Demand.vector("x[" + i + "]", x[i], x[0].length);
        }
        values = new SingularValues(this.x);
    }

    /** Returns the largest singular value of X, at least 0; relative error about d n ulp. */
    public double largestSingularValue() {
        return values.largest();
    }

    /**
     * Returns the smallest singular value above max(n, d) 2^-52 sigma_max, or 0 if there is none.
     *
     * <p>Smaller ones count as 0. Absolute error about d n 2^-53 sigma_max.
     */
    public double smallestSingularValue() {
        return values.smallestNonZero();
    }

    /**
     * Returns where gradient descent with 0 &lt; eta &lt; 1/sigma_max^2 ends: w0 + X^+ (y - X w0).
     *
     * <p>Exact and rounded once, unless the rank of X as the doubles it holds is larger than the number of singular
     * values that count: then the entries are taken as rounded from a matrix of lower rank, and the limit comes from the
     * singular values that count.
     *
     * @param y y, length n, finite
     * @param w0 start, length d, finite
     * @return the least-squares solution closest to w0, length d
     * @throws IllegalArgumentException if y or w0 is not as said
     */
    public double[] limit(double[] y, double[] w0) {
        Rational[][] exact = ExactElimination.exact(x);
        Rational[] start = ExactElimination.exact(Demand.vector("w0", w0, x[0].length));
        Rational[] residual = ExactElimination.exact(Demand.vector("y", y, x.length));
        for (int i = 0; i < residual.length; i++) {
            residual[i] = residual[i].minus(ExactElimination.dot(exact[i], start));
        }
        Rational[][] rows = ExactElimination.independentRows(exact);
        Rational[] move = rows.length == values.rank()
                ? exactMove(exact, rows, residual)
                : ExactElimination.exact(values.shortestSolution(
                        Arrays.stream(residual).mapToDouble(Rational::toDouble).toArray()));
        double[] limit = new double[start.length];
        for (int j = 0; j < limit.length; j++) {
            limit[j] = start[j].plus(move[j]).toDouble();
        }
        return limit;
    }

    /**
     * Returns the pseudoinverse of X applied to a residual.
     *
     * <p>It lies in the row space, so it is B^T c for the independent rows B, with c from the normal equations
     * (X B^T)^T (X B^T) c = (X B^T)^T r, whose matrix is positive definite.
     */
    private static Rational[] exactMove(Rational[][] x, Rational[][] rows, Rational[] residual) {
        int rank = rows.length;
        Rational[][] images = new Rational[rank][x.length];
        for (int k = 0; k < rank; k++) {
            for (int i = 0; i < x.length; i++) {
                images[k][i] = ExactElimination.dot(x[i], rows[k]);
            }
        }
        Rational[][] normal = new Rational[rank][rank];
        Rational[] right = new Rational[rank];
        for (int k = 0; k < rank; k++) {
            right[k] = ExactElimination.dot(images[k], residual);
            for (int l = 0; l < rank; l++) {
                normal[k][l] = ExactElimination.dot(images[k], images[l]);
            }
        }
        Rational[] coefficients = ExactElimination.solve(normal, right);
        Rational[] move = new Rational[x[0].length];
        for (int j = 0; j < move.length; j++) {
            move[j] = Rational.ZERO;
            for (int k = 0; k < rank; k++) {
                move[j] = move[j].plus(coefficients[k].times(rows[k][j]));
            }
        }
        return move;
    }
}
