package io.github.exactgrader.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The mean behaviour of stochastic gradient descent w(t) = (1 - eta h_n(t)) w(t-1), with n(t) independent and uniform.
 *
 * <p>With h the mean and rho the variance (divisor N) of the list, E[w] is multiplied by 1 - eta h and E[w^2] by
 * (1 - eta h)^2 + eta^2 rho in each step, because n(t) is independent of w(t-1). Source: sheet sgd-hypergradients,
 * questions 2.1 to 2.7. All answers are exact.
 */
public final class CurvatureSample {
    private final Rational mean;
    private final Rational meanSquare;

    /**
     * Takes the curvatures h_1..h_N of the single losses.
     *
     * @param h at least one entry, each finite, any sign
     * @throws IllegalArgumentException if h is null or empty or an entry is not finite
     */
    public CurvatureSample(double[] h) {
        List<Rational> exact =
                Arrays.stream(Demand.vector("h", h)).mapToObj(Rational::of).toList();
        Rational n = Rational.of(exact.size());
        mean = exact.stream().reduce(Rational.ZERO, Rational::plus).over(n);
        meanSquare = exact.stream()
                .map(entry -> entry.times(entry))
                .reduce(Rational.ZERO, Rational::plus)
                .over(n);
    }

    /** Returns h, the mean of the curvatures. */
    public Rational mean() {
        return mean;
    }

    /** Returns the factor of E[w] in one step, 1 - eta h (2.1). */
    public Rational meanFactor(Rational eta) {
        return Rational.ONE.minus(eta.times(mean));
    }

    /** Returns the factor of E[w^2] in one step, 1 - 2 eta h + eta^2 (h^2 + rho), at least 0 (2.4). */
    public Rational secondMomentFactor(Rational eta) {
        return Rational.ONE
                .minus(Rational.of(2).times(eta).times(mean))
                .plus(eta.times(eta).times(meanSquare));
    }

    /** Returns the step size that makes E[w] zero at once, 1/h (2.2), or nothing for h at most 0. */
    public Optional<Rational> optimalStepMean() {
        return mean.signum() > 0 ? Optional.of(Rational.ONE.over(mean)) : Optional.empty();
    }

    /** Returns the step size with the smallest factor of E[w^2], h/(h^2 + rho) (2.5), or nothing for h at most 0. */
    public Optional<Rational> optimalStepSecondMoment() {
        return mean.signum() > 0 ? Optional.of(mean.over(meanSquare)) : Optional.empty();
    }
}
