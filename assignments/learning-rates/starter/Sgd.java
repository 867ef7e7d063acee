/** Your answers in Java to the sheet learning-rates; see SHEET.md. */
public final class Sgd {

    /** Creates an object; keep what the methods need. */
    public Sgd(double lr) {
        throw new UnsupportedOperationException("not answered yet: new Sgd(lr)");
    }

    /** Steps of plain gradient descent. */
    public void step(double[] theta, double[] gradient) {
        throw new UnsupportedOperationException("not answered yet: Sgd.step(theta, gradient)");
    }
}
