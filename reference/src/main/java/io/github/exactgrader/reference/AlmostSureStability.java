package io.github.exactgrader.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The step sizes for which w(t) = (1 - eta h_n(t)) w(t-1) goes to 0 with probability 1.
 *
 * <p>These are the eta &gt; 0 with q(eta) &lt; 0, q the mean of log |1 - eta h_n| (strong law of large numbers; for
 * q = 0 the path does not converge, and at a pole eta = 1/h_n, where q is minus infinity, w meets 0 in finite time). q
 * is strictly concave between neighbouring poles, falls to minus infinity at each, and rises from minus infinity to
 * infinity after the last. So each gap between poles holds at most one hole, around the zero of q' there, and the set is
 * a union of at most as many intervals as there are distinct positive curvatures. Source: sheet sgd-hypergradients,
 * question 2.9.
 */
public final class AlmostSureStability {
    /** Components narrower than this part of their upper end are left out: no step size can be kept inside them. */
    public static final double SLIVER = 1e-9;

    private final int size;
    private final FactorProduct product;

    /** Distinct positive curvatures, largest first, so that the poles 1/h ascend. */
    private final double[] atPoles;

    private final boolean startsInside;

    /**
     * Takes the curvatures h_1..h_N of the single losses.
     *
     * @param h at least one entry, each finite, any sign; zeros do not matter
     * @throws IllegalArgumentException if h is null or empty or an entry is not finite
     */
    public AlmostSureStability(double[] h) {
        double[] curvatures =
                Arrays.stream(Demand.vector("h", h)).filter(x -> x != 0).toArray();
        size = h.length;
        product = new FactorProduct(curvatures);
        double[] ascending =
                Arrays.stream(curvatures).filter(x -> x > 0).sorted().distinct().toArray();
        atPoles = new double[ascending.length];
        for (int k = 0; k < atPoles.length; k++) {
            atPoles[k] = ascending[ascending.length - 1 - k];
        }
        // q(0) = 0 and q'(0) = -mean; for mean 0 the strict concavity takes q below 0.
        startsInside = new CurvatureSample(h).mean().signum() >= 0;
    }

    /**
     * Returns q(eta), the almost sure limit of log |w(t)| / t; relative error at most 4 ulp for |q| of at least 1e-80.
     *
     * @param eta step size, finite
     * @return q, negative infinity where eta h_n is exactly 1 for some n
     */
    public double growthRate(double eta) {
        return product.logarithm(new BigDecimal(eta)) / size;
    }

    /**
     * Returns the components of the set in ascending order, without slivers.
     *
     * @return open intervals; each end is the double nearest to the exact one (error at most 0.5 ulp; where a component
     *     that ends next to a pole leaves no double between end and pole, 1 ulp); infinite where beyond the doubles
     */
    public List<OpenInterval> components() {
        List<OpenInterval> found = new ArrayList<>();
        if (atPoles.length == 0) {
            return found;
        }
        double start = startsInside ? 0 : crossing(0, below(atPoles[0]), true);
        for (int k = 0; k + 1 < atPoles.length; k++) {
            double left = above(atPoles[k]);
            double right = below(atPoles[k + 1]);
            double top = left <= right ? top(left, right) : Double.NaN;
            if (isOutside(top)) {
                found.add(new OpenInterval(start, crossing(left, top, false)));
                start = crossing(top, right, true);
            }
        }
        double last = above(atPoles[atPoles.length - 1]);
        found.add(new OpenInterval(start, crossing(last, Double.POSITIVE_INFINITY, false)));
        return found.stream()
                .filter(component -> component.relativeWidth() >= SLIVER)
                .toList();
    }

    /** Returns the double with the largest q between two poles: next to the zero of the falling slope. */
    private double top(double left, double right) {
        double[] bracket = bracket(left, right, eta -> product.slopeSign(eta) <= 0);
        return isOutside(bracket[0]) ? bracket[0] : bracket[1];
    }

    private boolean isOutside(double eta) {
        return Double.isFinite(eta) && product.growthSign(new BigDecimal(eta)) >= 0;
    }

    /**
     * Returns the double nearest to where q crosses 0 in [lo, hi].
     *
     * @param downwards whether q is at least 0 on the left of the crossing and below 0 on its right
     */
    private double crossing(double lo, double hi, boolean downwards) {
        Predicate<BigDecimal> passed = eta -> product.growthSign(eta) < 0 == downwards;
        double[] bracket = bracket(lo, hi, passed);
        if (bracket[0] == bracket[1] || Double.isInfinite(bracket[1])) {
            return bracket[1];
        }
        BigDecimal left = new BigDecimal(bracket[0]);
        BigDecimal right = new BigDecimal(bracket[1]);
        if (downwards && product.growthSign(left) == 0) {
            return bracket[0];
        }
        boolean inLeftHalf = passed.test(left.add(right).divide(BigDecimal.valueOf(2)));
        return inLeftHalf ? bracket[0] : bracket[1];
    }

    /**
     * Returns the last double in [lo, hi] that has not passed a point and the first that has.
     *
     * <p>Where already lo has passed it, both are lo; where hi has not, both are hi (infinity counts as passed).
     */
    private static double[] bracket(double lo, double hi, Predicate<BigDecimal> passed) {
        if (Double.isInfinite(lo) || (lo > 0 && passed.test(new BigDecimal(lo)))) {
            return new double[] {lo, lo};
        }
        if (Double.isFinite(hi) && !passed.test(new BigDecimal(hi))) {
            return new double[] {hi, hi};
        }
        long before = Double.doubleToLongBits(lo);
        long after = Double.doubleToLongBits(hi);
        while (after - before > 1) {
            long middle = before + (after - before) / 2;
            if (passed.test(new BigDecimal(Double.longBitsToDouble(middle)))) {
                after = middle;
            } else {
                before = middle;
            }
        }
        return new double[] {Double.longBitsToDouble(before), Double.longBitsToDouble(after)};
    }

    /** Returns the smallest double greater than 1/h. */
    private static double above(double h) {
        double pole = 1 / h;
        return compareToPole(pole, h) > 0 ? pole : Math.nextUp(pole);
    }

    /** Returns the largest double less than 1/h. */
    private static double below(double h) {
        double pole = 1 / h;
        return compareToPole(pole, h) < 0 ? pole : Math.nextDown(pole);
    }

    private static int compareToPole(double eta, double h) {
        return Double.isInfinite(eta)
                ? 1
                : new BigDecimal(eta).multiply(new BigDecimal(h)).compareTo(BigDecimal.ONE);
    }
}
