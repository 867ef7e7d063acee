/** Your answers in Java to the sheet learning-rates; see SHEET.md. */
public final class Nesterov {

    /** Creates an object; keep what the methods need. */
    public Nesterov(double lr, double mu) {
        throw new UnsupportedOperationException("not answered yet: new Nesterov(lr, mu)");
    }

    /** Steps with Nesterov's momentum. */
    public void step(double[] theta, double[] gradient) {
        throw new UnsupportedOperationException("not answered yet: Nesterov.step(theta, gradient)");
    }
}
