import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The sheet's loss is x1^2 + 4 x2^2, so its curvatures are 2 and 8. */
@SuppressWarnings("DefaultPackage")
class TrajectoryTest {
    private static final double UNREAD = Double.NaN;
    private static final long SEED = 1201;

    private static double[] sheet() {
        return new double[] {2, 8};
    }

    private static double[] at(double x1, double x2) {
        return new double[] {x1, x2};
    }

    @Test
    void fitsTrajectoryAFromOneCoordinate() {
        double[] fit = Trajectory.fitMomentum(sheet(), at(-1, -1), new double[][] {at(UNREAD, -0.5), at(UNREAD, 0.1)});

        assertThat(fit).containsExactly(0.0625, 0.7);
    }

    @Test
    void followsTrajectoryA() {
        double[][] path = Trajectory.follow(sheet(), at(-1, -1), 0.0625, 0.7, 3);

        assertThat(path).hasNumberOfRows(3);
        assertThat(path[0]).containsExactly(-0.875, -0.5);
        assertThat(path[1]).containsExactly(at(-0.678125, 0.1), within(1e-15));
        assertThat(path[2]).containsExactly(at(-0.455546875, 0.47), within(1e-15));
    }

    @Test
    void oneStepOfTrajectoryBShowsNoMomentum() {
        double[] fit = Trajectory.fitMomentum(sheet(), at(-1, 0.5), new double[][] {at(UNREAD, 0)});

        assertThat(fit).containsExactly(0.125, Double.NaN);
    }

    @Test
    void secondStepOfTrajectoryBShowsThatThereIsNone() {
        double[] fit = Trajectory.fitMomentum(sheet(), at(-1, 0.5), new double[][] {at(UNREAD, 0), at(UNREAD, 0)});

        assertThat(fit).containsExactly(0.125, 0);
    }

    @Test
    void fitsTheStepOfTrajectoryC() {
        assertThat(Trajectory.fitStep(sheet(), at(1, 1), at(0.6, -0.6))).isEqualTo(0.2);
        assertThat(Trajectory.fitStep(sheet(), at(1, 1), at(UNREAD, -0.6))).isEqualTo(0.2);
    }

    @Test
    void coordinatesThatDisagreeAreNotOneStep() {
        assertThat(Trajectory.fitStep(sheet(), at(1, 1), at(0.6, -0.5))).isNaN();
        assertThat(Trajectory.fitStep(sheet(), at(1, 1), at(0.6, -0.6 * (1 + 1e-8))))
                .isNaN();
        assertThat(Trajectory.fitStep(sheet(), at(1, 1), at(0.6, -0.6 * (1 + 1e-11))))
                .isCloseTo(0.2, within(1e-10));
    }

    @Test
    void fitsFromSecondPointsAlone() {
        double[] fit =
                Trajectory.fitMomentum(sheet(), at(-1, -1), new double[][] {at(UNREAD, UNREAD), at(-0.678125, 0.1)});

        assertThat(fit).containsExactly(at(0.0625, 0.7), within(1e-14));
    }

    @Test
    void secondPointsOfEqualCurvaturesSayTooLittle() {
        double[] fit = Trajectory.fitMomentum(at(2, 2), at(-1, -2), new double[][] {at(UNREAD, UNREAD), at(0.5, 1)});

        assertThat(fit).containsOnly(Double.NaN);
    }

    @Test
    void secondPointsThatNeedANegativeSquareAreInconsistent() {
        double[] fit = Trajectory.fitMomentum(sheet(), at(1, 1), new double[][] {at(UNREAD, UNREAD), at(1.5, 0.1)});

        assertThat(fit).containsOnly(Double.NaN);
    }

    @Test
    void readingsOfDifferentCoordinatesComplementEachOther() {
        double[] fit = Trajectory.fitMomentum(
                sheet(), at(-1, -1), new double[][] {at(UNREAD, -0.5), at(-0.678125, UNREAD), at(UNREAD, UNREAD)});

        assertThat(fit).containsExactly(at(0.0625, 0.7), within(1e-15));
    }

    @Test
    void aLaterPointOffThePathIsInconsistent() {
        double[] fit = Trajectory.fitMomentum(
                sheet(), at(-1, -1), new double[][] {at(UNREAD, -0.5), at(UNREAD, 0.1), at(-0.4, UNREAD)});

        assertThat(fit).containsOnly(Double.NaN);
    }

    @Test
    void aStepOfNothingLeavesTheMomentumOpen() {
        double[] fit = Trajectory.fitMomentum(sheet(), at(1, 1), new double[][] {at(1, UNREAD), at(UNREAD, 1)});

        assertThat(fit).containsExactly(0, Double.NaN);
    }

    @Test
    void aPointThatMovesAfterAStepOfNothingIsInconsistent() {
        double[] fit = Trajectory.fitMomentum(sheet(), at(1, 1), new double[][] {at(1, UNREAD), at(UNREAD, 2)});

        assertThat(fit).containsOnly(Double.NaN);
    }

    @Test
    void aCoordinateAtItsMinimumMayNotMove() {
        assertThat(Trajectory.fitStep(sheet(), at(0, 1), at(0.1, 0.2))).isNaN();
        assertThat(Trajectory.fitStep(sheet(), at(0, 1), at(0, 0.2))).isCloseTo(0.1, within(1e-16));
        assertThat(Trajectory.fitStep(at(0, 8), at(3, 1), at(3.1, UNREAD))).isNaN();
    }

    @Test
    void nothingReadIsUndetermined() {
        assertThat(Trajectory.fitMomentum(sheet(), at(1, 1), new double[0][])).containsOnly(Double.NaN);
        assertThat(Trajectory.fitStep(sheet(), at(1, 1), at(UNREAD, UNREAD))).isNaN();
        assertThat(Trajectory.fitStep(sheet(), at(0, 0), at(0, 0))).isNaN();
    }

    static Stream<Arguments> pathsOfSeed1201() {
        Random random = new Random(SEED);
        return Stream.generate(() -> {
                    double[] curvature = at(0.5 + 9.5 * random.nextDouble(), 0.5 + 9.5 * random.nextDouble());
                    double[] x0 = at(0.3 + 1.7 * random.nextDouble(), -0.3 - 1.7 * random.nextDouble());
                    double eta = (0.05 + 1.45 * random.nextDouble()) / Math.max(curvature[0], curvature[1]);
                    return Arguments.of(curvature, x0, eta, 0.1 + 0.85 * random.nextDouble());
                })
                .limit(200);
    }

    @ParameterizedTest(name = "seed 1201, case {index}")
    @MethodSource("pathsOfSeed1201")
    void findsWhatMadeAPathWithOneCoordinateHidden(double[] curvature, double[] x0, double eta, double m) {
        double[][] path = Trajectory.follow(curvature, x0, eta, m, 4);
        for (double[] point : path) {
            point[0] = UNREAD;
        }

        assertThat(Trajectory.fitMomentum(curvature, x0, path)).containsExactly(at(eta, m), within(1e-12));
    }

    @ParameterizedTest(name = "seed 1201, case {index}")
    @MethodSource("pathsOfSeed1201")
    void followsAsThePlainRecursionDoes(double[] curvature, double[] x0, double eta, double m) {
        double[] x = x0.clone();
        double[] v = new double[2];

        for (double[] point : Trajectory.follow(curvature, x0, eta, m, 8)) {
            IntStream.range(0, 2).forEach(i -> {
                v[i] = m * v[i] - eta * curvature[i] * x[i];
                x[i] += v[i];
            });
            assertThat(point).containsExactly(x, within(1e-12));
        }
    }

    @Test
    void refusesRowsOfAnotherLength() {
        assertThatThrownBy(() -> Trajectory.fitMomentum(sheet(), at(1, 1), new double[][] {{1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("observed[0] must have length 2, found length 1");
        assertThatThrownBy(() -> Trajectory.fitStep(sheet(), at(1, 1), new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x1 must have length 2, found length 3");
    }

    @Test
    void refusesReadingsThatAreInfinite() {
        assertThatThrownBy(() -> Trajectory.fitStep(sheet(), at(1, 1), at(UNREAD, Double.NEGATIVE_INFINITY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x1[1] must be finite, or NaN for unread, found -Infinity");
    }

    @Test
    void refusesANegativeNumberOfSteps() {
        assertThatThrownBy(() -> Trajectory.follow(sheet(), at(1, 1), 0.1, 0.5, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("steps must be at least 0, found -1");
    }

    @Test
    void refusesAStartOfAnotherLength() {
        assertThatThrownBy(() -> Trajectory.follow(sheet(), new double[] {1}, 0.1, 0.5, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x0 must have length 2, found [1.0]");
    }
}
