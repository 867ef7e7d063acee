import java.util.function.DoubleUnaryOperator;

/**
 * Question 4: y = exp(x1 + x2^3) x3 + sqrt(x3 sin(pi/2 (x1 - x2))).
 *
 * <p>My graph: v1 = exp(x1 + x2^3), v2 = v1 x3, v3 = sin(pi/2 (x1 - x2)), v4 = sqrt(x3 v3), y = v2 + v4.
 * Where x3 v3 < 0 nothing is real and everything is NaN. Where x3 v3 = 0 the chain rule gives 0/0, so
 * the derivatives of v4 are written down by hand there (see slope).
 */
public class AutoDiff {

    public static double y(double x1, double x2, double x3) {
        double v1 = Math.exp(x1 + x2 * x2 * x2);
        double v3 = sine(x1, x2);
        return v1 * x3 + Math.sqrt(x3 * v3);
    }

    public static double[] forward(double x1, double x2, double x3) {
        double v1 = Math.exp(x1 + x2 * x2 * x2);
        double dv1 = v1;
        double dv2 = dv1 * x3;
        double v3 = sine(x1, x2);
        double dv4 = Math.sqrt(x3 * v3);
        return new double[] {y(x1, x2, x3), dv2 + dv4};
    }

    public static double[] reverse(double x1, double x2, double x3) {
        double v1 = Math.exp(x1 + x2 * x2 * x2);
        double v3 = sine(x1, x2);
        double barV2 = 1;
        double barV4 = 1;
        double barV3 = barV4 * slope(x3, v3);
        double barV1 = barV2 * x3;
        double barX3 = barV2 * v1 + barV4 * slope(v3, x3);
        double barSum = barV1 * v1;
        double barDifference = barV3 == 0 ? 0 : barV3 * Math.PI / 2 * cosine(x1, x2);
        return new double[] {barSum + barDifference, 3 * x2 * x2 * barSum - barDifference, barX3};
    }

    /** d sqrt(a b) / db. For a = 0 the root is 0 for every b; for b = 0 it is vertical on its real side. */
    private static double slope(double a, double b) {
        if (a * b < 0) {
            return Double.NaN;
        }
        if (a == 0) {
            return 0;
        }
        return Math.signum(a) * Math.sqrt(Math.abs(a)) / (2 * Math.sqrt(Math.abs(b)));
    }

    /** sin(pi/2 (p - q)); folded into one quarter turn first, because Math.sin(Math.PI) is not 0. */
    private static double sine(double p, double q) {
        double d = Math.IEEEremainder(p - q, 4);
        if (d > 1) {
            d = 2 - d;
        } else if (d < -1) {
            d = -2 - d;
        }
        return Math.sin(Math.PI / 2 * d);
    }

    private static double cosine(double p, double q) {
        return sine(1 + (p - q), 0);
    }

    public static double forwardDifference(DoubleUnaryOperator f, double x, double h) {
        return (f.applyAsDouble(x + h) - f.applyAsDouble(x)) / h;
    }

    public static double centralDifference(DoubleUnaryOperator f, double x, double h) {
        return (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
    }

    public static double lectureStep(double[] x, double epsilon) {
        double max = 0;
        for (double xi : x) {
            max = Math.max(max, Math.abs(xi));
        }
        return (1 + max) * Math.sqrt(epsilon);
    }
}
