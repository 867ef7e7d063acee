package io.github.exactgrader.reference;

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
     * @param y y, length n, finite
     * @param w0 start, length d, finite
     * @return the least-squares solution closest to w0, length d
     * @throws IllegalArgumentException if y or w0 is not as said
     */
    public double[] limit(double[] y, double[] w0) {
        double[] residual = Demand.vector("y", y, x.length);
        double[] limit = Demand.vector("w0", w0, x[0].length);
        for (int i = 0; i < residual.length; i++) {
            for (int j = 0; j < limit.length; j++) {
                residual[i] -= x[i][j] * limit[j];
            }
        }
        double[] move = values.shortestSolution(residual);
        for (int j = 0; j < limit.length; j++) {
            limit[j] += move[j];
        }
        return limit;
    }
}
