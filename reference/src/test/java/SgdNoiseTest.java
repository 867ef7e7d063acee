import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("DefaultPackage")
class SgdNoiseTest {
    private static final long SEED = 1301;

    /** 70 % lists of positive curvatures, 30 % with mixed signs, each with a step size. */
    static Stream<Arguments> listsOfSeed1301() {
        Random random = new Random(SEED);
        return Stream.generate(() -> {
                    boolean mixed = random.nextDouble() < 0.3;
                    double[] h = random.doubles(2 + random.nextInt(4))
                            .map(u -> 0.1 * StrictMath.pow(50, u) * (mixed && random.nextBoolean() ? -1 : 1))
                            .toArray();
                    return Arguments.of(h, 2 * random.nextDouble());
                })
                .limit(200);
    }

    /** Returns the mean of w(t)^power over all N^t equally likely paths from w(0) = 1. */
    private static double enumerated(double[] h, double eta, int t, int power) {
        if (t == 0) {
            return 1;
        }
        return Arrays.stream(h)
                .map(x -> StrictMath.pow(1 - eta * x, power) * enumerated(h, eta, t - 1, power))
                .average()
                .orElseThrow();
    }

    @ParameterizedTest(name = "seed 1301, case {index}")
    @MethodSource("listsOfSeed1301")
    void factorsAreThoseOfAllPathsTogether(double[] h, double eta) {
        double mean = SgdNoise.meanFactor(h, eta);
        double second = SgdNoise.secondMomentFactor(h, eta);

        assertThat(mean * mean * mean).isCloseTo(enumerated(h, eta, 3, 1), within(1e-12 * (1 + second * second)));
        assertThat(second * second * second)
                .isCloseTo(enumerated(h, eta, 3, 2), within(1e-12 * (1 + second * second * second)));
    }

    @ParameterizedTest(name = "seed 1301, case {index}")
    @MethodSource("listsOfSeed1301")
    void rangesHoldExactlyTheStepsThatShrink(double[] h, double eta) {
        assertThat(inside(SgdNoise.stableRangeMean(h), eta)).isEqualTo(Math.abs(SgdNoise.meanFactor(h, eta)) < 1);
        boolean shrinks = SgdNoise.secondMomentFactor(h, eta) < 1;
        assertThat(inside(SgdNoise.stableRangeSecondMoment(h), eta)).isEqualTo(shrinks);
        assertThat(inside(SgdNoise.stableRangeLoss(h), eta)).isEqualTo(shrinks);
    }

    @ParameterizedTest(name = "seed 1301, case {index}")
    @MethodSource("listsOfSeed1301")
    void noStepBeatsTheOptimalOnes(double[] h, double eta) {
        double forMean = SgdNoise.optimalStepMean(h);
        double forSecond = SgdNoise.optimalStepSecondMoment(h);

        if (Double.isNaN(forMean)) {
            assertThat(forSecond).isNaN();
            assertThat(SgdNoise.meanFactor(h, eta)).isGreaterThanOrEqualTo(1);
            assertThat(SgdNoise.secondMomentFactor(h, eta)).isGreaterThanOrEqualTo(1);
        } else {
            assertThat(SgdNoise.meanFactor(h, forMean)).isCloseTo(0, within(1e-15));
            assertThat(SgdNoise.secondMomentFactor(h, forSecond))
                    .isLessThanOrEqualTo(SgdNoise.secondMomentFactor(h, eta) * (1 + 1e-15));
        }
    }

    @ParameterizedTest(name = "seed 1301, case {index}")
    @MethodSource("listsOfSeed1301")
    void almostSureSetHoldsExactlyTheStepsThatShrinkThePath(double[] h, double eta) {
        double[][] set = SgdNoise.almostSureSet(h);

        for (int k = 1; k <= 400; k++) {
            double scanned = eta + k * 0.05;
            double product =
                    Arrays.stream(h).map(x -> Math.abs(1 - scanned * x)).reduce(1, (a, b) -> a * b);
            if (Math.abs(product - 1) > 1e-6) {
                boolean inside = Arrays.stream(set).anyMatch(row -> inside(row, scanned));
                assertThat(inside).as("eta = %s", scanned).isEqualTo(product < 1);
            }
        }
    }

    @ParameterizedTest(name = "seed 1301, case {index}")
    @MethodSource("listsOfSeed1301")
    void growthRateIsTheMeanLogarithm(double[] h, double eta) {
        double mean = Arrays.stream(h)
                .map(x -> StrictMath.log(Math.abs(1 - eta * x)))
                .average()
                .orElseThrow();

        assertThat(SgdNoise.growthRate(h, eta)).isCloseTo(mean, within(1e-12 * (1 + Math.abs(mean))));
    }

    @Test
    void growthRateIsThatOfALongPathOfSeed1301() {
        double[] h = {0.5, 1.5, 4};
        double eta = 0.6;
        Random random = new Random(SEED);
        int steps = 200_000;

        double logarithm = random.ints(steps, 0, h.length)
                .mapToDouble(n -> StrictMath.log(Math.abs(1 - eta * h[n])))
                .sum();

        // spread of one term about 0.9, so 5 standard deviations of the mean are 0.01
        assertThat(SgdNoise.growthRate(h, eta)).isCloseTo(logarithm / steps, within(0.01));
    }

    @Test
    void growthRateFallsToMinusInfinityAtAPole() {
        assertThat(SgdNoise.growthRate(new double[] {1, 4}, 0.25)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(SgdNoise.growthRate(new double[] {1, 4}, Math.nextUp(0.25))).isGreaterThan(-20);
    }

    @Test
    void growthRateKeepsItsDigitsForTinySteps() {
        assertThat(SgdNoise.growthRate(new double[] {1, 3}, 1e-20)).isCloseTo(-2e-20, within(1e-35));
        assertThat(SgdNoise.growthRate(new double[] {1, 3}, 0)).isZero();
    }

    @Test
    void growthRateReachesBeyondTheDoublesOfTheProduct() {
        double[] h = {1e200, -1e200, 1e200, 3e200};

        double expected = (800 * StrictMath.log(10) + StrictMath.log(3)) / 4; // log(3e800) / 4
        assertThat(SgdNoise.growthRate(h, 1)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void almostSureSetOfOneAndTenHasAHole() {
        double[][] set = SgdNoise.almostSureSet(new double[] {1, 10});

        // (11 -+ sqrt 41) / 20 to 30 digits: 0.229843788128357565675589116269, 0.870156211871642434324410883731
        assertThat(set).isDeepEqualTo(new double[][] {{0, 0.22984378812835757}, {0.8701562118716424, 1.1}});
    }

    @Test
    void almostSureSetClosesItsHoleBelowTheCriticalRatio() {
        double critical = 3 + 2 * Math.sqrt(2);

        assertThat(SgdNoise.almostSureSet(new double[] {1, critical * (1 - 1e-12)}))
                .hasNumberOfRows(1);
        assertThat(SgdNoise.almostSureSet(new double[] {1, critical * (1 + 1e-12)}))
                .hasNumberOfRows(2);
    }

    @Test
    void almostSureSetOfMixedSigns() {
        double[] thirdOfRoot = {(Math.sqrt(7) - 1) / 3, (1 + Math.sqrt(7)) / 3};

        assertThat(SgdNoise.almostSureSet(new double[] {3, -1})[0])
                .containsExactly(new double[] {0, thirdOfRoot[0]}, within(1e-15));
        assertThat(SgdNoise.almostSureSet(new double[] {1, -1})[0])
                .containsExactly(new double[] {0, Math.sqrt(2)}, within(1e-15));
        assertThat(SgdNoise.almostSureSet(new double[] {1, -3})[0])
                .containsExactly(new double[] {2 / 3.0, thirdOfRoot[1]}, within(1e-15));
    }

    @Test
    void nothingConvergesWithoutAPositiveCurvature() {
        assertThat(SgdNoise.almostSureSet(new double[] {-1, -2})).isEmpty();
        assertThat(SgdNoise.almostSureSet(new double[] {0, 0})).isEmpty();
        assertThat(SgdNoise.almostSureSet(new double[] {0, -1})).isEmpty();
    }

    @Test
    void oneCurvatureNeedsAStepBelowTwoOverIt() {
        assertThat(SgdNoise.almostSureSet(new double[] {8})).isDeepEqualTo(new double[][] {{0, 0.25}});
        assertThat(SgdNoise.almostSureSet(new double[] {8, 8, 0})).isDeepEqualTo(new double[][] {{0, 0.25}});
    }

    @Test
    void aMeanOfZeroHasNoBestStep() {
        double[] h = {2, -2};

        assertThat(SgdNoise.optimalStepMean(h)).isNaN();
        assertThat(SgdNoise.optimalStepSecondMoment(h)).isNaN();
        assertThat(SgdNoise.stableRangeMean(h)).isEmpty();
        assertThat(SgdNoise.stableRangeSecondMoment(h)).isEmpty();
        assertThat(SgdNoise.stableRangeLoss(h)).containsExactly(0, Double.POSITIVE_INFINITY);
    }

    @Test
    void aNegativeMeanHasNoRange() {
        double[] h = {1, -2};

        assertThat(SgdNoise.stableRangeMean(h)).isEmpty();
        assertThat(SgdNoise.stableRangeSecondMoment(h)).isEmpty();
        assertThat(SgdNoise.stableRangeLoss(h)).isEmpty();
    }

    @Test
    void refusesListsWithoutNumbers() {
        assertThatThrownBy(() -> SgdNoise.almostSureSet(new double[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("h must have at least one entry, found []");
        assertThatThrownBy(() -> SgdNoise.optimalStepMean(new double[] {1, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("h[1] must be finite, found NaN");
        assertThatThrownBy(() -> SgdNoise.growthRate(new double[] {1}, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("eta must be finite, found Infinity");
    }

    private static boolean inside(double[] range, double eta) {
        return range.length == 2 && range[0] < eta && eta < range[1];
    }
}
