/** Question 4: f = exp(u) + sin(u), u = exp(x) + exp(x)^2. */
public class NestedExponential {

    public double f(double x) {
        double a = Math.exp(x);
        double u = a + a * a;
        if (u > 1000) {
            return Double.POSITIVE_INFINITY; // sin(infinity) would spoil the sum
        }
        return Math.exp(u) + Math.sin(u);
    }

    public double derivative(double x) {
        return adjoints(x)[0] * Math.exp(x);
    }

    /** Adjoints of a = exp x, b = a^2, c = a + b, d = exp c, e = sin c, where f = d + e. */
    public double[] adjoints(double x) {
        double a = Math.exp(x);
        double c = a + a * a;
        double e_ = 1;
        double d_ = 1;
        double c_ = c > 1000 ? Double.POSITIVE_INFINITY : d_ * Math.exp(c) + e_ * Math.cos(c);
        double b_ = c_;
        double a_ = c_ + b_ * 2 * a;
        return new double[] {a_, b_, c_, d_, e_};
    }
}
