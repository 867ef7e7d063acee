/** Your answers in Java to the sheet sgd-hypergradients; see SHEET.md. */
public final class NestedExponential {

    private NestedExponential() {}

    /** The value of f. */
    public static double f(double x) {
        throw new UnsupportedOperationException("not answered yet: NestedExponential.f(x)");
    }

    /** The derivative of f. */
    public static double derivative(double x) {
        throw new UnsupportedOperationException("not answered yet: NestedExponential.derivative(x)");
    }

    /** The adjoints of a, b, c, d, e. */
    public static double[] adjoints(double x) {
        throw new UnsupportedOperationException("not answered yet: NestedExponential.adjoints(x)");
    }
}
