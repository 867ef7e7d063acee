package io.github.exactgrader.reference;

import java.util.stream.IntStream;

/**
 * The singular value decomposition X = U diag(sigma) V^T of a small matrix by one-sided Jacobi rotations.
 *
 * <p>Columns of X V are rotated in pairs until they are orthogonal; their lengths are the singular values. Source: G. H.
 * Golub and C. F. Van Loan, Matrix Computations, 4th edition, section 8.6.3. Singular values of at most
 * max(n, d) 2^-52 sigma_max count as 0: rounding the entries of a rank-deficient matrix to doubles makes them that large.
 */
final class SingularValues {
    private static final int MAX_SWEEPS = 60;
    private static final double ORTHOGONAL = 0x1p-50;
    private static final double ULP = 0x1p-52;

    /** Columns of X V, each of length n. */
    private final double[][] image;

    /** Columns of V, each of length d. */
    private final double[][] basis;

    /** Decomposes a matrix, n x d, row-major, finite, rectangular; not changed. */
    SingularValues(double[][] x) {
        int d = x[0].length;
        image = new double[d][x.length];
        basis = new double[d][d];
        for (int j = 0; j < d; j++) {
            basis[j][j] = 1;
            for (int i = 0; i < x.length; i++) {
                image[j][i] = x[i][j];
            }
        }
        int sweeps = 0;
        while (sweep() && sweeps < MAX_SWEEPS) {
            sweeps++;
        }
    }

    /** Rotates every pair of columns once and returns whether any was not yet orthogonal. */
    private boolean sweep() {
        double negligible = ULP * norm();
        boolean rotated = false;
        for (int p = 0; p < image.length; p++) {
            for (int q = p + 1; q < image.length; q++) {
                double lengthP = length(image[p]);
                double lengthQ = length(image[q]);
                double cosine = dot(image[p], image[q]);
                if (Math.min(lengthP, lengthQ) > negligible && Math.abs(cosine) > ORTHOGONAL * lengthP * lengthQ) {
                    rotate(p, q, (lengthQ - lengthP) * (lengthQ + lengthP), 2 * cosine);
                    rotated = true;
                }
            }
        }
        return rotated;
    }

    /** Makes two columns orthogonal, given the difference of their squared lengths and twice their dot product. */
    private void rotate(int p, int q, double difference, double twiceDot) {
        double zeta = difference / twiceDot;
        double tangent = Math.copySign(1, zeta) / (Math.abs(zeta) + StrictMath.hypot(1, zeta));
        double cos = 1 / StrictMath.hypot(1, tangent);
        double sin = cos * tangent;
        rotate(image[p], image[q], cos, sin);
        rotate(basis[p], basis[q], cos, sin);
    }

    private static void rotate(double[] p, double[] q, double cos, double sin) {
        for (int i = 0; i < p.length; i++) {
            double old = p[i];
            p[i] = cos * old - sin * q[i];
            q[i] = sin * old + cos * q[i];
        }
    }

    /** Returns the largest singular value, at least 0. */
    double largest() {
        return IntStream.range(0, image.length)
                .mapToDouble(j -> length(image[j]))
                .max()
                .orElse(0);
    }

    /** Returns the smallest singular value that does not count as 0, or 0 for the matrix 0. */
    double smallestNonZero() {
        return IntStream.range(0, image.length)
                .mapToDouble(j -> length(image[j]))
                .filter(sigma -> sigma > threshold())
                .min()
                .orElse(0);
    }

    /** Returns the number of singular values that do not count as 0. */
    int rank() {
        return (int) IntStream.range(0, image.length)
                .filter(j -> length(image[j]) > threshold())
                .count();
    }

    /** Returns the shortest vector among those with the smallest |r - X v|: the pseudoinverse of X applied to r. */
    double[] shortestSolution(double[] r) {
        double[] solution = new double[basis.length];
        for (int j = 0; j < image.length; j++) {
            double sigma = length(image[j]);
            if (sigma > threshold()) {
                double coefficient = dot(image[j], r) / sigma / sigma;
                for (int i = 0; i < solution.length; i++) {
                    solution[i] += coefficient * basis[j][i];
                }
            }
        }
        return solution;
    }

    private double threshold() {
        return Math.max(image.length, image[0].length) * ULP * largest();
    }

    private double norm() {
        return IntStream.range(0, image.length)
                .mapToDouble(j -> length(image[j]))
                .reduce(0, StrictMath::hypot);
    }

    private static double length(double[] v) {
        double length = 0;
        for (double entry : v) {
            length = StrictMath.hypot(length, entry);
        }
        return length;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
