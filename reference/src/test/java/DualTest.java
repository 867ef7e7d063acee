import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.exactgrader.reference.CalculusValues;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("DefaultPackage")
class DualTest {
    @ParameterizedTest
    @ValueSource(strings = {"exp", "log", "sin", "cos", "sqrt", "pow", "multiply", "divide"})
    void agreesWithThirtyDigitValues(String operation) {
        for (CalculusValues line : CalculusValues.of("dual." + operation)) {
            Dual result = apply(operation, line);

            assertThat(line.ulps(0, result.value()))
                    .as("value, %s", line.text())
                    .isLessThanOrEqualTo(1);
            assertThat(line.ulps(1, result.derivative()))
                    .as("derivative, %s", line.text())
                    .isLessThanOrEqualTo(3);
        }
    }

    private static Dual apply(String operation, CalculusValues line) {
        double[] first = line.vector(0);
        Dual x = new Dual(first[0], first[1]);
        return switch (operation) {
            case "exp" -> x.exp();
            case "log" -> x.log();
            case "sin" -> x.sin();
            case "cos" -> x.cos();
            case "sqrt" -> x.sqrt();
            case "pow" -> x.pow((int) first[2]);
            case "multiply" -> x.multiply(new Dual(line.vector(1)[0], line.vector(1)[1]));
            default -> x.divide(new Dual(line.vector(1)[0], line.vector(1)[1]));
        };
    }

    @Test
    void agreesWithAnotherLibraryOnCompositionsForSeed3() {
        SplittableRandom random = new SplittableRandom(3);
        DSFactory factory = new DSFactory(1, 1);
        for (int i = 0; i < 300; i++) {
            double x = random.nextDouble(0.1, 2);
            double seed = random.nextDouble(-2, 2);

            Dual dual = composition(new Dual(x, seed));

            DerivativeStructure structure = composition(factory.variable(0, x));
            assertThat(dual.value()).as("x = %s", x).isCloseTo(structure.getValue(), within(1e-12));
            assertThat(dual.derivative())
                    .as("x = %s", x)
                    .isCloseTo(structure.getPartialDerivative(1) * seed, within(1e-11));
        }
    }

    @Test
    void agreesWithComplexStepsOnCompositionsForSeed4() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 300; i++) {
            double x = random.nextDouble(0.1, 2);

            Dual dual = composition(new Dual(x, 1));

            Complex z = new Complex(x, 1e-20);
            Complex y = z.sin()
                    .add(z.exp().sqrt())
                    .multiply(z.pow(-3).subtract(z.log()))
                    .divide(z.cos().add(2));
            assertThat(dual.derivative())
                    .as("x = %s", x)
                    .isCloseTo(y.getImaginaryPart() / 1e-20, within(1e-12 * (1 + StrictMath.abs(dual.derivative()))));
        }
    }

    private static Dual composition(Dual x) {
        return x.sin()
                .add(x.exp().sqrt())
                .multiply(x.pow(-3).subtract(x.log()))
                .divide(x.cos().add(new Dual(2, 0)));
    }

    private static DerivativeStructure composition(DerivativeStructure x) {
        return x.sin()
                .add(x.exp().sqrt())
                .multiply(x.pow(-3).subtract(x.log()))
                .divide(x.cos().add(2));
    }

    @Test
    void addsAndSubtractsComponents() {
        Dual sum = new Dual(1, 2).add(new Dual(10, 20));
        Dual difference = new Dual(1, 2).subtract(new Dual(10, 20));

        assertThat(sum.value()).isEqualTo(11);
        assertThat(sum.derivative()).isEqualTo(22);
        assertThat(difference.value()).isEqualTo(-9);
        assertThat(difference.derivative()).isEqualTo(-18);
    }

    @Test
    void multipliesTheDerivativeComponentThroughNotJustTheSlope() {
        // x' = 3: d/de of (2 + 3 e)^2 is 12.
        Dual square = new Dual(2, 3).pow(2);

        assertThat(square.derivative()).isEqualTo(12);
    }

    @Test
    void takesPowerZeroAsTheConstantOne() {
        Dual one = new Dual(0, 5).pow(0);

        assertThat(one.value()).isEqualTo(1);
        assertThat(one.derivative()).isZero();
    }

    @Test
    void takesPowersOfZero() {
        assertThat(new Dual(0, 5).pow(1).derivative()).isEqualTo(5);
        assertThat(new Dual(0, 5).pow(2).derivative()).isZero();
        assertThat(new Dual(0, 5).pow(-1).derivative()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void takesTheSmallestExponentWithoutOverflow() {
        Dual power = new Dual(1, 1).pow(Integer.MIN_VALUE);

        assertThat(power.value()).isEqualTo(1);
        assertThat(power.derivative()).isEqualTo(Integer.MIN_VALUE);
    }

    @Test
    void isNotRealBelowTheDomainOfLogarithmAndRoot() {
        for (UnaryOperator<Dual> operation : java.util.List.<UnaryOperator<Dual>>of(Dual::log, Dual::sqrt)) {
            Dual result = operation.apply(new Dual(-1, 1));

            assertThat(result.value()).isNaN();
            assertThat(result.derivative()).isNaN();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -0.0})
    void hasOneSidedSlopesAtZero(double zero) {
        assertThat(new Dual(zero, 1).sqrt().derivative()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(new Dual(zero, -1).sqrt().derivative()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new Dual(zero, 0).sqrt().derivative()).isNaN();
        assertThat(new Dual(zero, 1).log().value()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new Dual(zero, 1).log().derivative()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void readsAsANumberWithEps() {
        assertThat(new Dual(1, -2)).hasToString("1.0 + -2.0 eps");
    }
}
