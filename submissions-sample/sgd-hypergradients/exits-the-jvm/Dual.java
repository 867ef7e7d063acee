// HW question 5
public final class Dual {
    private final double v;
    private final double d;

    public Dual(double value, double derivative) {
        v = value;
        d = derivative;
    }

    public double value() { return v; }

    public double derivative() { return d; }

    public Dual add(Dual o) { return new Dual(v + o.v, d + o.d); }

    public Dual subtract(Dual o) { return new Dual(v - o.v, d - o.d); }

    public Dual multiply(Dual o) { return new Dual(v * o.v, v * o.d + d * o.v); }

    public Dual divide(Dual o) { return new Dual(v / o.v, (d * o.v - v * o.d) / (o.v * o.v)); }

    public Dual pow(int n) {
        if (n == 0) return new Dual(1, 0);
        return new Dual(Math.pow(v, n), n * Math.pow(v, n - 1) * d);
    }

    public Dual exp() { return new Dual(Math.exp(v), Math.exp(v) * d); }

    public Dual log() { return new Dual(Math.log(v), d / v); }

    public Dual sin() { return new Dual(Math.sin(v), Math.cos(v) * d); }

    public Dual cos() { return new Dual(Math.cos(v), -Math.sin(v) * d); }

    public Dual sqrt() { return new Dual(Math.sqrt(v), d / (2 * Math.sqrt(v))); }
}
