import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a TA writes with JUnit for question 1 of gd-momentum: eight methods, 34 cases each, as many as the key draws. */
class GradientDescentTest {

    private static final int CASES = 34;

    private static void close(double expected, double actual) {
        assertEquals(expected, actual, 1e-12 * (1 + Math.abs(expected)));
    }

    private static void closeRange(double end, double[] actual) {
        assertArrayEquals(new double[] {0, end}, actual, 1e-12 * end);
    }

    static DoubleStream curvatures() {
        return new Random(17).doubles(CASES, Math.log(1e-3), Math.log(1e3)).map(Math::exp);
    }

    static Stream<Arguments> curvatureAndStep() {
        Random random = new Random(18);
        return curvatures().mapToObj(a -> Arguments.of(a, 1.6 * random.nextDouble() / a));
    }

    static Stream<Arguments> twoCurvatures() {
        Random random = new Random(19);
        return curvatures().mapToObj(a -> Arguments.of(a, a * (1 + 50 * random.nextDouble())));
    }

    static Stream<Arguments> twoCurvaturesAndStep() {
        Random random = new Random(20);
        return curvatures().mapToObj(a -> {
            double b = a * (1 + 50 * random.nextDouble());
            return Arguments.of(a, b, 1.6 * random.nextDouble() / b);
        });
    }

    @ParameterizedTest
    @MethodSource("curvatureAndStep")
    void rate(double a, double eta) {
        close(Math.abs(1 - 2 * eta * a), GradientDescent.rate(a, eta));
    }

    @ParameterizedTest
    @MethodSource("curvatures")
    void stableRange(double a) {
        closeRange(1 / a, GradientDescent.stableRange(a));
    }

    @ParameterizedTest
    @MethodSource("curvatures")
    void optimalStep(double a) {
        close(1 / (2 * a), GradientDescent.optimalStep(a));
    }

    @ParameterizedTest
    @MethodSource("curvatures")
    void optimalRate(double a) {
        close(0, GradientDescent.optimalRate(a));
    }

    @ParameterizedTest
    @MethodSource("twoCurvaturesAndStep")
    void rateOfTwo(double a, double b, double eta) {
        close(Math.max(Math.abs(1 - 2 * eta * a), Math.abs(1 - 2 * eta * b)), GradientDescent.rate(a, b, eta));
    }

    @ParameterizedTest
    @MethodSource("twoCurvatures")
    void stableRangeOfTwo(double a, double b) {
        closeRange(1 / b, GradientDescent.stableRange(a, b));
    }

    @ParameterizedTest
    @MethodSource("twoCurvatures")
    void optimalStepOfTwo(double a, double b) {
        close(1 / (a + b), GradientDescent.optimalStep(a, b));
    }

    @ParameterizedTest
    @MethodSource("twoCurvatures")
    void optimalRateOfTwo(double a, double b) {
        close((b - a) / (a + b), GradientDescent.optimalRate(a, b));
    }
}
