/**
 * Dual number value + derivative * eps with eps^2 = 0.
 *
 * <p>A function applied to Dual(x, x') gives Dual(f(x), f'(x) x'); a composition gives
 * f(g(h(x))) + eps f'(g(h(x))) g'(h(x)) h'(x) x', the chain rule. Source: sheets sgd-hypergradients and
 * preconditioning-autodiff, question 5.
 *
 * <p>Every finite or infinite value and NaN is allowed; results follow IEEE 754. Outside the real domain of a function
 * (log and sqrt of a negative value) both components are NaN. Where the value is at a pole or at the start of the
 * square root the derivative is the infinite one-sided one; with derivative component 0 it is NaN there, because no
 * dual number, or more than one, has the property asked for: (0 + b eps)^2 = 0 for every b.
 *
 * <p>Accuracy: values 1 ulp. Derivatives of exp, log, sin, cos, sqrt and pow 3 ulp; of a product and a quotient, being
 * sums that may cancel, 3 ulp of the sum of the absolute values of their two terms.
 */
@SuppressWarnings("DefaultPackage")
public final class Dual {
    private final double value;
    private final double derivative;

    /** Makes value + derivative * eps. */
    public Dual(double value, double derivative) {
        this.value = value;
        this.derivative = derivative;
    }

    /** Returns the value component. */
    public double value() {
        return value;
    }

    /** Returns the derivative component, the coefficient of eps. */
    public double derivative() {
        return derivative;
    }

    /** Returns this + other. */
    public Dual add(Dual other) {
        return new Dual(value + other.value, derivative + other.derivative);
    }

    /** Returns this - other. */
    public Dual subtract(Dual other) {
        return new Dual(value - other.value, derivative - other.derivative);
    }

    /** Returns this * other, by the product rule. */
    public Dual multiply(Dual other) {
        return new Dual(value * other.value, derivative * other.value + value * other.derivative);
    }

    /** Returns this / other, by the quotient rule (u' - (u/v) v') / v; IEEE infinities or NaN where other is 0. */
    public Dual divide(Dual other) {
        double quotient = value / other.value;
        return new Dual(quotient, (derivative - quotient * other.derivative) / other.value);
    }

    /** Returns this to an integer power: n v^(n-1) v'; power 0 is the constant 1 everywhere, 0 included. */
    public Dual pow(int exponent) {
        if (exponent == 0) {
            return new Dual(1, 0);
        }
        // The exponent minus one is taken in double: it would overflow for the smallest int.
        double slope = exponent * StrictMath.pow(value, exponent - 1.0);
        return new Dual(StrictMath.pow(value, exponent), slope * derivative);
    }

    /** Returns e to this. */
    public Dual exp() {
        double power = StrictMath.exp(value);
        return new Dual(power, power * derivative);
    }

    /** Returns the natural logarithm; (-infinity, +-infinity) at value 0, NaN in both components below. */
    public Dual log() {
        double logarithm = StrictMath.log(value);
        return new Dual(logarithm, Double.isNaN(logarithm) ? Double.NaN : derivative / positiveZero(value));
    }

    /** Returns the sine of this, in radians; NaN where the value is infinite. */
    public Dual sin() {
        return new Dual(StrictMath.sin(value), StrictMath.cos(value) * derivative);
    }

    /** Returns the cosine of this, in radians; NaN where the value is infinite. */
    public Dual cos() {
        return new Dual(StrictMath.cos(value), -StrictMath.sin(value) * derivative);
    }

    /** Returns the square root; (0, +-infinity) at value 0, NaN in both components below. */
    public Dual sqrt() {
        double root = StrictMath.sqrt(positiveZero(value));
        return new Dual(root, derivative / (2 * root));
    }

    /** Returns the value and derivative component, for a reader. */
    @Override
    public String toString() {
        return value + " + " + derivative + " eps";
    }

    /** Returns +0 for -0, so that a one-sided slope at 0 is the one of the side where the function is real. */
    private static double positiveZero(double number) {
        return number + 0.0;
    }
}
