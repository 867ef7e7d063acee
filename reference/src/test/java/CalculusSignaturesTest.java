import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls every signature of the sheets as a class that knows nothing but the sheets would. */
@SuppressWarnings("DefaultPackage")
class CalculusSignaturesTest {
    @Test
    void callsHypergradient() {
        UnaryOperator<double[]> gradient = w -> new double[] {w[0], 2 * w[1]};
        Function<double[], double[][]> hessian = w -> new double[][] {{1, 0}, {0, 2}};
        double[] w0 = {1, 1};
        double[] etas = {0.5, 0.25};

        double lastStep = Hypergradient.lastStep(gradient, w0, etas);
        double metaStep = Hypergradient.metaStep(gradient, w0, 0.5, 0.25);
        double stepBack = Hypergradient.stepBack(gradient, hessian, w0, etas, 1);

        assertThat(lastStep).isEqualTo(stepBack).isEqualTo(-0.1875);
        assertThat(metaStep).isEqualTo(-0.046875);
    }

    @Test
    void callsNestedExponential() {
        double f = NestedExponential.f(0);
        double derivative = NestedExponential.derivative(0);
        double[] adjoints = NestedExponential.adjoints(0);

        assertThat(f).isEqualTo(StrictMath.exp(2) + StrictMath.sin(2));
        assertThat(derivative).isEqualTo(adjoints[0]);
        assertThat(adjoints).hasSize(5);
    }

    @Test
    void callsDual() {
        Dual x = new Dual(2, 1);

        Dual result = x.add(x)
                .subtract(x)
                .multiply(x)
                .divide(x)
                .pow(2)
                .exp()
                .log()
                .sin()
                .cos()
                .sqrt();

        double value = result.value();
        double derivative = result.derivative();
        assertThat(value).isEqualTo(StrictMath.sqrt(StrictMath.cos(StrictMath.sin(4))));
        assertThat(derivative).isNotZero();
    }

    @Test
    void callsAutoDiff() {
        DoubleUnaryOperator square = x -> x * x;

        double y = AutoDiff.y(2, 1, 1);
        double[] forward = AutoDiff.forward(2, 1, 1);
        double[] reverse = AutoDiff.reverse(2, 1, 1);
        double forwardDifference = AutoDiff.forwardDifference(square, 1, 0.5);
        double centralDifference = AutoDiff.centralDifference(square, 1, 0.5);
        double lectureStep = AutoDiff.lectureStep(new double[] {3}, 0.25);

        assertThat(forward).containsExactly(y, reverse[0]);
        assertThat(new double[] {forwardDifference, centralDifference, lectureStep})
                .containsExactly(2.5, 2, 2);
    }

    @Test
    void callsPreconditioning() {
        double[][] oneStep = Preconditioning.oneStep(new double[][] {{2, 0}, {0, 4}});
        double[] diagonal = Preconditioning.diagonal(new double[][] {{2, 0}, {0, 4}});
        double largestStep = Preconditioning.largestStep(new double[] {1, 4}, 2);
        double decrease = Preconditioning.guaranteedDecrease(new double[] {1, 4}, 2, 0.125);

        assertThat(oneStep).isDeepEqualTo(new double[][] {{0.5, 0}, {0, 0.25}});
        assertThat(diagonal).containsExactly(0.5, 0.25);
        assertThat(largestStep).isEqualTo(0.25);
        assertThat(decrease).isEqualTo(0.109375);
    }

    @Test
    void callsReluNetwork() {
        ReluNetwork network = new ReluNetwork(new double[] {1}, new double[] {0}, new double[] {2}, 1);

        double predicted = network.predict(3);
        double loss = network.loss(new double[] {3}, new double[] {5});
        double[] gradient = network.gradient(new double[] {3}, new double[] {5});
        double[] elbows = network.elbows();

        assertThat(predicted).isEqualTo(7);
        assertThat(loss).isEqualTo(4);
        assertThat(gradient).containsExactly(24, 8, 12, 4);
        assertThat(elbows).containsExactly(0);
    }

    @Test
    void callsTheOptimizers() {
        double[] theta = {1};
        double[] gradient = {0.5};

        new Sgd(0.5).step(theta, gradient);
        new Momentum(0.5, 0.9).step(theta, gradient);
        new Nesterov(0.5, 0.5).step(theta, gradient);
        new Adam(0.125, 0.9, 0.999, 1e-300).step(theta, gradient);

        assertThat(theta).containsExactly(1 - 0.25 - 0.25 - 0.375 - 0.125);
    }

    @ParameterizedTest
    @ValueSource(classes = {Hypergradient.class, NestedExponential.class, AutoDiff.class, Preconditioning.class})
    void canBeMadeWithoutArguments(Class<?> type) throws ReflectiveOperationException {
        assertThat(type.getConstructor().newInstance()).isInstanceOf(type);
        assertThat(Modifier.isFinal(type.getModifiers())).isTrue();
    }
}
