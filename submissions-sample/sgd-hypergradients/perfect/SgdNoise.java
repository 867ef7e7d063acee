import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * The set q(eta) < 0. Between two neighbouring poles 1/h_n the function q is concave and goes to
     * minus infinity at both, so it is above 0 on at most one interval around its maximum.
     */
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
        List<Double> p = new ArrayList<>(poles);
        List<double[]> set = new ArrayList<>();
        // q(0) = 0 and q'(0) = -mean: for a negative mean q starts upwards and the set starts later
        double start = sum(h) >= 0 ? 0 : boundary(h, p.get(0), 0);
        for (int k = 0; k + 1 < p.size(); k++) {
            double top = maximum(h, p.get(k), p.get(k + 1));
            if (compareToOne(h, top) > 0) {
                add(set, start, boundary(h, p.get(k), top));
                start = boundary(h, p.get(k + 1), top);
            } else if (compareToOne(h, top) == 0) {
                add(set, start, top); // q only touches 0 here, one point is missing
                start = top;
            }
        }
        double last = p.get(p.size() - 1);
        double beyond = 2 * last;
        while (compareToOne(h, beyond) < 0) {
            beyond *= 2;
        }
        add(set, start, boundary(h, last, beyond));
        return set.toArray(new double[0][]);
    }

    /** Components too narrow to matter are left out. */
    private static void add(List<double[]> set, double lo, double hi) {
        if (hi - lo >= 1e-9 * hi) {
            set.add(new double[] {lo, hi});
        }
    }

    /** Compares |product of (1 - eta h)| with 1, exactly: same sign as q. */
    private static int compareToOne(double[] h, double eta) {
        BigDecimal product = BigDecimal.ONE;
        for (double curvature : h) {
            BigDecimal factor = BigDecimal.ONE.subtract(new BigDecimal(eta).multiply(new BigDecimal(curvature)));
            product = product.multiply(factor);
        }
        return product.abs().compareTo(BigDecimal.ONE);
    }

    /** Bisection between a point where q is negative and one where it is not. */
    private static double boundary(double[] h, double inside, double outside) {
        while (true) {
            double middle = inside + (outside - inside) / 2;
            if (middle == inside || middle == outside) {
                return outside;
            }
            if (compareToOne(h, middle) < 0) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
    }

    /** Zero of q' between two poles; q' falls from plus to minus infinity. */
    private static double maximum(double[] h, double left, double right) {
        double lo = left;
        double hi = right;
        while (true) {
            double middle = lo + (hi - lo) / 2;
            if (middle == lo || middle == hi) {
                return middle;
            }
            double slope = 0;
            for (double curvature : h) {
                slope -= curvature / Math.fma(-middle, curvature, 1);
            }
            if (slope > 0) {
                lo = middle;
            } else {
                hi = middle;
            }
        }
    }
}
