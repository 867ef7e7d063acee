/** Your answers in Java to the sheet preconditioning-autodiff; see SHEET.md. */
public final class Dual {

    /** Creates an object; keep what the methods need. */
    public Dual(double value, double derivative) {
        throw new UnsupportedOperationException("not answered yet: new Dual(value, derivative)");
    }

    /** The value part. */
    public double value() {
        throw new UnsupportedOperationException("not answered yet: Dual.value()");
    }

    /** The derivative part. */
    public double derivative() {
        throw new UnsupportedOperationException("not answered yet: Dual.derivative()");
    }

    /** Sum of two dual numbers. */
    public Dual add(Dual other) {
        throw new UnsupportedOperationException("not answered yet: Dual.add(other)");
    }

    /** Difference of two dual numbers. */
    public Dual subtract(Dual other) {
        throw new UnsupportedOperationException("not answered yet: Dual.subtract(other)");
    }

    /** Product of two dual numbers. */
    public Dual multiply(Dual other) {
        throw new UnsupportedOperationException("not answered yet: Dual.multiply(other)");
    }

    /** Quotient of two dual numbers. */
    public Dual divide(Dual other) {
        throw new UnsupportedOperationException("not answered yet: Dual.divide(other)");
    }

    /** Integer power. */
    public Dual pow(int exponent) {
        throw new UnsupportedOperationException("not answered yet: Dual.pow(exponent)");
    }

    /** Exponential. */
    public Dual exp() {
        throw new UnsupportedOperationException("not answered yet: Dual.exp()");
    }

    /** Natural logarithm. */
    public Dual log() {
        throw new UnsupportedOperationException("not answered yet: Dual.log()");
    }

    /** Sine. */
    public Dual sin() {
        throw new UnsupportedOperationException("not answered yet: Dual.sin()");
    }

    /** Cosine. */
    public Dual cos() {
        throw new UnsupportedOperationException("not answered yet: Dual.cos()");
    }

    /** Square root. */
    public Dual sqrt() {
        throw new UnsupportedOperationException("not answered yet: Dual.sqrt()");
    }
}
