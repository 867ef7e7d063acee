package io.github.exactgrader.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class ExactInverseTest {
    @Test
    void agreesWithThirtyDigitValuesWithinHalfAnUlp() {
        for (CalculusValues line : CalculusValues.of("oneStep")) {
            double[][] inverse = ExactInverse.of(matrix(line));

            int d = inverse.length;
            for (int k = 0; k < d * d; k++) {
                double entry = inverse[k / d][k % d];
                assertThat(line.ulps(k, entry)).as(line.text()).isLessThanOrEqualTo(0.51);
            }
        }
    }

    @Test
    void agreesWithTheDecompositionOfAnotherLibrary() {
        for (CalculusValues line : CalculusValues.of("oneStep")) {
            double[][] h = matrix(line);
            if (norm(h) < 1e-100 || norm(h) > 1e100) {
                continue; // the other library calls these singular
            }

            double[][] inverse = ExactInverse.of(h);

            RealMatrix other = MatrixUtils.inverse(MatrixUtils.createRealMatrix(h));
            RealMatrix difference = MatrixUtils.createRealMatrix(inverse).subtract(other);
            assertThat(norm(difference.getData())).as(line.text()).isLessThanOrEqualTo(1e-9 * norm(inverse));
        }
    }

    private static double norm(double[][] matrix) {
        return MatrixUtils.createRealMatrix(matrix).getNorm1();
    }

    @Test
    void leavesAResidualNoLargerThanRoundingTheEntriesAllows() {
        double roundings = 1.02 * 0x1p-53;
        for (CalculusValues line : CalculusValues.of("oneStep")) {
            double[][] h = matrix(line);
            double[][] x = ExactInverse.of(h);

            for (int i = 0; i < h.length; i++) {
                for (int j = 0; j < h.length; j++) {
                    BigDecimal residual = BigDecimal.valueOf(i == j ? -1 : 0);
                    BigDecimal size = BigDecimal.ZERO;
                    for (int k = 0; k < h.length; k++) {
                        BigDecimal term = new BigDecimal(h[i][k]).multiply(new BigDecimal(x[k][j]));
                        residual = residual.add(term);
                        size = size.add(term.abs());
                    }
                    assertThat(residual.abs()).isLessThanOrEqualTo(size.multiply(new BigDecimal(roundings)));
                }
            }
        }
    }

    @Test
    void tellsAMatrixThatIsJustPositiveDefiniteFromOneThatIsJustNot() {
        double below = StrictMath.nextDown(1.0);

        assertThat(ExactInverse.of(new double[][] {{1, below}, {below, 1}})[0][0])
                .isGreaterThan(1e15);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactInverse.of(new double[][] {{1, 1}, {1, 1}}))
                .withMessage("h must be positive definite, found the leading minor of order 2 to be zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactInverse.of(new double[][] {{below, 1}, {1, 1}}))
                .withMessage("h must be positive definite, found the leading minor of order 2 to be negative");
    }

    @Test
    void refusesAMatrixThatIsNotSymmetric() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactInverse.of(new double[][] {{2, 1}, {0.5, 2}}))
                .withMessage("h must be symmetric, found h[1][0] = 0.5 and h[0][1] = 1.0");
    }

    @Test
    void leavesTheArgumentAlone() {
        double[][] h = {{2, 1}, {1, 2}};

        double[][] inverse = ExactInverse.of(h);

        assertThat(h).isDeepEqualTo(new double[][] {{2, 1}, {1, 2}});
        assertThat(inverse).isDeepEqualTo(new double[][] {{2.0 / 3, -1.0 / 3}, {-1.0 / 3, 2.0 / 3}});
    }

    private static double[][] matrix(CalculusValues line) {
        double[][] matrix = new double[line.arguments().size()][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = line.vector(i);
        }
        return matrix;
    }
}
