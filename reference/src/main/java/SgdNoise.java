import io.github.exactgrader.reference.AlmostSureStability;
import io.github.exactgrader.reference.CurvatureSample;
import io.github.exactgrader.reference.Demand;
import io.github.exactgrader.reference.Rational;

/**
 * Stochastic gradient descent on the mean of h_n w^2 / 2: w(t) = (1 - eta h_n(t)) w(t-1), n(t) independent and uniform.
 *
 * <p>h is the mean and rho the variance (divisor N) of the list. Source: sheet sgd-hypergradients, question 2. A list
 * is finite numbers of any sign, at least one; step sizes are sought among eta &gt; 0. "None" is NaN for a number and
 * {} for a range.
 *
 * <p>Accuracy: the answers to 2.1 to 2.7 are exact rational values rounded once, error at most 0.5 ulp (below 2.3e-308:
 * 1 ulp of the smallest double). A list is taken as the doubles it holds: {0.1, 0.2, -0.3} has a mean above 0.
 */
@SuppressWarnings("DefaultPackage")
public final class SgdNoise {
    /** Makes an instance, for callers that want one; all methods are static. */
    public SgdNoise() {}

    /**
     * Returns the factor of E[w] in one step: 1 - eta h (2.1). It may be negative.
     *
     * @param h curvatures h_1..h_N, at least one, finite
     * @param eta step size, finite
     * @throws IllegalArgumentException if h or eta is not as said
     */
    public static double meanFactor(double[] h, double eta) {
        return new CurvatureSample(h).meanFactor(exact(eta)).toDouble();
    }

    /**
     * Returns the step size with the fastest mean: 1/h (2.2), where the factor is 0.
     *
     * @param h curvatures h_1..h_N, at least one, finite
     * @return 1/h, or NaN for a mean of at most 0, where no eta &gt; 0 makes E[w] smaller
     * @throws IllegalArgumentException if h is not as said
     */
    public static double optimalStepMean(double[] h) {
        return new CurvatureSample(h).optimalStepMean().map(Rational::toDouble).orElse(Double.NaN);
    }

    /**
     * Returns the step sizes eta &gt; 0 for which E[w(t)] goes to 0: (0, 2/h) (2.3).
     *
     * @param h curvatures h_1..h_N, at least one, finite
     * @return {0, 2/h}, or {} for a mean of at most 0
     * @throws IllegalArgumentException if h is not as said
     */
    public static double[] stableRangeMean(double[] h) {
        return new CurvatureSample(h).optimalStepMean().map(SgdNoise::upToTwice).orElseGet(() -> new double[0]);
    }

    /**
     * Returns the factor of E[w^2] in one step: (1 - eta h)^2 + eta^2 rho (2.4), at least 0.
     *
     * @param h curvatures h_1..h_N, at least one, finite
     * @param eta step size, finite
     * @throws IllegalArgumentException if h or eta is not as said
     */
    public static double secondMomentFactor(double[] h, double eta) {
        return new CurvatureSample(h).secondMomentFactor(exact(eta)).toDouble();
    }

    /**
     * Returns the step size with the fastest mean square: h/(h^2 + rho) (2.5), where the factor is rho/(h^2 + rho).
     *
     * @param h curvatures h_1..h_N, at least one, finite
     * @return h/(h^2 + rho), or NaN for a mean of at most 0, where no eta &gt; 0 makes E[w^2] smaller
     * @throws IllegalArgumentException if h is not as said
     */
    public static double optimalStepSecondMoment(double[] h) {
        return new CurvatureSample(h)
                .optimalStepSecondMoment()
                .map(Rational::toDouble)
                .orElse(Double.NaN);
    }

    /**
     * Returns the step sizes eta &gt; 0 for which E[w(t)^2] goes to 0: (0, 2h/(h^2 + rho)) (2.6).
     *
     * <p>The factor is a parabola in eta that is 1 at 0, so the end is twice the best step. It lies within (0, 2/h).
     *
     * @param h curvatures h_1..h_N, at least one, finite
     * @return {0, 2h/(h^2 + rho)}, or {} for a mean of at most 0
     * @throws IllegalArgumentException if h is not as said
     */
    public static double[] stableRangeSecondMoment(double[] h) {
        return new CurvatureSample(h)
                .optimalStepSecondMoment()
                .map(SgdNoise::upToTwice)
                .orElseGet(() -> new double[0]);
    }

    /**
     * Returns the step sizes eta &gt; 0 for which E[f(w(t))] = h E[w(t)^2] / 2 goes to 0 (2.7).
     *
     * @param h curvatures h_1..h_N, at least one, finite
     * @return the range of 2.6 for a mean above 0, {} for a mean below 0, and {0, infinity} for a mean of exactly 0,
     *     where f is 0 everywhere
     * @throws IllegalArgumentException if h is not as said
     */
    public static double[] stableRangeLoss(double[] h) {
        return new CurvatureSample(h).mean().signum() == 0
                ? new double[] {0, Double.POSITIVE_INFINITY}
                : stableRangeSecondMoment(h);
    }

    /**
     * Returns the almost sure growth rate of |w|: q(eta) = (1/N) sum of log |1 - eta h_n| (2.8).
     *
     * <p>The logarithm of the product, which is formed with 100 digits, so nothing cancels near a zero of q or of a
     * factor. Relative error at most 4 ulp (for |q| of at least 1e-80; 0 where the product is 1 exactly).
     *
     * @param h curvatures h_1..h_N, at least one, finite
     * @param eta step size, finite
     * @return q, per step, natural logarithm; negative infinity where eta h_n is exactly 1 for some n
     * @throws IllegalArgumentException if h or eta is not as said
     */
    public static double growthRate(double[] h, double eta) {
        return new AlmostSureStability(h).growthRate(Demand.finite("eta", eta));
    }

    /**
     * Returns all step sizes eta &gt; 0 for which w(t) goes to 0 with probability 1: where q(eta) &lt; 0 (2.9).
     *
     * <p>The set contains the poles 1/h_n, where w meets 0 in finite time. Components with (hi - lo)/hi below 1e-9 are
     * left out. Each end is the double nearest to the exact end, error at most 0.5 ulp (1 ulp where an end lies next to
     * a pole with no double between). Holes narrower than one ulp have no doubles and are not shown.
     *
     * @param h curvatures h_1..h_N, at least one, finite
     * @return rows {lo, hi}, open intervals in ascending order; none if no entry is positive
     * @throws IllegalArgumentException if h is not as said
     */
    public static double[][] almostSureSet(double[] h) {
        return new AlmostSureStability(h)
                .components().stream()
                        .map(component -> new double[] {component.lo(), component.hi()})
                        .toArray(double[][]::new);
    }

    private static double[] upToTwice(Rational step) {
        return new double[] {0, Rational.of(2).times(step).toDouble()};
    }

    private static Rational exact(double eta) {
        return Rational.of(Demand.finite("eta", eta));
    }
}
