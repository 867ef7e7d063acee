import io.github.exactgrader.reference.Demand;
import io.github.exactgrader.reference.LeastSquaresDescent;
import io.github.exactgrader.reference.QuadraticDescent;
import io.github.exactgrader.reference.Rational;
import io.github.exactgrader.reference.StepCount;
import java.math.BigDecimal;

/**
 * Gradient descent on (y - sigma w)^2, on two such losses with one learning rate, and on |y - X w|^2.
 *
 * <p>Source: sheet learning-rates, question 1. The Hessian of (y - sigma w)^2 is 2 sigma^2, so the error is multiplied by
 * 1 - 2 eta sigma^2 in each step. With two curvatures the sheet has sigmaLarge &gt; sigmaSmall; here the two may come
 * in either order or be equal.
 *
 * <p>Accuracy: except for the least-squares methods every number is the exact value rounded once, error at most 0.5 ulp
 * (below 2.3e-308: 1 ulp of the smallest double), and every count and choice is decided in exact arithmetic. An answer
 * beyond the largest double is infinite.
 */
@SuppressWarnings("DefaultPackage")
public final class LearningRates {
    private static final Rational TIE = Rational.of(1).over(Rational.of(1_000_000_000));

    /** Makes an instance, for callers that want one; all methods are static. */
    public LearningRates() {}

    /**
     * Returns the end of the learning rates eta &gt; 0 that converge on (y - sigma w)^2: 1/sigma^2, excluded (1a).
     *
     * @param sigma finite, greater than 0
     * @throws IllegalArgumentException if sigma is not as said
     */
    public static double largestStep(double sigma) {
        return QuadraticDescent.stableEnd(lambda("sigma", sigma)).toDouble();
    }

    /**
     * Returns the number of iterations after which |w_t - w*| &lt;= epsilon |w*|, from w_0 = 0 (1b).
     *
     * <p>The smallest t with |1 - 2 eta sigma^2|^t &lt;= epsilon, both sides of w* counted. The arguments are taken as
     * the doubles they are, so r^t = epsilon is met as an equality only where it is one: sigma = 1, eta = 1/4 and
     * epsilon = 1/8 give 3, and for eta = 0.35 and epsilon = 0.027 (0.3^3 in decimals) the doubles decide which of the
     * two counts 3 and 4 is right.
     *
     * @param sigma finite, greater than 0
     * @param eta learning rate, finite; converges exactly for 0 &lt; eta &lt; 1/sigma^2
     * @param epsilon part of the first error that may remain, finite, greater than 0
     * @return t, at least 0: 0 for epsilon of at least 1, 1 where the first step is exact; -1 if there is no such t
     * @throws IllegalArgumentException if an argument is not as said, or t is above 2147483638
     */
    public static int iterations(double sigma, double eta, double epsilon) {
        Demand.positive("sigma", sigma);
        Demand.finite("eta", eta);
        BigDecimal square = new BigDecimal(sigma).pow(2);
        BigDecimal moved = new BigDecimal(eta).multiply(square).multiply(BigDecimal.valueOf(2));
        return StepCount.of(BigDecimal.ONE.subtract(moved), epsilon).orElse(-1);
    }

    /**
     * Returns the end of the learning rates eta &gt; 0 that converge in both coordinates, excluded (1c).
     *
     * @param sigmaLarge finite, greater than 0
     * @param sigmaSmall finite, greater than 0
     * @return 1/max(sigmaLarge, sigmaSmall)^2
     * @throws IllegalArgumentException if an argument is not as said
     */
    public static double largestStep(double sigmaLarge, double sigmaSmall) {
        Rational larger = lambda("sigmaLarge", sigmaLarge).max(lambda("sigmaSmall", sigmaSmall));
        return QuadraticDescent.stableEnd(larger).toDouble();
    }

    /**
     * Returns the coordinate whose error shrinks by the smaller factor |1 - 2 eta sigma^2| in each step (1d).
     *
     * <p>The large one below eta = 1/(sigmaLarge^2 + sigmaSmall^2), the small one above; a tie where eta is within
     * relative 1e-9 of that threshold, or the two sigmas are equal.
     *
     * @param sigmaLarge finite, greater than 0
     * @param sigmaSmall finite, greater than 0
     * @param eta learning rate, finite, greater than 0
     * @return "large", "small" or "tie"
     * @throws IllegalArgumentException if an argument is not as said
     */
    public static String faster(double sigmaLarge, double sigmaSmall, double eta) {
        Rational large = lambda("sigmaLarge", sigmaLarge);
        Rational small = lambda("sigmaSmall", sigmaSmall);
        Rational threshold = QuadraticDescent.optimalStep(small, large);
        Rational above =
                Rational.of(Demand.positive("eta", eta)).over(threshold).minus(Rational.ONE);
        if (large.equals(small) || above.abs().compareTo(TIE) <= 0) {
            return "tie";
        }
        boolean largerCurvatureIsFaster = above.signum() < 0;
        return largerCurvatureIsFaster == (large.compareTo(small) > 0) ? "large" : "small";
    }

    /**
     * Returns the learning rate with the fastest overall convergence: 1/(sigmaLarge^2 + sigmaSmall^2) (1e).
     *
     * @param sigmaLarge finite, greater than 0
     * @param sigmaSmall finite, greater than 0
     * @return eta*, greater than 0
     * @throws IllegalArgumentException if an argument is not as said
     */
    public static double optimalStep(double sigmaLarge, double sigmaSmall) {
        return QuadraticDescent.optimalStep(lambda("sigmaSmall", sigmaSmall), lambda("sigmaLarge", sigmaLarge))
                .toDouble();
    }

    /**
     * Returns the overall contraction rate at the best learning rate (1e).
     *
     * @param sigmaLarge finite, greater than 0
     * @param sigmaSmall finite, greater than 0
     * @return |sigmaLarge^2 - sigmaSmall^2| / (sigmaLarge^2 + sigmaSmall^2), in [0, 1) (1 where rounding reaches it)
     * @throws IllegalArgumentException if an argument is not as said
     */
    public static double optimalRate(double sigmaLarge, double sigmaSmall) {
        return QuadraticDescent.optimalRate(lambda("sigmaSmall", sigmaSmall), lambda("sigmaLarge", sigmaLarge))
                .toDouble();
    }

    /**
     * Returns the end of the learning rates that converge on |y - X w|^2, and the best one (1g).
     *
     * <p>1/sigma_max^2 and 1/(sigma_max^2 + sigma_min^2), sigma_min the smallest singular value that is not 0; singular
     * values of at most max(n, d) 2^-52 sigma_max count as 0. Relative error at most 1e-14 for n, d up to 6.
     *
     * @param x X, n x d, row-major, finite, not all 0, other entries between 1e-150 and 1e150 in absolute value
     * @return {largest (excluded), optimal}
     * @throws IllegalArgumentException if x is null, empty, not rectangular, not finite or all 0
     */
    public static double[] leastSquaresSteps(double[][] x) {
        LeastSquaresDescent descent = new LeastSquaresDescent(x);
        double largest = descent.largestSingularValue();
        double smallest = descent.smallestSingularValue();
        if (largest == 0) {
            throw new IllegalArgumentException("x must have an entry that is not 0, found only zeros");
        }
        return new double[] {1 / (largest * largest), 1 / (largest * largest + smallest * smallest)};
    }

    /**
     * Returns where gradient descent on |y - X w|^2 ends for a learning rate that converges (1g).
     *
     * <p>The least-squares solution closest to w0, w0 + X^+ (y - X w0): the start is kept in every direction X maps to
     * 0, and from w0 = 0 the solution is the shortest. Exact and rounded once, error at most 0.5 ulp; only where X has
     * singular values that are not 0 but count as 0 (see leastSquaresSteps) it comes from the others, with an error in
     * the 2-norm of at most 1e-14 kappa (|w0| + |result| + kappa |residual| / sigma_max), kappa = sigma_max / sigma_min,
     * for n, d up to 6.
     *
     * @param x X, n x d, row-major, finite, entries other than 0 between 1e-150 and 1e150 in absolute value
     * @param y y, length n, finite
     * @param w0 start, length d, finite
     * @return the limit, length d
     * @throws IllegalArgumentException if an argument is not as said
     */
    public static double[] leastSquaresLimit(double[][] x, double[] y, double[] w0) {
        return new LeastSquaresDescent(x).limit(y, w0);
    }

    /** Returns the Hessian eigenvalue of (y - sigma w)^2. */
    private static Rational lambda(String name, double sigma) {
        Rational exact = Rational.of(Demand.positive(name, sigma));
        return Rational.of(2).times(exact).times(exact);
    }
}
