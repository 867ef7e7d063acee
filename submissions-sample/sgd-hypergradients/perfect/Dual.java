/** Question 5: a number with a derivative. */
public final class Dual {
    private final double value;
    private final double derivative;

    public Dual(double value, double derivative) {
        this.value = value;
        this.derivative = derivative;
    }

    public double value() {
        return value;
    }

    public double derivative() {
        return derivative;
    }

    public Dual add(Dual other) {
        return new Dual(value + other.value, derivative + other.derivative);
    }

    public Dual subtract(Dual other) {
        return new Dual(value - other.value, derivative - other.derivative);
    }

    public Dual multiply(Dual other) {
        return new Dual(value * other.value, derivative * other.value + value * other.derivative);
    }

    public Dual divide(Dual other) {
        double quotient = value / other.value;
        return new Dual(quotient, (derivative - quotient * other.derivative) / other.value);
    }

    public Dual pow(int n) {
        if (n == 0) {
            return new Dual(1, 0);
        }
        return chain(Math.pow(value, n), n * Math.pow(value, n - 1.0));
    }

    public Dual exp() {
        return chain(Math.exp(value), Math.exp(value));
    }

    public Dual log() {
        return value < 0 ? new Dual(Double.NaN, Double.NaN) : chain(Math.log(value), 1 / value);
    }

    public Dual sin() {
        return chain(Math.sin(value), Math.cos(value));
    }

    public Dual cos() {
        return chain(Math.cos(value), -Math.sin(value));
    }

    public Dual sqrt() {
        return chain(Math.sqrt(value), 0.5 / Math.sqrt(value));
    }

    /** f(a + b eps) = f(a) + f'(a) b eps */
    private Dual chain(double f, double slope) {
        return new Dual(f, slope * derivative);
    }
}
