import io.github.exactgrader.reference.Demand;
import io.github.exactgrader.reference.ExactInverse;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Preconditioned gradient descent w - eta A grad f(w), with A symmetric positive definite.
 *
 * <p>Source: sheet preconditioning-autodiff, question 2. Every answer is a rational function of the arguments, is
 * computed exactly and rounded once: relative error at most 0.51 ulp, with the right sign where it may be 0.
 */
@SuppressWarnings("DefaultPackage")
public final class Preconditioning {
    /** Digits of a quotient before it is rounded to a double, which needs 17. */
    private static final MathContext QUOTIENT = new MathContext(40);

    /** Makes an instance, for callers that want one; all methods are static. */
    public Preconditioning() {}

    /**
     * Returns the product eta A that ends gradient descent on w^T H w / 2 in one step from every start: H^-1.
     *
     * <p>One step maps w to (I - eta A H) w, which is 0 for every w only for eta A = H^-1 (question 2.1). As every entry
     * X_ij is within 0.51 ulp, each entry of H X - I is at most 2^-53 (|H| |X|)_ij 1.02.
     *
     * @param h H, d x d, symmetric (exactly) and positive definite (decided exactly), row-major, finite; not changed
     * @return H^-1, d x d, symmetric
     * @throws IllegalArgumentException if h is not as said
     */
    public static double[][] oneStep(double[][] h) {
        return ExactInverse.of(h);
    }

    /**
     * Returns the diagonal of the usual cheap choice, (eta A)_ii = 1 / H_ii.
     *
     * <p>From dimension 3 on gradient descent with it may diverge: it converges exactly when the largest eigenvalue of
     * D^-1/2 H D^-1/2, D the diagonal of H, is below 2 (question 2.1).
     *
     * @param h H, d x d, symmetric (exactly) and positive definite (decided exactly), row-major, finite; not changed
     * @return the d diagonal entries, each greater than 0
     * @throws IllegalArgumentException if h is not as said
     */
    public static double[] diagonal(double[][] h) {
        ExactInverse.of(h); // refuses an h outside the domain
        double[] diagonal = new double[h.length];
        for (int i = 0; i < diagonal.length; i++) {
            diagonal[i] = 1 / h[i][i];
        }
        return diagonal;
    }

    /**
     * Returns the end of the step sizes that decrease every beta-smooth f: 2 / (beta lambda_max).
     *
     * <p>f(w+) - f(w) &lt;= -g^T (eta A - beta eta^2 A^2 / 2) g, and the matrix is positive definite exactly for
     * 0 &lt; eta &lt; 2 / (beta lambda_max); on f = beta |w|^2 / 2 the end itself does not converge (question 2.3; the
     * sign printed in the solution of the sheet is wrong).
     *
     * @param eigenvaluesOfA eigenvalues of A in any order, at least one, finite and greater than 0
     * @param beta smoothness of f, finite and greater than 0
     * @return the open end of the range (0, end)
     * @throws IllegalArgumentException if an argument is not as said
     */
    public static double largestStep(double[] eigenvaluesOfA, double beta) {
        double largest = 0;
        for (double eigenvalue : demandEigenvalues(eigenvaluesOfA)) {
            largest = StrictMath.max(largest, eigenvalue);
        }
        BigDecimal product = exact(Demand.positive("beta", beta)).multiply(exact(largest));
        return new BigDecimal(2).divide(product, QUOTIENT).doubleValue();
    }

    /**
     * Returns the guaranteed decrease of f in one step, as a multiple of |grad f(w)|^2.
     *
     * <p>f(w) - f(w+) &gt;= c |grad f(w)|^2 with c = min over i of eta lambda_i - beta eta^2 lambda_i^2 / 2, the smallest
     * eigenvalue of the matrix of {@link #largestStep} (question 2.3).
     *
     * @param eigenvaluesOfA eigenvalues of A in any order, at least one, finite and greater than 0
     * @param beta smoothness of f, finite and greater than 0
     * @param eta step size, finite and at least 0
     * @return c; greater than 0 exactly for 0 &lt; eta &lt; 2 / (beta lambda_max), 0 at both ends, negative above, where
     *     nothing is guaranteed
     * @throws IllegalArgumentException if an argument is not as said
     */
    public static double guaranteedDecrease(double[] eigenvaluesOfA, double beta, double eta) {
        BigDecimal halfBeta = exact(Demand.positive("beta", beta)).multiply(new BigDecimal("0.5"));
        BigDecimal step = exact(Demand.nonNegative("eta", eta));
        double least = Double.POSITIVE_INFINITY;
        for (double eigenvalue : demandEigenvalues(eigenvaluesOfA)) {
            BigDecimal u = step.multiply(exact(eigenvalue));
            BigDecimal decrease = u.subtract(halfBeta.multiply(u).multiply(u));
            least = StrictMath.min(least, decrease.round(QUOTIENT).doubleValue());
        }
        return least;
    }

    private static double[] demandEigenvalues(double[] eigenvaluesOfA) {
        double[] eigenvalues = Demand.vector("eigenvaluesOfA", eigenvaluesOfA);
        for (int i = 0; i < eigenvalues.length; i++) {
            Demand.positive("eigenvaluesOfA[" + i + "]", eigenvalues[i]);
        }
        return eigenvalues;
    }

    private static BigDecimal exact(double number) {
        return new BigDecimal(number);
    }
}
