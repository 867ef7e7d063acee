/** Your answers in Java to the sheet preconditioning-autodiff; see SHEET.md. */
public final class Preconditioning {

    private Preconditioning() {}

    /** The preconditioner for one step. */
    public static double[][] oneStep(double[][] h) {
        throw new UnsupportedOperationException("not answered yet: Preconditioning.oneStep(h)");
    }

    /** The diagonal stand-in. */
    public static double[] diagonal(double[][] h) {
        throw new UnsupportedOperationException("not answered yet: Preconditioning.diagonal(h)");
    }

    /** The widest range of step sizes. */
    public static double largestStep(double[] eigenvaluesOfA, double beta) {
        throw new UnsupportedOperationException("not answered yet: Preconditioning.largestStep(eigenvaluesOfA, beta)");
    }

    /** The guaranteed decrease. */
    public static double guaranteedDecrease(double[] eigenvaluesOfA, double beta, double eta) {
        throw new UnsupportedOperationException("not answered yet: Preconditioning.guaranteedDecrease(eigenvaluesOfA, beta, eta)");
    }
}
