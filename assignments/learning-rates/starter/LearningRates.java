/** Your answers in Java to the sheet learning-rates; see SHEET.md. */
public final class LearningRates {

    private LearningRates() {}

    /** End of the range for one factor. */
    public static double largestStep(double sigma) {
        throw new UnsupportedOperationException("not answered yet: LearningRates.largestStep(sigma)");
    }

    /** Number of steps until the error is small. */
    public static int iterations(double sigma, double eta, double epsilon) {
        throw new UnsupportedOperationException("not answered yet: LearningRates.iterations(sigma, eta, epsilon)");
    }

    /** End of the range for two factors. */
    public static double largestStep(double sigmaLarge, double sigmaSmall) {
        throw new UnsupportedOperationException("not answered yet: LearningRates.largestStep(sigmaLarge, sigmaSmall)");
    }

    /** The faster component. */
    public static String faster(double sigmaLarge, double sigmaSmall, double eta) {
        throw new UnsupportedOperationException("not answered yet: LearningRates.faster(sigmaLarge, sigmaSmall, eta)");
    }

    /** Best learning rate for two factors. */
    public static double optimalStep(double sigmaLarge, double sigmaSmall) {
        throw new UnsupportedOperationException("not answered yet: LearningRates.optimalStep(sigmaLarge, sigmaSmall)");
    }

    /** Factor per step at the best learning rate. */
    public static double optimalRate(double sigmaLarge, double sigmaSmall) {
        throw new UnsupportedOperationException("not answered yet: LearningRates.optimalRate(sigmaLarge, sigmaSmall)");
    }

    /** Learning rates for least squares. */
    public static double[] leastSquaresSteps(double[][] x) {
        throw new UnsupportedOperationException("not answered yet: LearningRates.leastSquaresSteps(x)");
    }

    /** Limit of descent on least squares. */
    public static double[] leastSquaresLimit(double[][] x, double[] y, double[] w0) {
        throw new UnsupportedOperationException("not answered yet: LearningRates.leastSquaresLimit(x, y, w0)");
    }
}
