package io.github.exactgrader.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * Gradient descent with momentum on the sum of lambda_i x_i^2 / 2: v[k+1] = m v[k] - eta lambda x[k],
 * x[k+1] = x[k] + v[k+1], from rest (v[0] = 0).
 *
 * <p>Source: sheet gd-momentum, question 2. Computed with 50 digits and rounded once.
 */
public final class MomentumPath {
    private static final MathContext DIGITS = new MathContext(50);

    private MomentumPath() {}

    /**
     * Returns the points after the start.
     *
     * @param curvature Hessian eigenvalues lambda, length d
     * @param x0 start, length d
     * @param eta learning rate
     * @param m momentum
     * @param steps number of points, at least 0
     * @return x[1], ..., x[steps], each of length d
     */
    static double[][] follow(double[] curvature, double[] x0, BigDecimal eta, BigDecimal m, int steps) {
        int d = x0.length;
        BigDecimal[] x = Arrays.stream(x0).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
        BigDecimal[] v = new BigDecimal[d];
        Arrays.fill(v, BigDecimal.ZERO);
        double[][] path = new double[steps][d];
        for (double[] point : path) {
            for (int i = 0; i < d; i++) {
                BigDecimal pull =
                        eta.multiply(new BigDecimal(curvature[i]), DIGITS).multiply(x[i], DIGITS);
                v[i] = m.multiply(v[i], DIGITS).subtract(pull, DIGITS);
                x[i] = x[i].add(v[i], DIGITS);
                point[i] = x[i].doubleValue();
            }
        }
        return path;
    }

    /**
     * Returns the points after the start.
     *
     * @param curvature Hessian eigenvalues lambda, length d, finite (2a and 2b for a x1^2 + b x2^2)
     * @param x0 start, length d, finite
     * @param eta learning rate, finite
     * @param m momentum, finite
     * @param steps number of points, at least 0
     * @return x[1], ..., x[steps], each of length d; each entry within 1 ulp as long as it has not shrunk by more than
     *     1e-30 from the largest before it; infinite beyond the largest double
     * @throws IllegalArgumentException if an argument is not as said
     */
    public static double[][] follow(double[] curvature, double[] x0, double eta, double m, int steps) {
        double[] lambda = Demand.vector("curvature", curvature);
        double[] start = Demand.vector("x0", x0, lambda.length);
        if (steps < 0) {
            throw new IllegalArgumentException("steps must be at least 0, found " + steps);
        }
        return follow(
                lambda, start, new BigDecimal(Demand.finite("eta", eta)), new BigDecimal(Demand.finite("m", m)), steps);
    }
}
