import io.github.exactgrader.reference.Demand;
import io.github.exactgrader.reference.QuarterTurns;
import java.util.function.DoubleUnaryOperator;

/**
 * Derivatives of y = exp(x1 + x2^3) x3 + sqrt(x3 sin((pi/2)(x1 - x2))), and numerical differentiation.
 *
 * <p>Source: sheet preconditioning-autodiff, question 4. Graph: p = exp(x1 + x2^3), s = sin((pi/2)(x1 - x2)),
 * v1 = x3 p, v2 = sqrt(x3 s), y = v1 + v2. The root of the product is one node, because the chain rule through x3 s
 * fails at the edge of the domain (it divides 0 by 0) where the node itself has a derivative.
 *
 * <p><b>Domain.</b> x3 s &gt;= 0; both may be negative. The sign of s is decided exactly for the doubles given: x1 - x2 = 2
 * is on the edge, but the doubles nearest to 2.1 and 0.1 differ by 2 + 8.3e-17 and are past it.
 * A partial derivative is the derivative along its own axis, with the other two variables held. The answers are:
 * <ul>
 *   <li>inside, x3 s &gt; 0: the ordinary value and partial derivatives;
 *   <li>outside, x3 s &lt; 0: y is not real, so y and every derivative are NaN;
 *   <li>edge with s = 0, x3 not 0, as at (1, 1, 1): y is real and equal to exp(x1 + x2^3) x3. Along x3 the root stays
 *       0, so dy/dx3 = exp(x1 + x2^3) from both sides: e^2 at (1, 1, 1). Along x1 and x2 only one side is real and the
 *       root is vertical there: the one-sided derivatives +infinity and -infinity, or the other way round. At
 *       (1, 1, 1) the gradient is {+infinity, -infinity, e^2};
 *   <li>edge with x3 = 0, s not 0: y = 0; along x1 and x2 it stays 0, so both derivatives are 0; along x3 one side is
 *       real and the derivative is infinite with the sign of s;
 *   <li>x3 = 0 and s = 0: y = 0 along every axis through the root, so {0, 0, exp(x1 + x2^3)}.
 * </ul>
 *
 * <p>Where exp(x1 + x2^3) exceeds the range of doubles a result is infinite, never NaN.
 *
 * <p>Accuracy: absolute error at most (8 + 3 |x1| + 5 |x2|^3) 2^-53 times the sum of the absolute values of the terms
 * added: the first because the exponent is rounded, the second because terms of unlike sign may cancel.
 */
@SuppressWarnings("DefaultPackage")
public final class AutoDiff {
    private static final double HALF_PI = StrictMath.PI / 2;

    /** Makes an instance, for callers that want one; all methods are static. */
    public AutoDiff() {}

    /**
     * Returns y.
     *
     * @param x1 finite
     * @param x2 finite
     * @param x3 finite
     * @return y, or NaN outside the domain
     * @throws IllegalArgumentException if an argument is not finite
     */
    public static double y(double x1, double x2, double x3) {
        return new Nodes(x1, x2, x3).y();
    }

    /**
     * Returns y and its derivative in x1, computed in one forward sweep with the tangents (1, 0, 0).
     *
     * @param x1 finite
     * @param x2 finite
     * @param x3 finite
     * @return {y, dy/dx1}; at the edge and outside the domain as said above
     * @throws IllegalArgumentException if an argument is not finite
     */
    public static double[] forward(double x1, double x2, double x3) {
        Nodes at = new Nodes(x1, x2, x3);
        double powerTangent = at.power;
        double sineTangent = HALF_PI * at.turns.cosine();
        double firstTangent = times(x3, powerTangent);
        double rootTangent = at.rootBySine() * sineTangent;
        return new double[] {at.y(), sum(firstTangent, rootTangent)};
    }

    /**
     * Returns the gradient of y, computed in one reverse sweep from the adjoint 1 of y.
     *
     * @param x1 finite
     * @param x2 finite
     * @param x3 finite
     * @return {dy/dx1, dy/dx2, dy/dx3}; at the edge and outside the domain as said above
     * @throws IllegalArgumentException if an argument is not finite
     */
    public static double[] reverse(double x1, double x2, double x3) {
        Nodes at = new Nodes(x1, x2, x3);
        double firstAdjoint = 1;
        double rootAdjoint = 1;
        double exponentAdjoint = times(firstAdjoint * x3, at.power);
        double sineAdjoint = rootAdjoint * at.rootBySine();
        double differenceAdjoint = sineAdjoint * at.turns.cosine() * HALF_PI;
        return new double[] {
            sum(exponentAdjoint, differenceAdjoint),
            sum(times(3 * x2 * x2, exponentAdjoint), -differenceAdjoint),
            sum(firstAdjoint * at.power, rootAdjoint * at.rootByX3())
        };
    }

    /**
     * Returns the forward difference quotient (f(x + h) - f(x)) / h.
     *
     * @param f the function; NaN from it gives NaN
     * @param x finite
     * @param h finite and not 0; a negative step gives the backward difference
     * @return the quotient, rounded three times besides the rounding of x + h and of f
     * @throws IllegalArgumentException if x or h is not as said
     */
    public static double forwardDifference(DoubleUnaryOperator f, double x, double h) {
        demandStep(x, h);
        return (f.applyAsDouble(x + h) - f.applyAsDouble(x)) / h;
    }

    /**
     * Returns the central difference quotient (f(x + h) - f(x - h)) / (2 h).
     *
     * @param f the function; NaN from it gives NaN
     * @param x finite
     * @param h finite and not 0
     * @return the quotient, rounded three times besides the rounding of x + h, of x - h and of f
     * @throws IllegalArgumentException if x or h is not as said
     */
    public static double centralDifference(DoubleUnaryOperator f, double x, double h) {
        demandStep(x, h);
        return (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
    }

    /**
     * Returns the step of the lecture's rule, (1 + max |x_i|) sqrt(epsilon).
     *
     * <p>At (1, 1, 1) with epsilon = 1e-4 it is 0.02. The rule is the one for forward differences; for central ones the
     * order-optimal step grows with the cube root of epsilon.
     *
     * @param x the point, at least one entry, finite
     * @param epsilon relative accuracy of the function, finite and greater than 0
     * @return the step, greater than 0; relative error at most 2 ulp
     * @throws IllegalArgumentException if an argument is not as said
     */
    public static double lectureStep(double[] x, double epsilon) {
        double largest = 0;
        for (double entry : Demand.vector("x", x)) {
            largest = StrictMath.max(largest, StrictMath.abs(entry));
        }
        return (1 + largest) * StrictMath.sqrt(Demand.positive("epsilon", epsilon));
    }

    private static void demandStep(double x, double h) {
        Demand.finite("x", x);
        if (Demand.finite("h", h) == 0) {
            throw new IllegalArgumentException("h must be finite and not 0, found " + h);
        }
    }

    /** Returns the product, where 0 times an infinity that stands for a large number is 0. */
    private static double times(double factor, double large) {
        return factor == 0 || large == 0 ? 0 : factor * large;
    }

    /** Returns the sum, where an infinite slope of the root outweighs a first term too large for a double. */
    private static double sum(double first, double root) {
        return Double.isInfinite(root) ? root : first + root;
    }

    /** Values of the nodes at one point. */
    private static final class Nodes {
        private final double x3;
        private final double power;
        private final QuarterTurns turns;

        Nodes(double x1, double x2, double x3) {
            Demand.finite("x1", x1);
            Demand.finite("x2", x2);
            this.x3 = Demand.finite("x3", x3);
            this.power = StrictMath.exp(x1 + x2 * x2 * x2);
            this.turns = QuarterTurns.ofDifference(x1, x2);
        }

        double y() {
            return times(x3, power) + root();
        }

        /** Returns sqrt(x3 s) as a product of roots: x3 s could be rounded to 0. */
        private double root() {
            return inDomain() ? rootOf(x3) * rootOf(turns.sine()) : Double.NaN;
        }

        /** Returns d sqrt(x3 s) / d s at fixed x3, one-sided and infinite at s = 0, but 0 throughout for x3 = 0. */
        double rootBySine() {
            return inDomain() ? slope(x3, turns.sine()) : Double.NaN;
        }

        /** Returns d sqrt(x3 s) / d x3 at fixed s, one-sided and infinite at x3 = 0, but 0 throughout for s = 0. */
        double rootByX3() {
            return inDomain() ? slope(turns.sine(), x3) : Double.NaN;
        }

        private boolean inDomain() {
            return StrictMath.signum(x3) * StrictMath.signum(turns.sine()) >= 0;
        }

        /** Returns the derivative of sqrt(held * moving) in moving; both have one sign, or one of them is 0. */
        private static double slope(double held, double moving) {
            return held == 0 ? 0 : StrictMath.signum(held) * rootOf(held) / (2 * rootOf(moving));
        }

        private static double rootOf(double number) {
            return StrictMath.sqrt(StrictMath.abs(number));
        }
    }
}
