package io.github.exactgrader.reference;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Gradient descent with momentum (the heavy ball) on a quadratic: v+ = m v - eta grad L(x), x+ = x + v+.
 *
 * <p>Along the eigenvector of the Hessian eigenvalue lambda the iterates obey z^2 - (1 + m - eta lambda) z + m = 0. Both
 * roots lie inside the unit circle exactly for |m| &lt; 1 and 0 &lt; eta lambda &lt; 2 (1 + m). The rate is the larger
 * modulus: sqrt m for complex roots, else (|b| + sqrt(b^2 - 4m)) / 2 with b = 1 + m - eta lambda. On [mu, L] it is
 * smallest where the roots are double at both ends. Source: B. T. Polyak, Some methods of speeding up the convergence of
 * iteration methods, 1964; sheet gd-momentum, question 2 (there lambda = 2a, 2b).
 */
public final class HeavyBall {
    private static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private HeavyBall() {}

    /**
     * The best pair of learning rate and momentum.
     *
     * @param eta learning rate, greater than 0
     * @param momentum m, in [0, 1)
     * @param rate asymptotic contraction rate per step, sqrt m
     */
    public record Optimum(double eta, double momentum, double rate) {}

    /**
     * Returns the asymptotic contraction rate per step, the largest modulus of a root over all eigenvalues.
     *
     * @param lambdas Hessian eigenvalues, at least one, finite, any order and sign
     * @param eta learning rate, finite
     * @param m momentum, finite
     * @return rate, at least 0, below 1 exactly where {@link #isStable} says so (up to rounding); relative error at most
     *     1 ulp. Where a root is double the error after k steps is about k rate^k
     * @throws IllegalArgumentException if an argument is not as said
     */
    public static double rate(double[] lambdas, double eta, double m) {
        BigDecimal worst = BigDecimal.ZERO;
        for (double lambda : checked(lambdas, eta, m)) {
            worst = worst.max(modulus(trace(lambda, eta, m), new BigDecimal(m)));
        }
        return worst.doubleValue();
    }

    /**
     * Returns whether the iterates go to 0 from every start: |m| &lt; 1 and 0 &lt; eta lambda &lt; 2 (1 + m) for all.
     *
     * <p>Decided exactly.
     *
     * @param lambdas Hessian eigenvalues, at least one, finite, any order and sign
     * @param eta learning rate, finite
     * @param m momentum, finite
     * @throws IllegalArgumentException if an argument is not as said
     */
    public static boolean isStable(double[] lambdas, double eta, double m) {
        BigDecimal bound = BigDecimal.ONE.add(new BigDecimal(Demand.finite("m", m)));
        boolean stable = Math.abs(m) < 1;
        for (double lambda : checked(lambdas, eta, m)) {
            BigDecimal step = new BigDecimal(eta).multiply(new BigDecimal(lambda));
            stable &= step.signum() > 0 && step.compareTo(bound.multiply(TWO)) < 0;
        }
        return stable;
    }

    /**
     * Returns the pair with the smallest rate on all quadratics with eigenvalues in [mu, L].
     *
     * <p>eta* = 4/(sqrt L + sqrt mu)^2, m* = ((sqrt L - sqrt mu)/(sqrt L + sqrt mu))^2, rate sqrt m*. For a x1^2 + b x2^2
     * call it with 2a and 2b: eta* = 2/(sqrt a + sqrt b)^2.
     *
     * @param mu smallest eigenvalue, finite, greater than 0
     * @param largest largest eigenvalue L, finite, at least mu
     * @return the pair and its rate; relative error of each at most 1 ulp
     * @throws IllegalArgumentException if an argument is not as said
     */
    public static Optimum optimum(double mu, double largest) {
        Demand.positive("mu", mu);
        Demand.positive("largest", largest);
        if (largest < mu) {
            throw new IllegalArgumentException("largest must be at least mu = " + mu + ", found " + largest);
        }
        BigDecimal sum = new BigDecimal(mu).sqrt(DIGITS).add(new BigDecimal(largest).sqrt(DIGITS));
        BigDecimal square = sum.multiply(sum, DIGITS);
        // (sqrt L - sqrt mu) (sqrt L + sqrt mu) = L - mu, which is exact
        BigDecimal rate = new BigDecimal(largest).subtract(new BigDecimal(mu)).divide(square, DIGITS);
        return new Optimum(
                FOUR.divide(square, DIGITS).doubleValue(), rate.multiply(rate).doubleValue(), rate.doubleValue());
    }

    private static double[] checked(double[] lambdas, double eta, double m) {
        Demand.finite("eta", eta);
        Demand.finite("m", m);
        return Demand.vector("lambdas", lambdas);
    }

    /** Returns 1 + m - eta lambda, the sum of the roots. */
    private static BigDecimal trace(double lambda, double eta, double m) {
        return BigDecimal.ONE.add(new BigDecimal(m)).subtract(new BigDecimal(eta).multiply(new BigDecimal(lambda)));
    }

    /** Returns the larger modulus of the roots of z^2 - trace z + m. */
    private static BigDecimal modulus(BigDecimal trace, BigDecimal m) {
        BigDecimal discriminant = trace.multiply(trace).subtract(FOUR.multiply(m));
        return discriminant.signum() < 0
                ? m.sqrt(DIGITS)
                : trace.abs().add(discriminant.sqrt(DIGITS)).divide(TWO);
    }
}
