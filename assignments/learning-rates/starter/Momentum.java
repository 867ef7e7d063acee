/** Your answers in Java to the sheet learning-rates; see SHEET.md. */
public final class Momentum {

    /** Creates an object; keep what the methods need. */
    public Momentum(double lr, double mu) {
        throw new UnsupportedOperationException("not answered yet: new Momentum(lr, mu)");
    }

    /** Steps with momentum. */
    public void step(double[] theta, double[] gradient) {
        throw new UnsupportedOperationException("not answered yet: Momentum.step(theta, gradient)");
    }
}
