import io.github.exactgrader.reference.MomentumFit;
import io.github.exactgrader.reference.MomentumPath;
import io.github.exactgrader.reference.TrajectoryFit;

/**
 * Gradient descent with momentum on a diagonal quadratic, and the learning rate and momentum behind points of it.
 *
 * <p>v[k+1] = m v[k] - eta grad L(x[k]), x[k+1] = x[k] + v[k+1], v[0] = 0, where coordinate i of the gradient is
 * curvature[i] x_i: the curvatures are the diagonal of the Hessian, {2, 8} for x1^2 + 4 x2^2. Source: sheet gd-momentum,
 * question 2.
 */
@SuppressWarnings("DefaultPackage")
public final class Trajectory {
    /** Makes an instance, for callers that want one; all methods are static. */
    public Trajectory() {}

    /**
     * Returns the learning rate and the momentum that lead through the points read.
     *
     * <p>eta is found from x[1] of any coordinate with curvature x0 other than 0, m from any three points in a row (x[1]
     * follows from eta where unread), and both, with eta &gt; 0, from x[2] alone of two coordinates with different
     * curvatures. Other patterns count as undetermined, and so does m where eta is 0.
     *
     * <p>Accuracy: the exact solution for the doubles given, rounded once, error at most 0.5 ulp (1 ulp where eta is a
     * square root). Points must be met within 1e-9 of the largest absolute value of their coordinate; points read off to
     * a few digits are therefore inconsistent as a rule, unless only as many are given as determine the answer.
     *
     * @param curvature Hessian diagonal, length d, finite
     * @param x0 start, length d, finite
     * @param observed x[1], x[2], ..., each of length d, finite or NaN where unread
     * @return {eta, m}; NaN for what is undetermined, {NaN, NaN} where no pair explains the points
     * @throws IllegalArgumentException if an argument is not as said
     */
    public static double[] fitMomentum(double[] curvature, double[] x0, double[][] observed) {
        TrajectoryFit fit = MomentumFit.of(curvature, x0, observed);
        if (fit instanceof TrajectoryFit.Determined determined) {
            return new double[] {determined.eta(), determined.momentum()};
        }
        return new double[] {step(fit), Double.NaN};
    }

    /**
     * Returns the learning rate of one plain gradient step from x0 to x1.
     *
     * @param curvature Hessian diagonal, length d, finite
     * @param x0 start, length d, finite
     * @param x1 point after one step, length d, finite or NaN where unread
     * @return eta, error at most 0.5 ulp for the doubles given; NaN if no coordinate with curvature x0 other than 0 is
     *     read, or the coordinates disagree (relative 1e-9, as in fitMomentum)
     * @throws IllegalArgumentException if an argument is not as said
     */
    public static double fitStep(double[] curvature, double[] x0, double[] x1) {
        return step(MomentumFit.ofStep(curvature, x0, x1));
    }

    /**
     * Returns the points after the start.
     *
     * @param curvature Hessian diagonal, length d, finite
     * @param x0 start, length d, finite
     * @param eta learning rate, finite
     * @param m momentum, finite
     * @param steps number of points, at least 0
     * @return x[1], ..., x[steps], one row each, as fitMomentum takes them (the start is not repeated); each entry within
     *     1 ulp as long as it has not shrunk by more than 1e-30 from the largest before it
     * @throws IllegalArgumentException if an argument is not as said
     */
    public static double[][] follow(double[] curvature, double[] x0, double eta, double m, int steps) {
        return MomentumPath.follow(curvature, x0, eta, m, steps);
    }

    private static double step(TrajectoryFit fit) {
        return fit instanceof TrajectoryFit.Undetermined undetermined ? undetermined.eta() : Double.NaN;
    }
}
