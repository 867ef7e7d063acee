import java.util.function.DoubleUnaryOperator;

/** Your answers in Java to the sheet preconditioning-autodiff; see SHEET.md. */
public final class AutoDiff {

    private AutoDiff() {}

    /** The value of y. */
    public static double y(double x1, double x2, double x3) {
        throw new UnsupportedOperationException("not answered yet: AutoDiff.y(x1, x2, x3)");
    }

    /** Value and derivative by x1 in forward mode. */
    public static double[] forward(double x1, double x2, double x3) {
        throw new UnsupportedOperationException("not answered yet: AutoDiff.forward(x1, x2, x3)");
    }

    /** The gradient in reverse mode. */
    public static double[] reverse(double x1, double x2, double x3) {
        throw new UnsupportedOperationException("not answered yet: AutoDiff.reverse(x1, x2, x3)");
    }

    /** The forward difference quotient. */
    public static double forwardDifference(DoubleUnaryOperator f, double x, double h) {
        throw new UnsupportedOperationException("not answered yet: AutoDiff.forwardDifference(f, x, h)");
    }

    /** The central difference quotient. */
    public static double centralDifference(DoubleUnaryOperator f, double x, double h) {
        throw new UnsupportedOperationException("not answered yet: AutoDiff.centralDifference(f, x, h)");
    }

    /** The step of the lecture's rule. */
    public static double lectureStep(double[] x, double epsilon) {
        throw new UnsupportedOperationException("not answered yet: AutoDiff.lectureStep(x, epsilon)");
    }
}
