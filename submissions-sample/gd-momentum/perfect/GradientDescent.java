/** Question 1: gradient descent on a x^2 and on a x1^2 + b x2^2. */
public class GradientDescent {

    // ----- 1a: gradient is 2 a x, so one step gives (1 - 2 eta a) x

    public static double rate(double a, double eta) {
        return Math.abs(1 - 2 * eta * a);
    }

    public static double[] stableRange(double a) {
        return new double[] {0, 1 / a};
    }

    public static double optimalStep(double a) {
        return 1 / (2 * a);
    }

    public static double optimalRate(double a) {
        return 0;
    }

    // ----- 1b: the worse of the two coordinates counts

    public static double rate(double a, double b, double eta) {
        return Math.max(rate(a, eta), rate(b, eta));
    }

    public static double[] stableRange(double a, double b) {
        return new double[] {0, 1 / Math.max(a, b)};
    }

    public static double optimalStep(double a, double b) {
        return 1 / (a + b); // where 1 - 2 eta a = 2 eta b - 1
    }

    public static double optimalRate(double a, double b) {
        return Math.abs(b - a) / (a + b);
    }
}
