import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.exactgrader.reference.CalculusValues;
import java.util.SplittableRandom;
import org.hipparchus.analysis.differentiation.Gradient;
import org.junit.jupiter.api.Test;

@SuppressWarnings("DefaultPackage")
class NestedExponentialTest {
    @Test
    void agreesWithThirtyDigitValues() {
        for (CalculusValues line : CalculusValues.of("nested")) {
            double x = line.number(0);
            double u = StrictMath.exp(x) + StrictMath.exp(2 * x);

            double bound = 6 + 3 * u;

            assertThat(line.units(0, NestedExponential.f(x))).as(line.text()).isLessThanOrEqualTo(bound);
            assertThat(line.units(1, NestedExponential.derivative(x)))
                    .as(line.text())
                    .isLessThanOrEqualTo(bound);
            for (int node = 0; node < 5; node++) {
                assertThat(line.units(2 + node, NestedExponential.adjoints(x)[node]))
                        .as(line.text())
                        .isLessThanOrEqualTo(bound);
            }
        }
    }

    @Test
    void agreesWithForwardModeOfAnotherLibraryForSeed5() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 300; i++) {
            double x = random.nextDouble(-6, 1.4);

            Gradient a = Gradient.variable(1, 0, x).exp();
            Gradient c = a.add(a.pow(2));
            Gradient f = c.exp().add(c.sin());

            assertThat(NestedExponential.f(x)).isCloseTo(f.getValue(), within(1e-12 * f.getValue()));
            assertThat(NestedExponential.derivative(x))
                    .isCloseTo(f.getPartialDerivative(0), within(1e-12 * f.getPartialDerivative(0)));
        }
    }

    @Test
    void agreesWithDualNumbersForSeed6() {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 300; i++) {
            double x = random.nextDouble(-6, 1.4);

            Dual a = new Dual(x, 1).exp();
            Dual c = a.add(a.multiply(a));
            Dual f = c.exp().add(c.sin());

            assertThat(NestedExponential.derivative(x)).isCloseTo(f.derivative(), within(1e-12 * f.derivative()));
        }
    }

    @Test
    void hasTheKnownSlopeAtZero() {
        // 3 (e^2 + cos 2)
        assertThat(NestedExponential.derivative(0)).isCloseTo(20.918727787150523, within(1e-14));
    }

    @Test
    void isInfiniteBeyondTheRangeOfDoublesAndNeverNan() {
        for (double x : new double[] {3.3, 10, 400, 710, 1e300}) {
            assertThat(NestedExponential.f(x)).isEqualTo(Double.POSITIVE_INFINITY);
            assertThat(NestedExponential.derivative(x)).isEqualTo(Double.POSITIVE_INFINITY);
            assertThat(NestedExponential.adjoints(x))
                    .containsExactly(
                            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 1, 1);
        }
    }

    @Test
    void flattensToOneFarLeft() {
        assertThat(NestedExponential.f(-1000)).isEqualTo(1);
        assertThat(NestedExponential.derivative(-1000)).isZero();
        assertThat(NestedExponential.adjoints(-1000)).containsExactly(2, 2, 2, 1, 1);
    }

    @Test
    void refusesWhatIsNotFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NestedExponential.f(Double.NaN))
                .withMessage("x must be finite, found NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> NestedExponential.derivative(Double.NEGATIVE_INFINITY));
    }
}
