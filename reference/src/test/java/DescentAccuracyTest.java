import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.reference.HeavyBall;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Measures the accuracy the descent classes state, against values to 30 digits.
 *
 * <p>The values are written by src/test/python/descent_values.py, which reaches them on other ways (roots of
 * polynomials, powers of matrices, eigenvectors).
 */
@SuppressWarnings("DefaultPackage")
class DescentAccuracyTest {
    /** Relative error stated for the steps, which come from singular values. */
    private static final double LEAST_SQUARES = 1e-14;

    /** One line of the file. */
    private record Value(String text, String list, List<BigDecimal> expected) {
        double[][] arguments() {
            return Arrays.stream(list.split(";", -1))
                    .map(entries -> Arrays.stream(entries.trim().split(" ", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
        }
    }

    static Stream<Arguments> exactMethods() {
        return Stream.of(
                method("gd.rate", 0.5, a -> one(GradientDescent.rate(a[0][0], a[1][0]))),
                method("gd.rate2", 0.5, a -> one(GradientDescent.rate(a[0][0], a[1][0], a[2][0]))),
                method("gd.range", 0.5, a -> GradientDescent.stableRange(a[0][0])),
                method("gd.range2", 0.5, a -> GradientDescent.stableRange(a[0][0], a[1][0])),
                method("gd.step", 0.5, a -> one(GradientDescent.optimalStep(a[0][0]))),
                method("gd.step2", 0.5, a -> one(GradientDescent.optimalStep(a[0][0], a[1][0]))),
                method("gd.best2", 0.5, a -> one(GradientDescent.optimalRate(a[0][0], a[1][0]))),
                method("lr.end", 0.5, a -> one(LearningRates.largestStep(a[0][0]))),
                method("lr.end2", 0.5, a -> one(LearningRates.largestStep(a[0][0], a[1][0]))),
                method("lr.step", 0.5, a -> one(LearningRates.optimalStep(a[0][0], a[1][0]))),
                method("lr.rate", 0.5, a -> one(LearningRates.optimalRate(a[0][0], a[1][0]))),
                method("hb.rate", 1, a -> one(HeavyBall.rate(a[0], a[1][0], a[2][0]))),
                method("hb.optimum", 1, a -> optimum(a[0][0], a[1][0])),
                method("tr.follow", 1, a -> flat(Trajectory.follow(a[0], a[1], a[2][0], a[3][0], (int) a[4][0]))),
                method("tr.fit", 0.5, a -> Trajectory.fitMomentum(a[0], a[1], new double[][] {{a[2][0]}, {a[2][1]}})),
                method("tr.step", 0.5, a -> one(Trajectory.fitStep(a[0], a[1], a[2]))),
                method("lsq.limit", 0.5, a -> LearningRates.leastSquaresLimit(rows(a[1], (int) a[0][0]), a[2], a[3])),
                method("sgd.mean", 0.5, a -> one(SgdNoise.meanFactor(a[0], a[1][0]))),
                method("sgd.second", 0.5, a -> one(SgdNoise.secondMomentFactor(a[0], a[1][0]))),
                method("sgd.stepMean", 0.5, a -> one(SgdNoise.optimalStepMean(a[0]))),
                method("sgd.rangeMean", 0.5, a -> SgdNoise.stableRangeMean(a[0])),
                method("sgd.stepSecond", 0.5, a -> one(SgdNoise.optimalStepSecondMoment(a[0]))),
                method("sgd.rangeSecond", 0.5, a -> SgdNoise.stableRangeSecondMoment(a[0])),
                method("sgd.rangeLoss", 0.5, a -> SgdNoise.stableRangeLoss(a[0])),
                method("sgd.growth", 4, a -> one(SgdNoise.growthRate(a[0], a[1][0]))),
                method("sgd.set", 0.5, a -> flat(SgdNoise.almostSureSet(a[0]))));
    }

    @ParameterizedTest(name = "{0} within {1} ulp")
    @MethodSource("exactMethods")
    void staysWithinTheUlpsStated(String name, double ulps, Function<double[][], double[]> method) throws IOException {
        List<Value> values = values(name);

        assertThat(values).hasSizeGreaterThanOrEqualTo(40);
        for (Value value : values) {
            double[] actual = method.apply(value.arguments());
            assertThat(actual).as(value.text()).hasSize(value.expected().size());
            for (int i = 0; i < actual.length; i++) {
                BigDecimal expected = value.expected().get(i);
                // 1e-9 ulp for the 30 digits the value is cut to
                double unit = Math.ulp(expected.doubleValue()) * (ulps + 1e-9);
                assertThat(distance(actual[i], expected)).as(value.text()).isLessThanOrEqualTo(unit);
            }
        }
    }

    @Test
    void leastSquaresStepsStayWithinTheErrorStated() throws IOException {
        List<Value> values = values("lsq.steps");

        assertThat(values).hasSizeGreaterThanOrEqualTo(40);
        for (Value value : values) {
            double[][] a = value.arguments();
            double[] actual = LearningRates.leastSquaresSteps(rows(a[1], (int) a[0][0]));
            for (int i = 0; i < 2; i++) {
                BigDecimal expected = value.expected().get(i);
                assertThat(distance(actual[i], expected))
                        .as(value.text())
                        .isLessThanOrEqualTo(LEAST_SQUARES * expected.doubleValue());
            }
        }
    }

    private static List<Value> values(String name) throws IOException {
        List<Value> values = new ArrayList<>();
        InputStream file = Objects.requireNonNull(DescentAccuracyTest.class.getResourceAsStream("/descent-values.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(" \\| ?", -1);
                if (parts[0].equals(name)) {
                    List<BigDecimal> expected = parts[2].isBlank()
                            ? List.of()
                            : Arrays.stream(parts[2].trim().split(" ", -1))
                                    .map(BigDecimal::new)
                                    .toList();
                    values.add(new Value(line, parts[1], expected));
                }
            }
        }
        return values;
    }

    private static Arguments method(String name, double ulps, Function<double[][], double[]> method) {
        return Arguments.of(name, ulps, method);
    }

    private static double distance(double actual, BigDecimal expected) {
        return new BigDecimal(actual).subtract(expected).abs().doubleValue();
    }

    private static double[] one(double value) {
        return new double[] {value};
    }

    private static double[] optimum(double mu, double largest) {
        HeavyBall.Optimum optimum = HeavyBall.optimum(mu, largest);
        return new double[] {optimum.eta(), optimum.momentum(), optimum.rate()};
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[][] rows(double[] flat, int columns) {
        double[][] rows = new double[flat.length / columns][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(flat, i * columns, (i + 1) * columns);
        }
        return rows;
    }
}
