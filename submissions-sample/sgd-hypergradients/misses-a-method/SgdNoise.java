import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

// HW question 2
public class SgdNoise {

    static double mean(double[] h) {
        double s = 0;
        for (double x : h) s += x;
        return s / h.length;
    }

    static double meanOfSquares(double[] h) {
        double s = 0;
        for (double x : h) s += x * x;
        return s / h.length;
    }

    public static double meanFactor(double[] h, double eta) {
        return 1 - eta * mean(h);
    }

    public static double optimalStepMean(double[] h) {
        if (mean(h) <= 0) return Double.NaN;
        return 1 / mean(h);
    }

    public static double[] stableRangeMean(double[] h) {
        if (mean(h) <= 0) return new double[0];
        return new double[] {0, 2 / mean(h)};
    }

    public static double secondMomentFactor(double[] h, double eta) {
        double s = 0;
        for (double x : h) s += (1 - eta * x) * (1 - eta * x);
        return s / h.length;
    }

    public static double optimalStepSecondMoment(double[] h) {
        if (mean(h) <= 0) return Double.NaN;
        return mean(h) / meanOfSquares(h);
    }

    public static double[] stableRangeSecondMoment(double[] h) {
        if (mean(h) <= 0) return new double[0];
        return new double[] {0, 2 * mean(h) / meanOfSquares(h)};
    }

    public static double[] stableRangeLoss(double[] h) {
        // f is zero everywhere if the mean is zero
        if (mean(h) == 0) return new double[] {0, Double.POSITIVE_INFINITY};
        return stableRangeSecondMoment(h);
    }

    public static double growthRate(double[] h, double eta) {
        double s = 0;
        for (int i = 0; i < h.length; i++) {
            s += Math.log(Math.abs(1 - eta * h[i]));
        }
        return s / h.length;
    }

    // q(eta) < 0. Between two poles q is concave, so there is at most one hole between neighbours.
    public static double[][] almostSureSet(double[] h) {
        double[] poles = Arrays.stream(h).filter(x -> x > 0).map(x -> 1 / x).sorted().distinct().toArray();
        List<double[]> set = new ArrayList<>();
        if (poles.length == 0) return new double[0][];
        double start = 0;
        if (mean(h) < 0) start = root(h, poles[0], 0);
        for (int k = 0; k + 1 < poles.length; k++) {
            double top = top(h, poles[k], poles[k + 1]);
            if (growthRate(h, top) > 0) {
                set.add(new double[] {start, root(h, poles[k], top)});
                start = root(h, poles[k + 1], top);
            }
        }
        double last = poles[poles.length - 1];
        double far = 2 * last;
        while (growthRate(h, far) <= 0) far *= 2;
        set.add(new double[] {start, root(h, last, far)});
        return set.toArray(new double[0][]);
    }

    // bisection: q < 0 at in, q >= 0 at out
    static double root(double[] h, double in, double out) {
        for (int i = 0; i < 200; i++) {
            double m = (in + out) / 2;
            if (growthRate(h, m) < 0) in = m;
            else out = m;
        }
        return out;
    }

    // q' goes down from +infinity to -infinity between two poles
    static double top(double[] h, double a, double b) {
        for (int i = 0; i < 200; i++) {
            double m = (a + b) / 2;
            double slope = 0;
            for (double x : h) slope -= x / (1 - m * x);
            if (slope > 0) a = m;
            else b = m;
        }
        return (a + b) / 2;
    }
}
