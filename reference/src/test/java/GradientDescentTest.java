import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("DefaultPackage")
class GradientDescentTest {
    private static final long SEED = 1101;

    static Stream<Arguments> curvaturesOfSeed1101() {
        Random random = new Random(SEED);
        return Stream.generate(() -> {
                    double a = StrictMath.pow(10, 6 * random.nextDouble() - 3);
                    double b = a * (1.05 + 50 * random.nextDouble());
                    return Arguments.of(a, b, (0.05 + 1.35 * random.nextDouble()) / b);
                })
                .limit(200);
    }

    /** Returns a x^2 after a step, by a central difference for the gradient (exact for a parabola up to rounding). */
    private static double step(double a, double x, double eta) {
        double h = 0x1p-10;
        double gradient = (a * (x + h) * (x + h) - a * (x - h) * (x - h)) / (2 * h);
        return x - eta * gradient;
    }

    @ParameterizedTest(name = "seed 1101, case {index}")
    @MethodSource("curvaturesOfSeed1101")
    void rateIsTheFactorASimulatedStepShows(double a, double b, double eta) {
        double along = Math.abs(step(a, 1, eta));
        double across = Math.abs(step(b, 1, eta));

        assertThat(GradientDescent.rate(a, eta)).isCloseTo(along, within(1e-11));
        assertThat(GradientDescent.rate(a, b, eta)).isCloseTo(Math.max(along, across), within(1e-11));
    }

    @ParameterizedTest(name = "seed 1101, case {index}")
    @MethodSource("curvaturesOfSeed1101")
    void rangeEndsWhereTheRateReachesOne(double a, double b, double eta) {
        double end = GradientDescent.stableRange(a)[1];
        double endOfBoth = GradientDescent.stableRange(a, b)[1];

        assertThat(GradientDescent.rate(a, end * (1 - 1e-12))).isLessThan(1);
        assertThat(GradientDescent.rate(a, end * (1 + 1e-12))).isGreaterThan(1);
        assertThat(GradientDescent.rate(a, b, endOfBoth * (1 - 1e-12))).isLessThan(1);
        assertThat(GradientDescent.rate(a, b, endOfBoth * (1 + 1e-12))).isGreaterThan(1);
        assertThat(GradientDescent.stableRange(a)[0]).isZero();
        assertThat(GradientDescent.stableRange(a, b)[0]).isZero();
    }

    @ParameterizedTest(name = "seed 1101, case {index}")
    @MethodSource("curvaturesOfSeed1101")
    void noScannedStepBeatsTheOptimalOne(double a, double b, double eta) {
        double best = GradientDescent.optimalRate(a, b);
        double scanned = DoubleStream.iterate(0.001, s -> s < 1, s -> s + 0.001)
                .map(s -> GradientDescent.rate(a, b, s / b))
                .min()
                .orElseThrow();

        assertThat(scanned).isGreaterThanOrEqualTo(best * (1 - 1e-15));
        assertThat(GradientDescent.rate(a, b, GradientDescent.optimalStep(a, b)))
                .isCloseTo(best, within(1e-15));
        assertThat(GradientDescent.rate(a, GradientDescent.optimalStep(a))).isCloseTo(0, within(1e-15));
    }

    @Test
    void oneCurvatureIsSolvedInOneStep() {
        assertThat(GradientDescent.optimalStep(4)).isEqualTo(0.125);
        assertThat(GradientDescent.optimalRate(4)).isZero();
        assertThat(GradientDescent.rate(4, 0.125)).isZero();
    }

    @Test
    void equalCurvaturesAgreeWithOneCurvature() {
        assertThat(GradientDescent.optimalStep(3, 3)).isEqualTo(GradientDescent.optimalStep(3));
        assertThat(GradientDescent.optimalRate(3, 3)).isZero();
    }

    @Test
    void curvaturesMayComeInEitherOrder() {
        assertThat(GradientDescent.stableRange(4, 1)).containsExactly(0, 0.25);
        assertThat(GradientDescent.optimalStep(4, 1)).isEqualTo(0.2);
        assertThat(GradientDescent.optimalRate(4, 1)).isEqualTo(0.6);
    }

    @Test
    void nearlyEqualCurvaturesLoseNoDigits() {
        assertThat(GradientDescent.optimalRate(1, 1 + 0x1p-52)).isEqualTo(Math.nextDown(0x1p-53));
    }

    @Test
    void extremeCurvaturesDoNotOverflowOnTheWay() {
        assertThat(GradientDescent.optimalRate(1e308, 1.5e308)).isCloseTo(0.2, within(1e-16));
        assertThat(GradientDescent.optimalStep(1e-300, 1e308)).isEqualTo(1e-308);
    }

    @Test
    void refusesACurvatureThatIsNotPositive() {
        assertThatThrownBy(() -> GradientDescent.rate(-1.5, 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a must be finite and greater than 0, found -1.5");
        assertThatThrownBy(() -> GradientDescent.optimalStep(1, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("b must be finite and greater than 0, found Infinity");
    }

    @Test
    void refusesALearningRateThatIsNotFinite() {
        assertThatThrownBy(() -> GradientDescent.rate(1, 2, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("eta must be finite, found NaN");
    }
}
