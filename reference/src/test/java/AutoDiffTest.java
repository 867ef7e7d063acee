import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.exactgrader.reference.CalculusValues;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;

@SuppressWarnings("DefaultPackage")
class AutoDiffTest {
    private static final double E2 = 7.38905609893065;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void agreesWithThirtyDigitValues() {
        for (CalculusValues line : CalculusValues.of("autodiff")) {
            double[] x = line.vector(0);
            double bound = 8 + 3 * StrictMath.abs(x[0]) + 5 * StrictMath.abs(x[1] * x[1] * x[1]);

            double[] gradient = AutoDiff.reverse(x[0], x[1], x[2]);
            double[] forward = AutoDiff.forward(x[0], x[1], x[2]);

            assertThat(line.units(0, AutoDiff.y(x[0], x[1], x[2])))
                    .as(line.text())
                    .isLessThanOrEqualTo(bound);
            assertThat(line.units(1, forward[1])).as(line.text()).isLessThanOrEqualTo(bound);
            for (int i = 0; i < 3; i++) {
                assertThat(line.units(1 + i, gradient[i])).as(line.text()).isLessThanOrEqualTo(bound);
            }
            assertThat(forward[0]).isEqualTo(AutoDiff.y(x[0], x[1], x[2]));
        }
    }

    @Test
    void agreesWithAnotherLibraryAndBetweenModesForSeed8() {
        SplittableRandom random = new SplittableRandom(8);
        int inside = 0;
        while (inside < 300) {
            double x1 = random.nextDouble(-3, 3);
            double x2 = random.nextDouble(-1.5, 1.5);
            double x3 = random.nextDouble(-3, 3);
            Gradient[] v = {Gradient.variable(3, 0, x1), Gradient.variable(3, 1, x2), Gradient.variable(3, 2, x3)};
            Gradient radicand =
                    v[0].subtract(v[1]).multiply(StrictMath.PI / 2).sin().multiply(v[2]);
            if (radicand.getValue() < 1e-2) {
                continue;
            }
            inside++;

            Gradient y = v[0].add(v[1].pow(3)).exp().multiply(v[2]).add(radicand.sqrt());
            double[] gradient = AutoDiff.reverse(x1, x2, x3);

            String at = x1 + ", " + x2 + ", " + x3;
            assertThat(AutoDiff.y(x1, x2, x3)).as(at).isCloseTo(y.getValue(), within(1e-12 * scale(y.getValue())));
            for (int i = 0; i < 3; i++) {
                double partial = y.getPartialDerivative(i);
                assertThat(gradient[i]).as(at).isCloseTo(partial, within(1e-11 * scale(partial)));
            }
            assertThat(AutoDiff.forward(x1, x2, x3)[1])
                    .as(at)
                    .isCloseTo(gradient[0], within(1e-12 * scale(gradient[0])));
        }
    }

    private static double scale(double value) {
        return 1 + StrictMath.abs(value);
    }

    @Test
    void agreesWithComplexStepsAtTheSheetsPoint() {
        double h = 1e-20;
        Complex[] at = {new Complex(2), new Complex(1), new Complex(1)};
        double[] gradient = AutoDiff.reverse(2, 1, 1);
        for (int i = 0; i < 3; i++) {
            Complex[] x = at.clone();
            x[i] = x[i].add(new Complex(0, h));
            Complex y = x[0].add(x[1].pow(3))
                    .exp()
                    .multiply(x[2])
                    .add(x[2].multiply(x[0].subtract(x[1])
                                    .multiply(StrictMath.PI / 2)
                                    .sin())
                            .sqrt());

            assertThat(gradient[i]).isCloseTo(y.getImaginaryPart() / h, within(1e-12));
        }
    }

    @Test
    void hasTheKnownValuesAtTheSheetsPoint() {
        double e3 = 20.085536923187668;

        assertThat(AutoDiff.y(2, 1, 1)).isCloseTo(e3 + 1, within(1e-14));
        assertThat(AutoDiff.forward(2, 1, 1)[1]).isCloseTo(e3, within(1e-14));
        assertThat(AutoDiff.reverse(2, 1, 1)[1]).isCloseTo(3 * e3, within(1e-13));
        assertThat(AutoDiff.reverse(2, 1, 1)[2]).isCloseTo(e3 + 0.5, within(1e-14));
    }

    @Test
    void hasAValueAndASlopeInX3OnTheEdgeOfQuestionFourFour() {
        assertThat(AutoDiff.y(1, 1, 1)).isEqualTo(E2);
        assertThat(AutoDiff.reverse(1, 1, 1)).containsExactly(INFINITY, -INFINITY, E2);
        assertThat(AutoDiff.forward(1, 1, 1)).containsExactly(E2, INFINITY);
    }

    @Test
    void hasTheSlopeInX3ThatDifferencesGiveOnTheEdge() {
        DoubleUnaryOperator alongX3 = x3 -> AutoDiff.y(1, 1, x3);

        // y is linear there, so every quotient is exact but for rounding.
        for (double h : new double[] {0.02, -0.02, 0.5, 1e-4}) {
            assertThat(AutoDiff.forwardDifference(alongX3, 1, h)).isCloseTo(E2, within(1e-15 / StrictMath.abs(h)));
            assertThat(AutoDiff.centralDifference(alongX3, 1, h)).isCloseTo(E2, within(1e-15 / StrictMath.abs(h)));
        }
    }

    @Test
    void isVerticalAlongX1OnTheEdgeOnTheSideThatIsReal() {
        DoubleUnaryOperator alongX1 = x1 -> AutoDiff.y(x1, 1, 1);

        assertThat(AutoDiff.forwardDifference(alongX1, 1, 1e-12)).isGreaterThan(1e6);
        assertThat(AutoDiff.forwardDifference(alongX1, 1, -1e-12)).isNaN();
    }

    @Test
    void turnsTheVerticalSlopesRoundWhereTheSineFalls() {
        // x1 - x2 = 2: the sine falls through 0, so y is real to the left.
        assertThat(AutoDiff.reverse(3, 1, 1)).containsExactly(-INFINITY, INFINITY, StrictMath.exp(4));
        assertThat(AutoDiff.reverse(3, 1, -1)).containsExactly(INFINITY, -INFINITY, StrictMath.exp(4));
        assertThat(AutoDiff.y(3, 1, -1)).isEqualTo(-StrictMath.exp(4));
    }

    @Test
    void staysZeroAlongX1AndX2WhereX3IsZero() {
        assertThat(AutoDiff.y(2, 1, 0)).isZero();
        assertThat(AutoDiff.reverse(2, 1, 0)).containsExactly(0, 0, INFINITY);
        assertThat(AutoDiff.reverse(0, 1, 0)).containsExactly(0, 0, -INFINITY);
        assertThat(AutoDiff.forward(2, 1, 0)).containsExactly(0, 0);
    }

    @Test
    void hasAllPartialsWhereX3AndTheSineAreZero() {
        assertThat(AutoDiff.reverse(1, 1, 0)).containsExactly(0, 0, E2);
        assertThat(AutoDiff.y(1, 1, 0)).isZero();
    }

    @Test
    void isNotRealOutsideTheDomain() {
        assertThat(AutoDiff.y(0, 1, 1)).isNaN();
        assertThat(AutoDiff.forward(0, 1, 1)).containsExactly(Double.NaN, Double.NaN);
        assertThat(AutoDiff.reverse(0, 1, 1)).containsExactly(Double.NaN, Double.NaN, Double.NaN);
        assertThat(AutoDiff.y(2, -1e-20, 1)).as("beyond half a turn by 1e-20").isNaN();
        assertThat(AutoDiff.y(2.1, 0.1, 1)).as("doubles 2 + 8.3e-17 apart").isNaN();
        assertThat(AutoDiff.y(2, 1e-20, 1)).as("short of half a turn by 1e-20").isNotNaN();
    }

    @Test
    void isRealWhereBothFactorsAreNegative() {
        assertThat(AutoDiff.y(0, 1, -1)).isCloseTo(1 - StrictMath.E, within(1e-15));
        assertThat(AutoDiff.y(6, 1, 1)).isCloseTo(StrictMath.exp(7) + 1, within(1e-12));
    }

    @Test
    void keepsARootWhoseRadicandWouldUnderflow() {
        double tiny = 1e-200;

        // sqrt(1e-200 sin(pi/2 1e-200)) = 1e-200 sqrt(pi/2)
        assertThat(AutoDiff.y(tiny, 0, tiny) - tiny).isCloseTo(1.2533141373155004e-200, within(1e-215));
    }

    @Test
    void isInfiniteButNeverNanBeyondTheRangeOfDoubles() {
        assertThat(AutoDiff.y(901, 0, 2)).isEqualTo(INFINITY);
        assertThat(AutoDiff.reverse(901, 0, 2)).containsExactly(INFINITY, 0, INFINITY);
        assertThat(AutoDiff.y(901, 0, 0)).isZero();
        assertThat(AutoDiff.reverse(902, 0, 1)).containsExactly(-INFINITY, INFINITY, INFINITY);
    }

    @Test
    void halvesTheErrorOfForwardAndQuartersThatOfCentralDifferencesWithTheStep() {
        double exact = StrictMath.exp(1);
        double forward = AutoDiff.forwardDifference(StrictMath::exp, 1, 1e-3) - exact;
        double forwardHalf = AutoDiff.forwardDifference(StrictMath::exp, 1, 5e-4) - exact;
        double central = AutoDiff.centralDifference(StrictMath::exp, 1, 1e-3) - exact;
        double centralHalf = AutoDiff.centralDifference(StrictMath::exp, 1, 5e-4) - exact;

        assertThat(forward / forwardHalf).isCloseTo(2, within(1e-3));
        assertThat(central / centralHalf).isCloseTo(4, within(1e-3));
    }

    @Test
    void differencesOfDyadicNumbersAreExact() {
        assertThat(AutoDiff.forwardDifference(x -> x * x, 1, 0.5)).isEqualTo(2.5);
        assertThat(AutoDiff.forwardDifference(x -> x * x, 1, -0.5)).isEqualTo(1.5);
        assertThat(AutoDiff.centralDifference(x -> x * x * x, 1, 0.5)).isEqualTo(3.25);
    }

    @Test
    void stepsByTheLecturesRule() {
        assertThat(AutoDiff.lectureStep(new double[] {1, 1, 1}, 1e-4)).isCloseTo(0.02, within(1e-17));
        assertThat(AutoDiff.lectureStep(new double[] {2, -3, 1}, 0.25)).isEqualTo(2);
    }

    @Test
    void refusesArgumentsOutsideTheirDomains() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AutoDiff.y(1, 2, Double.NaN))
                .withMessage("x3 must be finite, found NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AutoDiff.forwardDifference(x -> x, 1, 0))
                .withMessage("h must be finite and not 0, found 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> AutoDiff.centralDifference(x -> x, 1, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AutoDiff.lectureStep(new double[] {1}, 0))
                .withMessage("epsilon must be finite and greater than 0, found 0.0");
    }
}
