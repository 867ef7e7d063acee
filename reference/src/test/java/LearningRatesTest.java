import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("DefaultPackage")
class LearningRatesTest {
    private static final long SEED = 1701;

    static Stream<Arguments> twoSigmasOfSeed1701() {
        Random random = new Random(SEED);
        return Stream.generate(() -> {
                    double large = 0.3 * StrictMath.pow(30, random.nextDouble());
                    double small = large / (1.2 + 200 * random.nextDouble() * random.nextDouble());
                    return Arguments.of(large, small, (0.1 + 1.5 * random.nextDouble()) / (large * large));
                })
                .limit(200);
    }

    /** Returns the smallest t with |1 - 2 eta sigma^2|^t at most epsilon, by multiplying without rounding. */
    private static int counted(double sigma, double eta, double epsilon) {
        BigDecimal factor = BigDecimal.ONE
                .subtract(new BigDecimal(eta)
                        .multiply(new BigDecimal(sigma).pow(2))
                        .multiply(BigDecimal.valueOf(2)))
                .abs();
        BigDecimal power = BigDecimal.ONE;
        int t = 0;
        while (power.compareTo(new BigDecimal(epsilon)) > 0) {
            power = power.multiply(factor);
            t++;
        }
        return t;
    }

    @ParameterizedTest(name = "r = {0}/100")
    @CsvSource({"10", "25", "30", "50", "70", "75", "90", "-10", "-30", "-50", "-75", "-90"})
    void iterationsAgreeWithExactCountingOnBoundaries(int hundredths) {
        double r = hundredths / 100.0;

        for (int t = 1; t <= 12; t++) {
            double epsilon = StrictMath.pow(Math.abs(r), t);
            for (double near : new double[] {Math.nextDown(epsilon), epsilon, Math.nextUp(epsilon)}) {
                assertThat(LearningRates.iterations(1, (1 - r) / 2, near)).isEqualTo(counted(1, (1 - r) / 2, near));
            }
        }
    }

    @ParameterizedTest(name = "seed 1701, case {index}")
    @MethodSource("twoSigmasOfSeed1701")
    void iterationsAgreeWithExactCounting(double large, double small, double eta) {
        double stable = Math.min(eta, 0.99 / (large * large));
        double epsilon = StrictMath.pow(10, -6 * small / large);

        assertThat(LearningRates.iterations(large, stable, epsilon)).isEqualTo(counted(large, stable, epsilon));
    }

    @Test
    void iterationsMeetExactBoundariesAsEqualities() {
        for (int t = 1; t <= 30; t++) {
            assertThat(LearningRates.iterations(1, 0.25, StrictMath.scalb(1, -t)))
                    .isEqualTo(t);
            assertThat(LearningRates.iterations(1, 0.875, StrictMath.pow(0.75, t)))
                    .isEqualTo(t);
            assertThat(LearningRates.iterations(1, 0.875, Math.nextDown(StrictMath.pow(0.75, t))))
                    .isEqualTo(t + 1);
        }
        assertThat(LearningRates.iterations(1, 0.25, Double.MIN_VALUE)).isEqualTo(1074);
        assertThat(LearningRates.iterations(1, 0x1.fffffp-2, 0x1p-1050)).isEqualTo(50);
    }

    @Test
    void iterationsOfAnExactFirstStepAreOne() {
        assertThat(LearningRates.iterations(2, 0.125, 1e-300)).isEqualTo(1);
    }

    @Test
    void iterationsAreNoneWhereTheStartIsCloseEnough() {
        assertThat(LearningRates.iterations(1, 5, 1)).isZero();
        assertThat(LearningRates.iterations(1, -5, 1.5)).isZero();
    }

    @Test
    void iterationsNeverEndWithoutContraction() {
        assertThat(LearningRates.iterations(1, 1, 0.5)).isEqualTo(-1);
        assertThat(LearningRates.iterations(1, 1.1, 0.5)).isEqualTo(-1);
        assertThat(LearningRates.iterations(1, -0.1, 0.5)).isEqualTo(-1);
        assertThat(LearningRates.iterations(1, 0, 0.5)).isEqualTo(-1);
    }

    @Test
    void iterationsAreExactWhereTheyAreMany() {
        // ln(1e-6) / ln|1 - 2 eta| with mpmath at 40 digits: 6907748.3712, 690775520.9905, 927143212.2172
        assertThat(LearningRates.iterations(1, 1e-6, 1e-6)).isEqualTo(6907749);
        assertThat(LearningRates.iterations(1, 1e-8, 1e-6)).isEqualTo(690775521);
        assertThat(LearningRates.iterations(1, 1 - 0x1p-27, 1e-6)).isEqualTo(927143213);
    }

    @Test
    void iterationsBeyondAnIntAreRefused() {
        assertThatThrownBy(() -> LearningRates.iterations(1, 1e-13, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "epsilon must be reachable in fewer than 2147483639 steps, found 0.5 at a factor");
    }

    @Test
    void iterationsRefuseArgumentsOutsideTheirDomain() {
        assertThatThrownBy(() -> LearningRates.iterations(0, 0.1, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sigma must be finite and greater than 0, found 0.0");
        assertThatThrownBy(() -> LearningRates.iterations(1, Double.NaN, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("eta must be finite, found NaN");
        assertThatThrownBy(() -> LearningRates.iterations(1, 0.1, -0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("epsilon must be finite and greater than 0, found -0.5");
    }

    /** Returns the worst factor of both coordinates in a simulated step on (y - sigma w)^2 with y = 0. */
    private static double simulated(double sigma, double eta) {
        double gradient = -2 * sigma * (0 - sigma);
        return Math.abs(1 - eta * gradient);
    }

    @ParameterizedTest(name = "seed 1701, case {index}")
    @MethodSource("twoSigmasOfSeed1701")
    void fasterIsTheCoordinateWithTheSmallerFactor(double large, double small, double eta) {
        String expected = simulated(large, eta) < simulated(small, eta) ? "large" : "small";

        assertThat(LearningRates.faster(large, small, eta)).isEqualTo(expected);
        assertThat(LearningRates.faster(small, large, eta)).isEqualTo(expected.equals("large") ? "small" : "large");
    }

    @Test
    void fasterCallsATieWithinOnePartInABillion() {
        assertThat(LearningRates.faster(2, 1, 0.2)).isEqualTo("tie");
        assertThat(LearningRates.faster(2, 1, 0.2 * (1 - 0.9e-9))).isEqualTo("tie");
        assertThat(LearningRates.faster(2, 1, 0.2 * (1 + 0.9e-9))).isEqualTo("tie");
        assertThat(LearningRates.faster(2, 1, 0.2 * (1 - 1.1e-9))).isEqualTo("large");
        assertThat(LearningRates.faster(2, 1, 0.2 * (1 + 1.1e-9))).isEqualTo("small");
        assertThat(LearningRates.faster(3, 3, 7)).isEqualTo("tie");
    }

    @ParameterizedTest(name = "seed 1701, case {index}")
    @MethodSource("twoSigmasOfSeed1701")
    void noScannedStepBeatsTheOptimalOne(double large, double small, double eta) {
        double best = LearningRates.optimalRate(large, small);
        double end = LearningRates.largestStep(large, small);
        double scanned = DoubleStream.iterate(0.001, s -> s < 1, s -> s + 0.001)
                .map(s -> Math.max(simulated(large, s * end), simulated(small, s * end)))
                .min()
                .orElseThrow();
        double at = LearningRates.optimalStep(large, small);

        assertThat(scanned).isGreaterThanOrEqualTo(best - 1e-14);
        assertThat(Math.max(simulated(large, at), simulated(small, at))).isCloseTo(best, within(1e-14));
    }

    @ParameterizedTest(name = "seed 1701, case {index}")
    @MethodSource("twoSigmasOfSeed1701")
    void largestStepsEndWhereTheFactorReachesOne(double large, double small, double eta) {
        assertThat(simulated(large, LearningRates.largestStep(large))).isCloseTo(1, within(1e-14));
        assertThat(LearningRates.largestStep(small, large)).isEqualTo(LearningRates.largestStep(large));
    }

    static Stream<Arguments> matricesOfSeed1701() {
        Random random = new Random(SEED);
        return Stream.generate(() -> {
                    int n = 1 + random.nextInt(6);
                    int d = 1 + random.nextInt(3);
                    boolean deficient = random.nextInt(3) == 0;
                    double[][] x = new double[n][d];
                    double[] y = new double[n];
                    for (int i = 0; i < n; i++) {
                        y[i] = random.nextInt(9) - 4;
                        for (int j = 0; j < d; j++) {
                            x[i][j] = deficient && j > 0 ? x[i][0] * j : Math.rint(random.nextInt(61) - 30) / 10;
                        }
                    }
                    x[0][0] = 1;
                    double[] w0 = random.doubles(d, -2, 2).toArray();
                    return Arguments.of(x, y, w0);
                })
                .limit(200);
    }

    @ParameterizedTest(name = "seed 1701, case {index}")
    @MethodSource("matricesOfSeed1701")
    void leastSquaresStepsAgreeWithALibrary(double[][] x, double[] y, double[] w0) {
        double[] sigma = new SingularValueDecomposition(new Array2DRowRealMatrix(x)).getSingularValues();
        double largest = sigma[0] * sigma[0];
        double smallest = DoubleStream.of(sigma)
                .filter(value -> value > 1e-12 * sigma[0])
                .map(value -> value * value)
                .min()
                .orElseThrow();

        double[] steps = LearningRates.leastSquaresSteps(x);

        assertThat(steps[0]).isCloseTo(1 / largest, within(1e-12 / largest));
        assertThat(steps[1]).isCloseTo(1 / (largest + smallest), within(1e-12 / largest));
    }

    @ParameterizedTest(name = "seed 1701, case {index}")
    @MethodSource("matricesOfSeed1701")
    void leastSquaresLimitIsStationaryAndKeepsTheNullSpace(double[][] x, double[] y, double[] w0) {
        Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(x);
        RealMatrix ontoRows =
                new SingularValueDecomposition(matrix).getSolver().getInverse().multiply(matrix);

        double[] limit = LearningRates.leastSquaresLimit(x, y, w0);

        double[] move = new double[w0.length];
        for (int j = 0; j < move.length; j++) {
            move[j] = limit[j] - w0[j];
        }
        double[] residual = matrix.operate(limit);
        for (int i = 0; i < residual.length; i++) {
            residual[i] -= y[i];
        }
        assertThat(matrix.preMultiply(residual)).containsExactly(new double[w0.length], within(1e-10));
        assertThat(ontoRows.operate(move)).containsExactly(move, within(1e-10));
    }

    @ParameterizedTest(name = "seed 1701, case {index}")
    @MethodSource("matricesOfSeed1701")
    void leastSquaresLimitIsWhereDescentEnds(double[][] x, double[] y, double[] w0) {
        double[] steps = LearningRates.leastSquaresSteps(x);
        double slowest = 1 - 2 * steps[1] * (1 / steps[1] - 1 / steps[0]);
        double[] w = w0.clone();
        for (int t = 0; t < 20_000; t++) {
            double[] gradient = new double[w.length];
            for (int i = 0; i < x.length; i++) {
                double residual = y[i];
                for (int j = 0; j < w.length; j++) {
                    residual -= x[i][j] * w[j];
                }
                for (int j = 0; j < w.length; j++) {
                    gradient[j] -= 2 * x[i][j] * residual;
                }
            }
            for (int j = 0; j < w.length; j++) {
                w[j] -= steps[1] * gradient[j];
            }
        }

        if (StrictMath.pow(slowest, 20_000) < 1e-14) {
            assertThat(LearningRates.leastSquaresLimit(x, y, w0)).containsExactly(w, within(1e-9));
        }
    }

    @Test
    void singularValuesOfZeroDoNotCount() {
        double[][] x = {{1, 2}, {2, 4}, {3, 6}};

        assertThat(LearningRates.leastSquaresSteps(x))
                .containsExactly(new double[] {1 / 70.0, 1 / 140.0}, within(1e-16));
        assertThat(LearningRates.leastSquaresLimit(x, new double[] {1, 2, 3}, new double[2]))
                .containsExactly(new double[] {0.2, 0.4}, within(1e-15));
    }

    @Test
    void rankDeficiencyIsSeenThroughDecimalRounding() {
        double[][] x = {{0.1, 0.7}, {0.3, 2.1}};

        double[] steps = LearningRates.leastSquaresSteps(x);

        assertThat(steps[1]).isCloseTo(steps[0] / 2, within(1e-14));
        // the rows are 1 and 3 times v = (0.1, 0.7), so the shortest solution for y = (1, 3) is v / |v|^2 = 2 v
        assertThat(LearningRates.leastSquaresLimit(x, new double[] {1, 3}, new double[2]))
                .containsExactly(new double[] {0.2, 1.4}, within(1e-14));
    }

    @Test
    void leastSquaresLimitOfIntegersHasNoRounding() {
        double[][] x = {{1, 2, 0}, {0, 1, 1}, {1, 3, 1}};

        // solutions are (1 - 2t, t, 2 - t); the distance to (1, 1, 1) is smallest at t = 1/3
        assertThat(LearningRates.leastSquaresLimit(x, new double[] {1, 2, 3}, new double[] {1, 1, 1}))
                .containsExactly(1 / 3.0, 1 / 3.0, 5 / 3.0);
    }

    @Test
    void aMatrixWithMoreColumnsThanRowsHasItsOwnSingularValues() {
        assertThat(LearningRates.leastSquaresSteps(new double[][] {{3, 0, 0}, {0, 4, 0}}))
                .containsExactly(1 / 16.0, 1 / 25.0);
    }

    @Test
    void aMatrixOfZerosLeavesTheStart() {
        double[][] zero = new double[2][3];

        assertThat(LearningRates.leastSquaresLimit(zero, new double[2], new double[] {1, 2, 3}))
                .containsExactly(1, 2, 3);
        assertThatThrownBy(() -> LearningRates.leastSquaresSteps(zero))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x must have an entry that is not 0, found only zeros");
    }

    @Test
    void refusesMatricesThatAreNoMatrices() {
        assertThatThrownBy(() -> LearningRates.leastSquaresSteps(new double[0][]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x must have at least one row, found none");
        assertThatThrownBy(() -> LearningRates.leastSquaresSteps(new double[][] {{1, 2}, {3}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x[1] must have length 2, found [3.0]");
        assertThatThrownBy(() -> LearningRates.leastSquaresLimit(new double[][] {{1, 2}}, new double[2], new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("y must have length 1, found [0.0, 0.0]");
    }
}
