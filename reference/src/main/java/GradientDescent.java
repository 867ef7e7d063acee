import io.github.exactgrader.reference.Demand;
import io.github.exactgrader.reference.QuadraticDescent;
import io.github.exactgrader.reference.Rational;

/**
 * Gradient descent on a x^2 and on a x1^2 + b x2^2: contraction rates, learning rates that converge, and the best one.
 *
 * <p>Source: sheet gd-momentum, question 1. The Hessian of a x^2 is 2a, so one step multiplies x by 1 - 2 eta a. With two
 * curvatures the rate is the worst case over all starts (the spectral norm of the step). The sheet has a &lt; b; here
 * the two may come in either order or be equal.
 *
 * <p>Accuracy: every answer is the exact rational value rounded once, error at most 0.5 ulp (answers below 2.3e-308:
 * 1 ulp of the smallest double). An answer beyond the largest double is infinite.
 */
@SuppressWarnings("DefaultPackage")
public final class GradientDescent {
    /** Makes an instance, for callers that want one; all methods are static. */
    public GradientDescent() {}

    /**
     * Returns the factor by which one step shrinks |x| on a x^2: |1 - 2 eta a| (1a).
     *
     * @param a curvature coefficient, finite, greater than 0
     * @param eta learning rate, finite; the factor is below 1 exactly for 0 &lt; eta &lt; 1/a
     * @return c, at least 0
     * @throws IllegalArgumentException if a or eta is not as said
     */
    public static double rate(double a, double eta) {
        return QuadraticDescent.rate(finite("eta", eta), lambda("a", a)).toDouble();
    }

    /**
     * Returns the open interval of learning rates that converge on a x^2 from every start: (0, 1/a) (1a).
     *
     * @param a curvature coefficient, finite, greater than 0
     * @return {0, 1/a}
     * @throws IllegalArgumentException if a is not as said
     */
    public static double[] stableRange(double a) {
        return new double[] {0, QuadraticDescent.stableEnd(lambda("a", a)).toDouble()};
    }

    /**
     * Returns the learning rate that solves a x^2 in one step: 1/(2a) (1a).
     *
     * @param a curvature coefficient, finite, greater than 0
     * @return eta*, greater than 0
     * @throws IllegalArgumentException if a is not as said
     */
    public static double optimalStep(double a) {
        return QuadraticDescent.optimalStep(lambda("a", a), lambda("a", a)).toDouble();
    }

    /**
     * Returns the rate at the best learning rate on a x^2: 0 for every a (1a).
     *
     * @param a curvature coefficient, finite, greater than 0
     * @return c* = 0
     * @throws IllegalArgumentException if a is not as said
     */
    public static double optimalRate(double a) {
        return QuadraticDescent.optimalRate(lambda("a", a), lambda("a", a)).toDouble();
    }

    /**
     * Returns the worst factor of one step on a x1^2 + b x2^2: max(|1 - 2 eta a|, |1 - 2 eta b|) (1b).
     *
     * @param a curvature coefficient, finite, greater than 0
     * @param b curvature coefficient, finite, greater than 0
     * @param eta learning rate, finite; the factor is below 1 exactly for 0 &lt; eta &lt; 1/max(a, b)
     * @return c, at least 0
     * @throws IllegalArgumentException if a, b or eta is not as said
     */
    public static double rate(double a, double b, double eta) {
        return QuadraticDescent.rate(finite("eta", eta), lambda("a", a), lambda("b", b))
                .toDouble();
    }

    /**
     * Returns the open interval of learning rates that converge on a x1^2 + b x2^2 from every start (1b).
     *
     * @param a curvature coefficient, finite, greater than 0
     * @param b curvature coefficient, finite, greater than 0
     * @return {0, 1/max(a, b)}
     * @throws IllegalArgumentException if a or b is not as said
     */
    public static double[] stableRange(double a, double b) {
        Rational largest = lambda("a", a).max(lambda("b", b));
        return new double[] {0, QuadraticDescent.stableEnd(largest).toDouble()};
    }

    /**
     * Returns the learning rate with the smallest worst factor on a x1^2 + b x2^2: 1/(a + b) (1b).
     *
     * @param a curvature coefficient, finite, greater than 0
     * @param b curvature coefficient, finite, greater than 0
     * @return eta*, in (0, 1/max(a, b))
     * @throws IllegalArgumentException if a or b is not as said
     */
    public static double optimalStep(double a, double b) {
        return QuadraticDescent.optimalStep(lambda("a", a), lambda("b", b)).toDouble();
    }

    /**
     * Returns the smallest worst factor on a x1^2 + b x2^2: |b - a|/(a + b) (1b).
     *
     * @param a curvature coefficient, finite, greater than 0
     * @param b curvature coefficient, finite, greater than 0
     * @return c*, in [0, 1) (1 where rounding reaches it)
     * @throws IllegalArgumentException if a or b is not as said
     */
    public static double optimalRate(double a, double b) {
        return QuadraticDescent.optimalRate(lambda("a", a), lambda("b", b)).toDouble();
    }

    /** Returns the Hessian eigenvalue of a x^2. */
    private static Rational lambda(String name, double coefficient) {
        return Rational.of(2).times(Rational.of(Demand.positive(name, coefficient)));
    }

    private static Rational finite(String name, double value) {
        return Rational.of(Demand.finite(name, value));
    }
}
