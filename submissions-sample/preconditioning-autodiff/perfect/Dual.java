/** Question 5. A record does most of the work. */
public record Dual(double value, double derivative) {

    public Dual add(Dual o) {
        return new Dual(value + o.value, derivative + o.derivative);
    }

    public Dual subtract(Dual o) {
        return new Dual(value - o.value, derivative - o.derivative);
    }

    public Dual multiply(Dual o) {
        return new Dual(value * o.value, value * o.derivative + derivative * o.value);
    }

    public Dual divide(Dual o) {
        // (u / v)' = (u' v - u v') / v^2, divided by v one at a time
        return new Dual(value / o.value, (derivative - value / o.value * o.derivative) / o.value);
    }

    public Dual pow(int n) {
        double slope = n == 0 ? 0 : n * Math.pow(value, n - 1.0) * derivative;
        return new Dual(Math.pow(value, n), slope);
    }

    public Dual exp() {
        double e = Math.exp(value);
        return new Dual(e, e * derivative);
    }

    public Dual log() {
        return new Dual(Math.log(value), value < 0 ? Double.NaN : derivative / value);
    }

    public Dual sin() {
        return new Dual(Math.sin(value), Math.cos(value) * derivative);
    }

    public Dual cos() {
        return new Dual(Math.cos(value), -Math.sin(value) * derivative);
    }

    public Dual sqrt() {
        double root = Math.sqrt(value);
        return new Dual(root, derivative / (2 * root));
    }
}
