package io.github.exactgrader.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.hipparchus.analysis.solvers.LaguerreSolver;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HeavyBallTest {
    private static final long SEED = 7101;

    static Stream<Arguments> pairsOfSeed7101() {
        Random random = new Random(SEED);
        return Stream.generate(() -> {
                    double lambda = 0.1 + 10 * random.nextDouble();
                    return Arguments.of(lambda, 4.2 * random.nextDouble() / lambda, 2.4 * random.nextDouble() - 1.2);
                })
                .limit(300);
    }

    @ParameterizedTest(name = "seed 7101, case {index}")
    @MethodSource("pairsOfSeed7101")
    void rateIsTheLargestRootALibraryFinds(double lambda, double eta, double m) {
        double largest = 0;
        for (Complex root : new LaguerreSolver().solveAllComplex(new double[] {m, -(1 + m - eta * lambda), 1}, 0.1)) {
            largest = Math.max(largest, root.norm());
        }

        assertThat(HeavyBall.rate(new double[] {lambda}, eta, m)).isCloseTo(largest, within(1e-7));
    }

    @ParameterizedTest(name = "seed 7101, case {index}")
    @MethodSource("pairsOfSeed7101")
    void stablePairsAreThoseWithARateBelowOne(double lambda, double eta, double m) {
        double[] lambdas = {lambda};

        assertThat(HeavyBall.isStable(lambdas, eta, m)).isEqualTo(HeavyBall.rate(lambdas, eta, m) < 1);
    }

    @Test
    void withoutMomentumTheRateIsThatOfGradientDescent() {
        assertThat(HeavyBall.rate(new double[] {2, 8}, 0.2, 0)).isCloseTo(0.6, within(1e-15));
    }

    @Test
    void trajectoryAOfTheSheetShrinksByTheRootOfItsMomentum() {
        assertThat(HeavyBall.rate(new double[] {2, 8}, 0.0625, 0.7)).isEqualTo(Math.sqrt(0.7));
    }

    @Test
    void optimumOfTheSheet() {
        HeavyBall.Optimum optimum = HeavyBall.optimum(2, 8);

        assertThat(optimum).isEqualTo(new HeavyBall.Optimum(2 / 9.0, 1 / 9.0, 1 / 3.0));
    }

    @Test
    void noPairOnAGridBeatsTheOptimum() {
        double[] ends = {2, 8};
        double best = HeavyBall.optimum(2, 8).rate();

        for (double eta = 0.01; eta < 0.5; eta += 0.01) {
            for (double m = -0.3; m < 0.9; m += 0.02) {
                assertThat(HeavyBall.rate(ends, eta, m)).isGreaterThan(best);
            }
        }
    }

    @Test
    void theStepRatioAtTheOptimumNearsTheRateFromAbove() {
        HeavyBall.Optimum optimum = HeavyBall.optimum(2, 8);
        double[][] path =
                MomentumPath.follow(new double[] {2, 8}, new double[] {1, 1}, optimum.eta(), optimum.momentum(), 41);

        // double roots: the error goes like k rate^k, so the ratio is about rate (1 + 1/k)
        assertThat(path[40][0] / path[39][0]).isCloseTo(optimum.rate() * (1 + 1 / 40.0), within(1e-3));
        assertThat(path[40][0] / path[39][0]).isGreaterThan(optimum.rate());
    }

    @Test
    void equalEigenvaluesNeedNoMomentum() {
        assertThat(HeavyBall.optimum(4, 4)).isEqualTo(new HeavyBall.Optimum(0.25, 0, 0));
    }

    @Test
    void theEndsOfTheStableRegionAreOutside() {
        double[] lambda = {2};

        assertThat(HeavyBall.isStable(lambda, 1.5, 0.5)).isFalse();
        assertThat(HeavyBall.isStable(lambda, Math.nextDown(1.5), 0.5)).isTrue();
        assertThat(HeavyBall.isStable(lambda, 0, 0.5)).isFalse();
        assertThat(HeavyBall.isStable(lambda, Double.MIN_VALUE, 0.5)).isTrue();
        assertThat(HeavyBall.isStable(lambda, 0.5, 1)).isFalse();
        assertThat(HeavyBall.isStable(new double[] {2, -1}, 0.5, 0.5)).isFalse();
    }

    @Test
    void refusesArgumentsOutsideTheirDomain() {
        assertThatThrownBy(() -> HeavyBall.optimum(2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("largest must be at least mu = 2.0, found 1.0");
        assertThatThrownBy(() -> HeavyBall.optimum(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mu must be finite and greater than 0, found 0.0");
        assertThatThrownBy(() -> HeavyBall.rate(new double[] {1}, 0.1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("m must be finite, found NaN");
    }
}
