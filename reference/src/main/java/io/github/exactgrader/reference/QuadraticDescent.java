package io.github.exactgrader.reference;

/**
 * Gradient descent x+ = x - eta grad L(x) on a quadratic with given Hessian eigenvalues.
 *
 * <p>Along the eigenvector of lambda one step multiplies the error by 1 - eta lambda. So the step converges from every
 * start exactly for 0 &lt; eta &lt; 2 / lambdaMax; the worst factor max |1 - eta lambda| is convex in eta and smallest
 * where the two outer eigenvalues balance, 1 - eta lambdaMin = eta lambdaMax - 1. Eigenvalues between them change
 * neither answer. Source: sheet gd-momentum, question 1 (lambda = 2a, 2b); sheet learning-rates, question 1
 * (lambda = 2 sigma^2). All answers are exact.
 */
public final class QuadraticDescent {
    private QuadraticDescent() {}

    /**
     * Returns the worst factor of one step, max |1 - eta lambda|.
     *
     * @param eta learning rate, any sign; the answer is below 1 exactly for 0 &lt; eta &lt; 2 / lambdaMax
     * @param lambdas eigenvalues in any order
     * @return contraction rate c, at least 0; 0 for no eigenvalues
     */
    public static Rational rate(Rational eta, Rational... lambdas) {
        Rational worst = Rational.ZERO;
        for (Rational lambda : lambdas) {
            worst = worst.max(Rational.ONE.minus(eta.times(lambda)).abs());
        }
        return worst;
    }

    /**
     * Returns the open end of the learning rates that converge, 2 / lambdaMax.
     *
     * @param lambdaMax largest eigenvalue, greater than 0
     */
    public static Rational stableEnd(Rational lambdaMax) {
        return Rational.of(2).over(lambdaMax);
    }

    /**
     * Returns the learning rate with the smallest worst factor, 2 / (lambdaMin + lambdaMax).
     *
     * @param lambdaMin smallest eigenvalue, greater than 0 (the two may be given in either order)
     * @param lambdaMax largest eigenvalue, greater than 0
     */
    public static Rational optimalStep(Rational lambdaMin, Rational lambdaMax) {
        return Rational.of(2).over(lambdaMin.plus(lambdaMax));
    }

    /**
     * Returns the smallest worst factor, |lambdaMax - lambdaMin| / (lambdaMin + lambdaMax).
     *
     * @param lambdaMin smallest eigenvalue, greater than 0 (the two may be given in either order)
     * @param lambdaMax largest eigenvalue, greater than 0
     * @return c*, in [0, 1)
     */
    public static Rational optimalRate(Rational lambdaMin, Rational lambdaMax) {
        return lambdaMax.minus(lambdaMin).abs().over(lambdaMin.plus(lambdaMax));
    }
}
