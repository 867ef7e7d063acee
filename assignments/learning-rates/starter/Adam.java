/** Your answers in Java to the sheet learning-rates; see SHEET.md. */
public final class Adam {

    /** Creates an object; keep what the methods need. */
    public Adam(double lr, double beta1, double beta2, double eps) {
        throw new UnsupportedOperationException("not answered yet: new Adam(lr, beta1, beta2, eps)");
    }

    /** Steps of Adam. */
    public void step(double[] theta, double[] gradient) {
        throw new UnsupportedOperationException("not answered yet: Adam.step(theta, gradient)");
    }
}
