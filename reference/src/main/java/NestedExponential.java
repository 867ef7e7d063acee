import io.github.exactgrader.reference.Demand;

/**
 * The function exp(u) + sin(u) with u = exp(x) + exp(x)^2, its derivative, and reverse accumulation on its graph.
 *
 * <p>Source: sheet sgd-hypergradients, question 4. Graph of the prompt: a = exp(x), b = a^2, c = a + b, d = exp(c),
 * e = sin(c), f = d + e. Note that node e is not Euler's number, and that exp(x)^2 is (e^x)^2, not e^(x^2).
 *
 * <p>Both results grow like exp(exp(2 x)): above x = 3.26 they exceed the range of doubles and are +infinity. The
 * rounding of c is multiplied by c in exp(c): relative errors are at most (6 + 3 c) 2^-53, below 3e-13.
 */
@SuppressWarnings("DefaultPackage")
public final class NestedExponential {
    /** Makes an instance, for callers that want one; all methods are static. */
    public NestedExponential() {}

    /**
     * Returns f(x).
     *
     * @param x finite
     * @return f(x), at least 1; +infinity where that exceeds the range of doubles; relative error as above
     * @throws IllegalArgumentException if x is not finite
     */
    public static double f(double x) {
        double a = StrictMath.exp(Demand.finite("x", x));
        double c = a + a * a;
        double d = StrictMath.exp(c);
        return Double.isInfinite(d) ? d : d + StrictMath.sin(c);
    }

    /**
     * Returns f'(x) = e^x (1 + 2 e^x) (exp(u) + cos(u)).
     *
     * @param x finite
     * @return f'(x), greater than 0 (0 where it underflows), +infinity where it exceeds the range of doubles; relative
     *     error as above
     * @throws IllegalArgumentException if x is not finite
     */
    public static double derivative(double x) {
        double[] adjoints = adjoints(x);
        return adjoints[0] * StrictMath.exp(x);
    }

    /**
     * Returns the adjoints df/da, df/db, df/dc, df/dd, df/de.
     *
     * <p>Backward from df/df = 1: e and d get 1; c gets exp(c) + cos(c) from both; b gets that of c; a gets that of c
     * directly and 2 a times that of b through b. The adjoint of x is a times that of a.
     *
     * @param x finite
     * @return the adjoints of a, b, c, d, e in this order; +infinity where one exceeds the range of doubles; relative
     *     error as above
     * @throws IllegalArgumentException if x is not finite
     */
    public static double[] adjoints(double x) {
        double a = StrictMath.exp(Demand.finite("x", x));
        double c = a + a * a;
        double d = StrictMath.exp(c);
        double eAdjoint = 1;
        double dAdjoint = 1;
        double cAdjoint = Double.isInfinite(d) ? d : dAdjoint * d + eAdjoint * StrictMath.cos(c);
        double bAdjoint = cAdjoint;
        double aAdjoint = cAdjoint + bAdjoint * 2 * a;
        return new double[] {aAdjoint, bAdjoint, cAdjoint, dAdjoint, eAdjoint};
    }
}
