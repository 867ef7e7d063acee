import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Your answers in Java to the sheet preconditioning-autodiff; see SHEET.md. */
public final class Hypergradient {

    private Hypergradient() {}

    /** Derivative by the last step size. */
    public static double lastStep(UnaryOperator<double[]> gradient, double[] w0, double[] etas) {
        throw new UnsupportedOperationException("not answered yet: Hypergradient.lastStep(gradient, w0, etas)");
    }

    /** Derivative by the step size of the step size. */
    public static double metaStep(UnaryOperator<double[]> gradient, double[] w, double eta, double alpha) {
        throw new UnsupportedOperationException("not answered yet: Hypergradient.metaStep(gradient, w, eta, alpha)");
    }

    /** Derivative by a step size tau steps back. */
    public static double stepBack(UnaryOperator<double[]> gradient, Function<double[], double[][]> hessian, double[] w0, double[] etas, int tau) {
        throw new UnsupportedOperationException("not answered yet: Hypergradient.stepBack(gradient, hessian, w0, etas, tau)");
    }
}
