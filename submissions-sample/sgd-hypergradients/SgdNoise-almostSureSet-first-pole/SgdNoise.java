import java.math.BigDecimal;
import java.util.TreeSet;

/** Question 2: w(t) = (1 - eta h_n) w(t-1) with a random n in every step. */
public class SgdNoise {

    // ---------- mean

    public double meanFactor(double[] h, double eta) {
        return 1 - eta * (sum(h) / h.length);
    }

    public double optimalStepMean(double[] h) {
        return sum(h) > 0 ? h.length / sum(h) : Double.NaN;
    }

    public double[] stableRangeMean(double[] h) {
        return sum(h) > 0 ? new double[] {0, 2 * optimalStepMean(h)} : new double[0];
    }

    // ---------- second moment: E (1 - eta h_n)^2 = 1 - 2 eta h + eta^2 (h^2 + rho)

    public double secondMomentFactor(double[] h, double eta) {
        double total = 0;
        for (double curvature : h) {
            double factor = Math.fma(-eta, curvature, 1);
            total += factor * factor;
        }
        return total / h.length;
    }

    public double optimalStepSecondMoment(double[] h) {
        if (sum(h) <= 0) {
            return Double.NaN;
        }
        double squares = 0; // h^2 + rho is the mean of the squares
        for (double curvature : h) {
            squares += curvature * curvature;
        }
        return sum(h) / squares;
    }

    public double[] stableRangeSecondMoment(double[] h) {
        return sum(h) > 0 ? new double[] {0, 2 * optimalStepSecondMoment(h)} : new double[0];
    }

    /** E f = h E w^2 / 2: nothing changes, except that f is 0 everywhere when h = 0. */
    public double[] stableRangeLoss(double[] h) {
        if (sum(h) == 0) {
            return new double[] {0, Double.POSITIVE_INFINITY};
        }
        return stableRangeSecondMoment(h);
    }

    /** Positive and negative curvatures may cancel, so add exactly and round once. */
    private static double sum(double[] h) {
        BigDecimal total = BigDecimal.ZERO;
        for (double curvature : h) {
            total = total.add(new BigDecimal(curvature));
        }
        return total.doubleValue();
    }

    // ---------- with probability 1

    public double growthRate(double[] h, double eta) {
        double total = 0;
        for (double curvature : h) {
            double x = -eta * curvature;
            // fma rounds 1 - eta h only once, which matters near a pole
            total += Math.abs(x) < 0.5 ? Math.log1p(x) : Math.log(Math.abs(Math.fma(-eta, curvature, 1)));
        }
        return total / h.length;
    }

    /** log(1 - eta h) is defined up to the first pole. */
    public double[][] almostSureSet(double[] h) {
        TreeSet<Double> poles = new TreeSet<>();
        for (double curvature : h) {
            if (curvature > 0) {
                poles.add(1 / curvature);
            }
        }
        if (poles.isEmpty()) {
            return new double[0][];
        }
        return new double[][] {{0, poles.first()}};
    }
}
