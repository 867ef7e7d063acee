import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.exactgrader.reference.CalculusValues;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

@SuppressWarnings("DefaultPackage")
class ReluNetworkTest {
    @Test
    void agreesWithThirtyDigitValues() {
        for (CalculusValues line : CalculusValues.of("network")) {
            ReluNetwork network = new ReluNetwork(line.vector(0), line.vector(1), line.vector(2), line.number(3));
            double[] x = line.vector(4);
            double[] y = line.vector(5);
            double bound = 1e-14 * 0x1p53;

            assertThat(line.units(0, network.predict(x[0]))).as(line.text()).isLessThanOrEqualTo(bound);
            assertThat(line.units(1, network.loss(x, y))).as(line.text()).isLessThanOrEqualTo(bound);
            double[] gradient = network.gradient(x, y);
            assertThat(gradient).hasSize(line.expected().size() - 2);
            for (int i = 0; i < gradient.length; i++) {
                assertThat(line.units(2 + i, gradient[i])).as(line.text()).isLessThanOrEqualTo(bound);
            }
        }
    }

    @Test
    void hasTheGradientThatCentralDifferencesGiveForSeed12() {
        SplittableRandom random = new SplittableRandom(12);
        for (int round = 0; round < 200; round++) {
            int width = random.nextInt(1, 5);
            double[] parameters = random.doubles(3 * width + 1, -2, 2).toArray();
            double[] x = random.doubles(5, -1, 1).toArray();
            double[] y = random.doubles(5, -1, 1).toArray();
            if (touchesAKink(parameters, x)) {
                continue;
            }

            double[] gradient = network(parameters).gradient(x, y);

            for (int i = 0; i < parameters.length; i++) {
                int index = i;
                double difference = AutoDiff.centralDifference(
                        value -> {
                            double[] moved = parameters.clone();
                            moved[index] = value;
                            return network(moved).loss(x, y);
                        },
                        parameters[i],
                        1e-5);
                assertThat(gradient[i])
                        .as("round %s, parameter %s", round, i)
                        .isCloseTo(difference, within(1e-8 * (1 + StrictMath.abs(difference))));
            }
        }
    }

    private static boolean touchesAKink(double[] parameters, double[] x) {
        int width = (parameters.length - 1) / 3;
        return Arrays.stream(x).anyMatch(value -> {
            for (int j = 0; j < width; j++) {
                if (StrictMath.abs(parameters[j] * value + parameters[width + j]) < 1e-4) {
                    return true;
                }
            }
            return false;
        });
    }

    private static ReluNetwork network(double[] parameters) {
        int width = (parameters.length - 1) / 3;
        return new ReluNetwork(
                Arrays.copyOfRange(parameters, 0, width),
                Arrays.copyOfRange(parameters, width, 2 * width),
                Arrays.copyOfRange(parameters, 2 * width, 3 * width),
                parameters[3 * width]);
    }

    @Test
    void takesTheSlopeAtTheKinkAsZero() {
        ReluNetwork network = new ReluNetwork(new double[] {1}, new double[] {-1}, new double[] {1}, 2);

        double[] gradient = network.gradient(new double[] {1}, new double[] {0});

        // z = 0: only the output bias is felt, with slope 2 (2 - 0).
        assertThat(gradient).containsExactly(0, 0, 0, 4);
    }

    @Test
    void averagesOverTheData() {
        ReluNetwork network = new ReluNetwork(new double[] {1}, new double[] {0}, new double[] {1}, 0);

        assertThat(network.loss(new double[] {1, 2}, new double[] {0, 0})).isEqualTo(2.5);
        assertThat(network.gradient(new double[] {1, 2}, new double[] {0, 0})).containsExactly(5, 3, 5, 3);
    }

    @Test
    void switchesEachUnitAtItsElbow() {
        ReluNetwork network =
                new ReluNetwork(new double[] {2, -1, 0}, new double[] {-1, 3, 5}, new double[] {1, 1, 1}, 0);

        assertThat(network.elbows()).containsExactly(0.5, 3, Double.NaN);
    }

    @Test
    void bendsOnlyAtElbows() {
        ReluNetwork network = new ReluNetwork(new double[] {2, -1}, new double[] {-1, 3}, new double[] {1, -2}, 0.3);

        for (double x = -2; x < 5; x += 0.37) {
            double from = x;
            boolean bends = Arrays.stream(network.elbows()).anyMatch(elbow -> elbow > from && elbow < from + 0.2);
            double bend = network.predict(x) - 2 * network.predict(x + 0.1) + network.predict(x + 0.2);
            assertThat(StrictMath.abs(bend) > 1e-12).as("x = %s", x).isEqualTo(bends);
        }
    }

    @Test
    void putsTheElbowOfAUnitWithoutBiasAtPositiveZero() {
        double[] elbows = new ReluNetwork(new double[] {2}, new double[] {0}, new double[] {1}, 0).elbows();

        assertThat(1 / elbows[0]).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void keepsItsOwnCopyOfTheParameters() {
        double[] w1 = {1};
        ReluNetwork network = new ReluNetwork(w1, new double[] {0}, new double[] {1}, 0);

        w1[0] = 100;

        assertThat(network.predict(1)).isEqualTo(1);
    }

    @Test
    void trainsDownhillWithEveryOptimizer() {
        double[] x = {-0.9, -0.4, 0.1, 0.6, 0.95};
        double[] y = {0.3, -0.2, 0.5, 0.1, 0.7};
        for (int kind = 0; kind < 4; kind++) {
            double[] theta = {1.1, -0.7, 0.9, 0.23, 0.31, -0.17, 0.4, -0.6, 0.8, 0.05};
            double before = network(theta).loss(x, y);
            Sgd sgd = new Sgd(0.02);
            Momentum momentum = new Momentum(0.02, 0.9);
            Nesterov nesterov = new Nesterov(0.02, 0.9);
            Adam adam = new Adam(0.02, 0.9, 0.999, 1e-8);
            for (int t = 0; t < 100; t++) {
                double[] gradient = network(theta).gradient(x, y);
                switch (kind) {
                    case 0 -> sgd.step(theta, gradient);
                    case 1 -> momentum.step(theta, gradient);
                    case 2 -> nesterov.step(theta, gradient);
                    default -> adam.step(theta, gradient);
                }
            }

            assertThat(network(theta).loss(x, y)).as("optimizer %s", kind).isLessThan(before / 3);
        }
    }

    @Test
    void refusesArgumentsOutsideTheirDomains() {
        double[] one = {1};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReluNetwork(one, new double[] {1, 2}, one, 0))
                .withMessage("b1 must have length 1, found [1.0, 2.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReluNetwork(one, one, one, Double.NaN))
                .withMessage("b2 must be finite, found NaN");
        ReluNetwork network = new ReluNetwork(one, one, one, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.loss(one, new double[0]))
                .withMessage("y must have length 1, found []");
        assertThatIllegalArgumentException().isThrownBy(() -> network.gradient(new double[0], new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> network.predict(Double.NaN));
    }
}
