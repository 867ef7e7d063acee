import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.exactgrader.reference.CalculusValues;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four optimizers of sheet learning-rates. */
@SuppressWarnings("DefaultPackage")
class OptimizersTest {
    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum", "nesterov"})
    void agreesWithThirtyDigitValuesOfTheClosedForm(String name) {
        for (CalculusValues line : CalculusValues.of(name)) {
            double[] settings = line.vector(0);
            double[] theta = line.vector(1);

            run(optimizer(name, settings[0], settings[1]), theta, (int) settings[2], (int) settings[3], 1);

            for (int i = 0; i < theta.length; i++) {
                assertThat(line.units(i, theta[i]) * 0x1p-53).as(line.text()).isLessThanOrEqualTo(1e-14);
            }
        }
    }

    @Test
    void agreesWithThirtyDigitValuesOfTheClosedFormOfAdamsLastStep() {
        for (CalculusValues line : CalculusValues.of("adam")) {
            double[] settings = line.vector(0);
            Adam adam = new Adam(settings[0], settings[1], settings[2], settings[3]);
            int steps = (int) settings[5];
            double[] theta = line.vector(1);

            run(
                    (parameters, gradient) -> {
                        java.util.Arrays.fill(parameters, 0);
                        adam.step(parameters, gradient);
                    },
                    theta,
                    (int) settings[4],
                    steps,
                    settings[6]);

            for (int i = 0; i < theta.length; i++) {
                assertThat(line.units(i, theta[i]) * 0x1p-53).as(line.text()).isLessThanOrEqualTo(1e-14);
            }
        }
    }

    private static BiConsumer<double[], double[]> optimizer(String name, double lr, double mu) {
        return switch (name) {
            case "sgd" -> new Sgd(lr)::step;
            case "momentum" -> new Momentum(lr, mu)::step;
            default -> new Nesterov(lr, mu)::step;
        };
    }

    /** Feeds the gradients that the script generates: a linear congruence modulo 2^31, mapped to [-1, 1). */
    private static void run(
            BiConsumer<double[], double[]> optimizer, double[] theta, int seed, int steps, double scale) {
        long state = seed;
        for (int t = 0; t < steps; t++) {
            double[] gradient = new double[theta.length];
            for (int i = 0; i < gradient.length; i++) {
                state = (state * 1103515245 + 12345) % (1L << 31);
                gradient[i] = (state - (1L << 30)) * 0x1p-30 * scale;
            }
            optimizer.accept(theta, gradient);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"momentum", "nesterov"})
    void isPlainDescentWithoutMomentum(String name) {
        double[] plain = {1, -2, 3};
        double[] theta = plain.clone();

        run(new Sgd(0.1)::step, plain, 5, 20, 1);
        run(optimizer(name, 0.1, 0), theta, 5, 20, 1);

        assertThat(theta).containsExactly(plain);
    }

    @Test
    void stepsFirstByTheSignOfTheGradientWithAdam() {
        for (double g : new double[] {1e-9, -3, 1e6}) {
            double[] theta = {0};

            new Adam(0.02, 0.9, 0.999, 1e-8).step(theta, new double[] {g});

            assertThat(theta[0]).isCloseTo(-0.02 * g / (StrictMath.abs(g) + 1e-8), within(1e-17));
        }
    }

    @Test
    void movesMomentumAndNesterovByTheirDifferentSecondSteps() {
        double[] momentum = {0};
        double[] nesterov = {0};
        Momentum first = new Momentum(1, 0.5);
        Nesterov second = new Nesterov(1, 0.5);

        for (int t = 0; t < 2; t++) {
            first.step(momentum, new double[] {1});
            second.step(nesterov, new double[] {1});
        }

        // v = 1, 1.5; momentum moves by v, Nesterov by 1 + v / 2.
        assertThat(momentum[0]).isEqualTo(-2.5);
        assertThat(nesterov[0]).isEqualTo(-3.25);
    }

    @Test
    void standsStillOnZeroGradients() {
        double[] theta = {1, 2};

        new Adam(0.02, 0.9, 0.999, 1e-8).step(theta, new double[] {0, 0});

        assertThat(theta).containsExactly(1, 2);
    }

    @Test
    void keepsTheStateOfTwoInstancesApart() {
        Momentum used = new Momentum(1, 0.5);
        used.step(new double[] {0}, new double[] {1});
        double[] theta = {0};

        new Momentum(1, 0.5).step(theta, new double[] {1});

        assertThat(theta[0]).isEqualTo(-1);
    }

    @Test
    void leavesTheGradientAlone() {
        double[] gradient = {1, -2};

        new Sgd(1).step(new double[] {0, 0}, gradient);
        new Adam(1, 0.9, 0.9, 1).step(new double[] {0, 0}, gradient);

        assertThat(gradient).containsExactly(1, -2);
    }

    @Test
    void changesNothingWhenAnArgumentIsRefused() {
        double[] theta = {1, 2};
        Momentum momentum = new Momentum(1, 0.5);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> momentum.step(theta, new double[] {1, Double.NaN}))
                .withMessage("gradient[1] must be finite, found NaN");

        assertThat(theta).containsExactly(1, 2);
    }

    @Test
    void refusesAnotherLengthThanThatOfTheFirstStep() {
        Momentum momentum = new Momentum(1, 0.5);
        Nesterov nesterov = new Nesterov(1, 0.5);
        Adam adam = new Adam(1, 0.5, 0.5, 1);
        double[] one = {1};
        double[] two = {1, 2};
        momentum.step(two, two.clone());
        nesterov.step(two, two.clone());
        adam.step(two, two.clone());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> momentum.step(one, one))
                .withMessage("theta must have length 2, found [1.0]");
        assertThatIllegalArgumentException().isThrownBy(() -> nesterov.step(one, one));
        assertThatIllegalArgumentException().isThrownBy(() -> adam.step(one, one));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sgd(1).step(two, one));
    }

    @Test
    void refusesSettingsOutsideTheirDomains() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sgd(-1))
                .withMessage("lr must be finite and at least 0, found -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Momentum(1, 1))
                .withMessage("mu must be in [0, 1), found 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Nesterov(1, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Adam(1, 0.9, 1, 1))
                .withMessage("beta2 must be in [0, 1), found 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Adam(1, 0.9, 0.9, 0))
                .withMessage("eps must be finite and greater than 0, found 0.0");
    }
}
