import io.github.exactgrader.reference.Demand;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Derivatives of a training loss with respect to the step sizes that led to it.
 *
 * <p>Gradient descent w(t) = w(t-1) - eta_t grad L(w(t-1)). With g_k and H_k the gradient and the Hessian of L at
 * w(t-k), the loss looked at is L(w(t-1)) and g_1 its gradient. Source: sheets sgd-hypergradients and
 * preconditioning-autodiff, question 3.
 *
 * <p>Gradient and Hessian are called with a copy of the iterate, and what they return is copied: they may keep, reuse
 * or overwrite arrays. Accuracy: against exact arithmetic with the same gradient, the error is at most
 * 1e-13 |g_1| |g_(tau+1)| (for {@code metaStep} 1e-13 |g_1| |g_2|^2 |g_3|) on losses of dimension up to 4 and up to
 * six steps that contract; steps that expand enlarge rounding as they enlarge everything else.
 */
@SuppressWarnings("DefaultPackage")
public final class Hypergradient {
    /** Makes an instance, for callers that want one; all methods are static. */
    public Hypergradient() {}

    /**
     * Returns the derivative of the loss after the last step with respect to that step's size.
     *
     * <p>L(w(t-1)) = L(w(t-2) - eta_(t-1) g_2), so the derivative is -g_1 . g_2 (question 3.1).
     *
     * @param gradient the gradient of L, from and to vectors of the length of {@code w0}
     * @param w0 the start, at least one entry, finite
     * @param etas the step sizes in the order used, at least one, finite; the last is the one differentiated by
     * @return dL(w(t-1)) / d eta_(t-1)
     * @throws IllegalArgumentException if an argument, or a gradient met on the way, is not as said
     */
    public static double lastStep(UnaryOperator<double[]> gradient, double[] w0, double[] etas) {
        double[][] iterates = iterates(gradient, w0, etas);
        int n = iterates.length - 1;
        return -dot(at(gradient, iterates[n]), at(gradient, iterates[n - 1]));
    }

    /**
     * Returns the derivative of the loss with respect to the step size with which the last step size was learned.
     *
     * <p>Rebuilds, from w(t-3) = {@code w} and eta_(t-2) = {@code eta}: w(t-2) = w(t-3) - eta_(t-2) g_3; then
     * eta_(t-1) = eta_(t-2) - alpha_(t-1) dL(w(t-2))/d eta_(t-2) = eta_(t-2) + alpha_(t-1) g_2 . g_3; then
     * w(t-1) = w(t-2) - eta_(t-1) g_2. Since d eta_(t-1) / d alpha_(t-1) = g_2 . g_3 and
     * dL(w(t-1)) / d eta_(t-1) = -g_1 . g_2, the answer is -(g_1 . g_2)(g_2 . g_3) (question 3.2; the sign printed in
     * the solution of the sheet is wrong).
     *
     * @param gradient the gradient of L, from and to vectors of the length of {@code w}
     * @param w the iterate w(t-3), at least one entry, finite
     * @param eta the step size eta_(t-2), finite
     * @param alpha the learning rate alpha_(t-1) of the step size, finite
     * @return dL(w(t-1)) / d alpha_(t-1)
     * @throws IllegalArgumentException if an argument, or a gradient met on the way, is not as said
     */
    public static double metaStep(UnaryOperator<double[]> gradient, double[] w, double eta, double alpha) {
        double[] start = Demand.vector("w", w);
        Demand.finite("eta", eta);
        Demand.finite("alpha", alpha);
        double[] g3 = at(gradient, start);
        double[] second = step(start, eta, g3);
        double[] g2 = at(gradient, second);
        double learned = eta + alpha * dot(g2, g3);
        double[] g1 = at(gradient, step(second, learned, g2));
        return -(dot(g1, g2) * dot(g2, g3));
    }

    /**
     * Returns the derivative of the loss after the last step with respect to the step size tau steps back.
     *
     * <p>d w(t-1) / d eta_(t-tau) = -[(I - eta_(t-1) H_2) ... (I - eta_(t-tau+1) H_tau)] g_(tau+1), latest step
     * leftmost; the loss adds g_1 from the left (question 3.4). The row g_1 is carried through the factors from the
     * left, tau - 1 Hessian-vector products and no matrix product. The step sizes are separate parameters: none of them
     * depends on another.
     *
     * @param gradient the gradient of L, from and to vectors of the length d of {@code w0}
     * @param hessian the Hessian of L, d x d, symmetric, row-major; not called for tau = 1
     * @param w0 the start, at least one entry, finite
     * @param etas the step sizes in the order used, at least one, finite
     * @param tau which step size, counted back from the last: 1 is the last; at most the number of step sizes
     * @return dL(w(t-1)) / d eta_(t-tau)
     * @throws IllegalArgumentException if an argument, or a gradient or Hessian met on the way, is not as said
     */
    public static double stepBack(
            UnaryOperator<double[]> gradient,
            Function<double[], double[][]> hessian,
            double[] w0,
            double[] etas,
            int tau) {
        double[][] iterates = iterates(gradient, w0, etas);
        int n = iterates.length - 1;
        if (tau < 1 || tau > n) {
            throw new IllegalArgumentException(
                    "tau must be at least 1 and at most " + n + ", the number of etas, found " + tau);
        }
        double[] row = at(gradient, iterates[n]);
        for (int k = 1; k < tau; k++) {
            row = step(row, etas[n - k], product(row, hessian.apply(iterates[n - k].clone())));
        }
        return -dot(row, at(gradient, iterates[n - tau]));
    }

    /** Returns w(0), w(1), ..., one more than there are step sizes. */
    private static double[][] iterates(UnaryOperator<double[]> gradient, double[] w0, double[] etas) {
        double[] steps = Demand.vector("etas", etas);
        double[][] iterates = new double[steps.length + 1][];
        iterates[0] = Demand.vector("w0", w0);
        for (int t = 1; t < iterates.length; t++) {
            iterates[t] = step(iterates[t - 1], steps[t - 1], at(gradient, iterates[t - 1]));
        }
        return iterates;
    }

    private static double[] at(UnaryOperator<double[]> gradient, double[] w) {
        return Demand.vector("gradient", gradient.apply(w.clone()), w.length);
    }

    private static double[] step(double[] from, double size, double[] direction) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] -= size * direction[i];
        }
        return to;
    }

    /** Returns the row times a square matrix. */
    private static double[] product(double[] row, double[][] matrix) {
        double[][] h = Demand.square("hessian", matrix);
        if (h.length != row.length) {
            throw new IllegalArgumentException("hessian must have " + row.length + " rows, found " + h.length);
        }
        double[] product = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                product[j] += row[i] * h[i][j];
            }
        }
        return product;
    }

    private static double dot(double[] u, double[] v) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * v[i];
        }
        return sum;
    }
}
