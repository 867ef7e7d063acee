package io.github.exactgrader.reference;

import java.math.MathContext;
import java.util.Optional;

/**
 * Finds the learning rate and the momentum behind points of a {@link MomentumPath}, some of whose coordinates are unread.
 *
 * <p>With y0, y1, y2 the first values of a coordinate with curvature lambda: eta = (y0 - y1)/(lambda y0), from rest and
 * so whatever m is; then every three values in a row give m = (y[k+1] - y[k] + eta lambda y[k])/(y[k] - y[k-1]). Where no
 * y1 is read, the ratios r = y2/y0 of two coordinates of different curvature give eta^2 = (lambda1 (1 - r2) - lambda2
 * (1 - r1))/(lambda1 lambda2 (lambda1 - lambda2)), eta taken greater than 0, and m = ((1 - eta lambda1)^2 - r1)/(eta
 * lambda1). A coordinate with lambda y0 = 0 says nothing and must not move. Whatever is found is followed again and must
 * meet every point read. Source: sheet gd-momentum, question 2.
 *
 * <p>Points are the doubles given, the solution is exact and rounded once; a point is met within 1e-9 of the largest
 * absolute value of its coordinate.
 */
public final class MomentumFit {
    /** Largest distance of a point from the fitted path, relative to the largest value of its coordinate. */
    private static final double MET = 1e-9;

    private static final MathContext DIGITS = new MathContext(50);

    private final double[] curvature;
    private final double[] x0;
    private final double[][] observed;

    private MomentumFit(double[] curvature, double[] x0, double[][] observed) {
        this.curvature = curvature;
        this.x0 = x0;
        this.observed = observed;
    }

    /**
     * Returns what the points say.
     *
     * @param curvature Hessian eigenvalues lambda, length d, finite (2a and 2b for a x1^2 + b x2^2)
     * @param x0 start, length d, finite
     * @param observed x[1], x[2], ..., each of length d, finite or NaN where unread
     * @throws IllegalArgumentException if an argument is not as said
     */
    public static TrajectoryFit of(double[] curvature, double[] x0, double[][] observed) {
        double[] lambda = Demand.vector("curvature", curvature);
        double[] start = Demand.vector("x0", x0, lambda.length);
        if (observed == null) {
            throw new IllegalArgumentException("observed must have rows of length " + lambda.length + ", found null");
        }
        double[][] rows = new double[observed.length][];
        for (int k = 0; k < observed.length; k++) {
            rows[k] = readings("observed[" + k + "]", observed[k], lambda.length);
        }
        return new MomentumFit(lambda, start, rows).solve();
    }

    /**
     * Returns what one step says, as {@link #of} with the one point x1; never a momentum.
     *
     * @param curvature as in {@link #of}
     * @param x0 as in {@link #of}
     * @param x1 length d, finite or NaN where unread
     * @throws IllegalArgumentException if an argument is not as said
     */
    public static TrajectoryFit ofStep(double[] curvature, double[] x0, double[] x1) {
        double[] lambda = Demand.vector("curvature", curvature);
        double[] start = Demand.vector("x0", x0, lambda.length);
        return new MomentumFit(lambda, start, new double[][] {readings("x1", x1, lambda.length)}).solve();
    }

    private static double[] readings(String name, double[] row, int length) {
        if (row == null || row.length != length) {
            throw new IllegalArgumentException(name + " must have length " + length + ", found "
                    + (row == null ? "null" : "length " + row.length));
        }
        for (int i = 0; i < length; i++) {
            if (Double.isInfinite(row[i])) {
                throw new IllegalArgumentException(
                        name + "[" + i + "] must be finite, or NaN for unread, found " + row[i]);
            }
        }
        return row.clone();
    }

    private TrajectoryFit solve() {
        Optional<String> silent = contradiction(MomentumPath.follow(curvature, x0, 0, 0, observed.length), false);
        if (silent.isPresent()) {
            return new TrajectoryFit.Inconsistent(silent.get());
        }
        Optional<Rational> first = stepFromFirstPoint();
        if (first.isPresent()) {
            return withStep(first.get());
        }
        Optional<Rational> square = squaredStepFromSecondPoint();
        if (square.isEmpty()) {
            return new TrajectoryFit.Undetermined(
                    Double.NaN, "needs x[1] of a coordinate that moves, or x[2] of two with different curvatures");
        }
        if (square.get().signum() < 0) {
            return new TrajectoryFit.Inconsistent(
                    "x[2] would need eta^2 = " + square.get().toDouble());
        }
        return withStep(Rational.of(square.get().toDecimal(DIGITS).sqrt(DIGITS)));
    }

    /** Returns eta from the first step of the coordinate that shows it best. */
    private Optional<Rational> stepFromFirstPoint() {
        Optional<Rational> step = Optional.empty();
        double best = 0;
        for (int i = 0; i < x0.length && observed.length > 0; i++) {
            double y1 = observed[0][i];
            double weight = Math.abs(curvature[i]) * (Math.abs(x0[i]) / Math.max(Math.abs(x0[i]), Math.abs(y1)));
            if (moves(i) && weight > best) { // false where y1 is NaN
                best = weight;
                Rational y0 = Rational.of(x0[i]);
                step = Optional.of(
                        y0.minus(Rational.of(y1)).over(Rational.of(curvature[i]).times(y0)));
            }
        }
        return step;
    }

    /** Returns eta^2 from x[2] of the two coordinates that differ most in curvature. */
    private Optional<Rational> squaredStepFromSecondPoint() {
        int low = -1;
        int high = -1;
        for (int i = 0; i < x0.length && observed.length > 1; i++) {
            if (moves(i) && !Double.isNaN(observed[1][i])) {
                low = low < 0 || curvature[i] < curvature[low] ? i : low;
                high = high < 0 || curvature[i] > curvature[high] ? i : high;
            }
        }
        if (low < 0 || curvature[low] == curvature[high]) {
            return Optional.empty();
        }
        Rational l1 = Rational.of(curvature[low]);
        Rational l2 = Rational.of(curvature[high]);
        Rational numerator = l1.times(lossOfSecondPoint(high)).minus(l2.times(lossOfSecondPoint(low)));
        return Optional.of(numerator.over(l1.times(l2).times(l1.minus(l2))));
    }

    /** Returns 1 - x[2]/x[0] of a coordinate. */
    private Rational lossOfSecondPoint(int i) {
        return Rational.ONE.minus(Rational.of(observed[1][i]).over(Rational.of(x0[i])));
    }

    private TrajectoryFit withStep(Rational eta) {
        Optional<Rational> momentum = momentum(eta);
        boolean onlyFirstRow = momentum.isEmpty() && eta.signum() != 0;
        double[][] path = MomentumPath.follow(
                curvature,
                x0,
                eta.toDecimal(DIGITS),
                momentum.orElse(Rational.ZERO).toDecimal(DIGITS),
                onlyFirstRow ? Math.min(1, observed.length) : observed.length);
        Optional<String> contradiction = contradiction(path, true);
        if (contradiction.isPresent()) {
            return new TrajectoryFit.Inconsistent(contradiction.get());
        }
        return momentum.<TrajectoryFit>map(m -> new TrajectoryFit.Determined(eta.toDouble(), m.toDouble()))
                .orElseGet(() -> new TrajectoryFit.Undetermined(
                        eta.toDouble(), "the momentum needs three points in a row, the first two not equal"));
    }

    /** Returns m from the three points in a row whose first step is longest, relative to the size of the coordinate. */
    private Optional<Rational> momentum(Rational eta) {
        Optional<Rational> momentum = Optional.empty();
        double best = 0;
        for (int i = 0; i < x0.length; i++) {
            for (int k = 1; k < observed.length && moves(i); k++) {
                Optional<Rational> before = value(i, k - 1, eta);
                Optional<Rational> here = value(i, k, eta);
                Optional<Rational> after = value(i, k + 1, eta);
                if (before.isPresent() && here.isPresent() && after.isPresent()) {
                    Rational step = here.get().minus(before.get());
                    double weight = step.abs().toDouble() / size(i);
                    if (weight > best) {
                        best = weight;
                        Rational pull = eta.times(Rational.of(curvature[i])).times(here.get());
                        momentum = Optional.of(
                                after.get().minus(here.get()).plus(pull).over(step));
                    }
                }
            }
        }
        return momentum;
    }

    /** Returns x[k] of a coordinate where it is known: read, the start, or one plain step after it. */
    private Optional<Rational> value(int i, int k, Rational eta) {
        if (k == 0) {
            return Optional.of(Rational.of(x0[i]));
        }
        if (!Double.isNaN(observed[k - 1][i])) {
            return Optional.of(Rational.of(observed[k - 1][i]));
        }
        return k == 1
                ? Optional.of(Rational.of(x0[i]).times(Rational.ONE.minus(eta.times(Rational.of(curvature[i])))))
                : Optional.empty();
    }

    /** Returns what the first point read that is not on the path says, among all coordinates or those that must rest. */
    private Optional<String> contradiction(double[][] path, boolean all) {
        for (int k = 0; k < path.length; k++) {
            for (int i = 0; i < x0.length; i++) {
                double distance = Math.abs(observed[k][i] - path[k][i]); // NaN where unread
                if ((all || !moves(i)) && distance > MET * size(i)) {
                    return Optional.of("x[" + (k + 1) + "] of coordinate " + (i + 1) + " is read as " + observed[k][i]
                            + ", on the path it is " + path[k][i]);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns whether a coordinate is pulled away from its start at all. */
    private boolean moves(int i) {
        return curvature[i] != 0 && x0[i] != 0;
    }

    /** Returns the largest absolute value read of a coordinate. */
    private double size(int i) {
        double size = Math.abs(x0[i]);
        for (double[] row : observed) {
            size = Double.isNaN(row[i]) ? size : Math.max(size, Math.abs(row[i]));
        }
        return size;
    }
}
