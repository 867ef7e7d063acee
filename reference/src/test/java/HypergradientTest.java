import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.exactgrader.reference.CalculusValues;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

@SuppressWarnings("DefaultPackage")
class HypergradientTest {
    @Test
    void agreesWithThirtyDigitValuesForEveryStepBack() {
        for (CalculusValues line : CalculusValues.of("stepBack")) {
            Loss loss = Loss.of(line);
            double[] w0 = line.vector(5);
            double[] etas = line.vector(6);

            for (int tau = 1; tau <= etas.length; tau++) {
                double derivative = Hypergradient.stepBack(loss::gradient, loss::hessian, w0, etas, tau);

                assertThat(line.units(tau - 1, derivative) * 0x1p-53)
                        .as("tau = %s, %s", tau, line.text())
                        .isLessThanOrEqualTo(1e-13);
            }
            assertThat(line.units(0, Hypergradient.lastStep(loss::gradient, w0, etas)) * 0x1p-53)
                    .as(line.text())
                    .isLessThanOrEqualTo(1e-13);
        }
    }

    @Test
    void agreesWithThirtyDigitValuesForTheMetaStep() {
        for (CalculusValues line : CalculusValues.of("metaStep")) {
            Loss loss = Loss.of(line);
            double[] parameters = line.vector(6);

            double derivative = Hypergradient.metaStep(loss::gradient, line.vector(5), parameters[0], parameters[1]);

            assertThat(line.units(0, derivative) * 0x1p-53).as(line.text()).isLessThanOrEqualTo(1e-13);
        }
    }

    @Test
    void agreesWithCentralDifferencesForSeed10() {
        SplittableRandom random = new SplittableRandom(10);
        for (CalculusValues line : CalculusValues.of("stepBack")) {
            Loss loss = Loss.of(line);
            double[] w0 = line.vector(5);
            double[] etas = random.doubles(4, 0.02, 0.4).toArray();
            for (int tau = 1; tau <= etas.length; tau++) {
                int index = etas.length - tau;
                double difference = AutoDiff.centralDifference(
                        eta -> {
                            double[] moved = etas.clone();
                            moved[index] = eta;
                            return loss.value(descend(loss, w0, moved));
                        },
                        etas[index],
                        1e-5);

                assertThat(Hypergradient.stepBack(loss::gradient, loss::hessian, w0, etas, tau))
                        .as("tau = %s, %s", tau, line.text())
                        .isCloseTo(difference, within(1e-8 * (1 + StrictMath.abs(difference))));
            }
        }
    }

    @Test
    void hasTheSignOfTheMetaStepThatDifferencesGive() {
        for (CalculusValues line : CalculusValues.of("metaStep")) {
            Loss loss = Loss.of(line);
            double[] w = line.vector(5);
            double eta = line.vector(6)[0];
            double alpha = line.vector(6)[1];
            double slope = Hypergradient.lastStep(loss::gradient, w, new double[] {eta});

            double difference = AutoDiff.centralDifference(
                    a -> loss.value(descend(loss, w, new double[] {eta, eta - a * slope})), alpha, 1e-5);

            assertThat(Hypergradient.metaStep(loss::gradient, w, eta, alpha))
                    .as(line.text())
                    .isCloseTo(difference, within(1e-8 * (1 + StrictMath.abs(difference))));
        }
    }

    @Test
    void agreesWithTheMatrixProductWrittenOut() {
        CalculusValues line = CalculusValues.of("stepBack").get(0);
        Loss loss = Loss.of(line);
        double[] w0 = line.vector(5);
        double[] etas = {0.3, 0.2, 0.1};
        double[][] w = new double[4][];
        for (int t = 0; t < 4; t++) {
            w[t] = descend(loss, w0, Arrays.copyOf(etas, t));
        }

        // -g1' (I - eta_3 H(w2)) (I - eta_2 H(w1)) g(w0), the vector carried from the right instead.
        double[] vector = loss.gradient(w[0]);
        vector = minus(vector, 0.2, product(loss.hessian(w[1]), vector));
        vector = minus(vector, 0.1, product(loss.hessian(w[2]), vector));

        assertThat(Hypergradient.stepBack(loss::gradient, loss::hessian, w0, etas, 3))
                .isCloseTo(-dot(loss.gradient(w[3]), vector), within(1e-14));
    }

    @Test
    void givesKnownValuesOnAParabola() {
        // L = w^2 / 2 from 1 with steps 1/2, 1/4: w = 1, 1/2, 3/8.
        double[] etas = {0.5, 0.25};

        assertThat(Hypergradient.lastStep(double[]::clone, new double[] {1}, etas))
                .isEqualTo(-0.1875);
        assertThat(Hypergradient.stepBack(double[]::clone, w -> new double[][] {{1}}, new double[] {1}, etas, 2))
                .isEqualTo(-0.28125);
        // w = 1, 1/2; eta = 1/2 + 1/4 * 1/2 = 5/8; w = 3/16; -(3/16 * 1/2)(1/2 * 1).
        assertThat(Hypergradient.metaStep(double[]::clone, new double[] {1}, 0.5, 0.25))
                .isEqualTo(-0.046875);
    }

    @Test
    void survivesAGradientThatOverwritesItsArgumentAndReusesItsResult() {
        CalculusValues line = CalculusValues.of("stepBack").get(0);
        Loss loss = Loss.of(line);
        double[] w0 = line.vector(5);
        double[] etas = {0.3, 0.2, 0.1};
        double[] shared = new double[w0.length];

        double rude = Hypergradient.stepBack(
                w -> {
                    System.arraycopy(loss.gradient(w), 0, shared, 0, shared.length);
                    Arrays.fill(w, 99);
                    return shared;
                },
                loss::hessian,
                w0,
                etas,
                3);

        assertThat(rude).isEqualTo(Hypergradient.stepBack(loss::gradient, loss::hessian, w0, etas, 3));
        assertThat(w0).containsExactly(line.vector(5));
    }

    @Test
    void refusesArgumentsOutsideTheirDomains() {
        double[] w0 = {1};
        double[] etas = {0.5, 0.25};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hypergradient.stepBack(double[]::clone, w -> new double[][] {{1}}, w0, etas, 3))
                .withMessage("tau must be at least 1 and at most 2, the number of etas, found 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hypergradient.stepBack(double[]::clone, w -> new double[][] {{1}}, w0, etas, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hypergradient.lastStep(double[]::clone, w0, new double[0]))
                .withMessage("etas must have at least one entry, found []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hypergradient.lastStep(w -> new double[2], w0, etas))
                .withMessage("gradient must have length 1, found [0.0, 0.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hypergradient.stepBack(double[]::clone, w -> new double[2][2], w0, etas, 2))
                .withMessage("hessian must have 1 rows, found 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hypergradient.metaStep(double[]::clone, w0, Double.NaN, 1))
                .withMessage("eta must be finite, found NaN");
    }

    private static double[] descend(Loss loss, double[] w0, double[] etas) {
        double[] w = w0;
        for (double eta : etas) {
            w = minus(w, eta, loss.gradient(w));
        }
        return w;
    }

    private static double[] minus(double[] from, double factor, double[] vector) {
        double[] result = from.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] -= factor * vector[i];
        }
        return result;
    }

    private static double[] product(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    private static double dot(double[] u, double[] v) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * v[i];
        }
        return sum;
    }

    /** The loss w'Qw/2 + b'w + (k/3)(u'w)^3 + sum of q_i w_i^4 / 4. */
    private static final class Loss {
        private final double[] q;
        private final double[] b;
        private final double k;
        private final double[] u;
        private final double[] quartic;

        private Loss(double[] q, double[] b, double k, double[] u, double[] quartic) {
            this.q = q;
            this.b = b;
            this.k = k;
            this.u = u;
            this.quartic = quartic;
        }

        static Loss of(CalculusValues line) {
            return new Loss(line.vector(0), line.vector(1), line.number(2), line.vector(3), line.vector(4));
        }

        double value(double[] w) {
            double s = dot(u, w);
            double value = dot(b, w) + k / 3 * s * s * s;
            for (int i = 0; i < w.length; i++) {
                value += quartic[i] * w[i] * w[i] * w[i] * w[i] / 4;
                for (int j = 0; j < w.length; j++) {
                    value += q[i * w.length + j] * w[i] * w[j] / 2;
                }
            }
            return value;
        }

        double[] gradient(double[] w) {
            double s = dot(u, w);
            double[] gradient = new double[w.length];
            for (int i = 0; i < w.length; i++) {
                gradient[i] = b[i] + k * s * s * u[i] + quartic[i] * w[i] * w[i] * w[i];
                for (int j = 0; j < w.length; j++) {
                    gradient[i] += q[i * w.length + j] * w[j];
                }
            }
            return gradient;
        }

        double[][] hessian(double[] w) {
            double s = dot(u, w);
            double[][] hessian = new double[w.length][w.length];
            for (int i = 0; i < w.length; i++) {
                for (int j = 0; j < w.length; j++) {
                    hessian[i][j] = q[i * w.length + j] + 2 * k * s * u[i] * u[j];
                }
                hessian[i][i] += 3 * quartic[i] * w[i] * w[i];
            }
            return hessian;
        }
    }
}
