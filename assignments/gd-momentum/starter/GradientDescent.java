/** Your answers in Java to the sheet gd-momentum; see SHEET.md. */
public final class GradientDescent {

    private GradientDescent() {}

    /** The contraction rate c, for a > 0 and eta > 0. */
    public static double rate(double a, double eta) {
        throw new UnsupportedOperationException("not answered yet: GradientDescent.rate(a, eta)");
    }

    /** All step sizes eta > 0 for which gradient descent converges, for a > 0. */
    public static double[] stableRange(double a) {
        throw new UnsupportedOperationException("not answered yet: GradientDescent.stableRange(a)");
    }

    /** The step size with the smallest contraction rate, for a > 0. */
    public static double optimalStep(double a) {
        throw new UnsupportedOperationException("not answered yet: GradientDescent.optimalStep(a)");
    }

    /** The smallest contraction rate; it is the same number for all a > 0. */
    public static double optimalRate(double a) {
        throw new UnsupportedOperationException("not answered yet: GradientDescent.optimalRate(a)");
    }

    /** The contraction rate c, for 0 < a < b and eta > 0. */
    public static double rate(double a, double b, double eta) {
        throw new UnsupportedOperationException("not answered yet: GradientDescent.rate(a, b, eta)");
    }

    /** All step sizes eta > 0 for which gradient descent converges, for 0 < a < b. */
    public static double[] stableRange(double a, double b) {
        throw new UnsupportedOperationException("not answered yet: GradientDescent.stableRange(a, b)");
    }

    /** The step size with the smallest contraction rate, for 0 < a < b. */
    public static double optimalStep(double a, double b) {
        throw new UnsupportedOperationException("not answered yet: GradientDescent.optimalStep(a, b)");
    }

    /** The smallest contraction rate, for 0 < a < b, without eta in it. */
    public static double optimalRate(double a, double b) {
        throw new UnsupportedOperationException("not answered yet: GradientDescent.optimalRate(a, b)");
    }
}
