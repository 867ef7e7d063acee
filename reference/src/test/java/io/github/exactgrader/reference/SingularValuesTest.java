package io.github.exactgrader.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SingularValuesTest {
    private static double norm(double[] v) {
        return Arrays.stream(v).reduce(0, StrictMath::hypot);
    }

    @Test
    void shortestSolutionOfSeed7401StaysWithinTheErrorStated() {
        Random random = new Random(7401);
        for (int k = 0; k < 300; k++) {
            int n = 1 + random.nextInt(6);
            int d = 1 + random.nextInt(6);
            double[][] x = new double[n][];
            for (int i = 0; i < n; i++) {
                x[i] = i == 2 ? x[0].clone() : random.doubles(d, -3, 3).toArray();
            }
            double[] y = random.doubles(n, -3, 3).toArray();
            SingularValues values = new SingularValues(x);

            double[] expected = new LeastSquaresDescent(x).limit(y, new double[d]);
            double[] actual = values.shortestSolution(y);

            double kappa = values.largest() / values.smallestNonZero();
            double bound = 1e-14 * kappa * (norm(expected) + kappa * norm(y) / values.largest());
            for (int j = 0; j < d; j++) {
                actual[j] -= expected[j];
            }
            assertThat(norm(actual)).isLessThanOrEqualTo(bound);
        }
    }

    @Test
    void countsWhatIsNotZero() {
        assertThat(new SingularValues(new double[][] {{1, 2}, {2, 4}}).rank()).isEqualTo(1);
        assertThat(new SingularValues(new double[][] {{0.1, 0.7}, {0.3, 2.1}}).rank())
                .isEqualTo(1);
        assertThat(new SingularValues(new double[][] {{1, 1}, {1, 1 + 1e-12}}).rank())
                .isEqualTo(2);
        assertThat(new SingularValues(new double[2][3]).rank()).isZero();
    }
}
