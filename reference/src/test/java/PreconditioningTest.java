import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.exactgrader.reference.CalculusValues;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

@SuppressWarnings("DefaultPackage")
class PreconditioningTest {
    private static final double[][] EQUICORRELATED = {{1, 0.9, 0.9}, {0.9, 1, 0.9}, {0.9, 0.9, 1}};

    @Test
    void agreesWithThirtyDigitValuesWithinHalfAnUlp() {
        for (CalculusValues line : CalculusValues.of("bounds")) {
            double[] eigenvalues = line.vector(0);
            double beta = line.vector(1)[0];
            double eta = line.vector(1)[1];

            assertThat(line.ulps(0, Preconditioning.largestStep(eigenvalues, beta)))
                    .as(line.text())
                    .isLessThanOrEqualTo(0.51);
            assertThat(line.ulps(1, Preconditioning.guaranteedDecrease(eigenvalues, beta, eta)))
                    .as(line.text())
                    .isLessThanOrEqualTo(0.51);
        }
    }

    @Test
    void endsOnAQuadraticInOneStepFromAnyStart() {
        double[][] h = {{4, 1, 0}, {1, 3, -1}, {0, -1, 2}};
        double[] w = {0.3, -2, 1.1};

        double[] next = descend(h, Preconditioning.oneStep(h), w, 1);

        assertThat(next).containsExactly(new double[] {0, 0, 0}, within(1e-15));
    }

    @Test
    void divergesWithTheDiagonalChoiceOnAnEquicorrelatedMatrixOfDimensionThree() {
        double[] diagonal = Preconditioning.diagonal(EQUICORRELATED);
        double[][] preconditioner = {{diagonal[0], 0, 0}, {0, diagonal[1], 0}, {0, 0, diagonal[2]}};

        double[] w = descend(EQUICORRELATED, preconditioner, new double[] {1, 1, 1}, 20);

        // The factor along (1, 1, 1) is 1 - 2.8.
        assertThat(w[0]).isCloseTo(StrictMath.pow(1.8, 20), within(1e-6));
    }

    @Test
    void invertsEachDiagonalEntryAlone() {
        assertThat(Preconditioning.diagonal(new double[][] {{4, 1}, {1, 0.5}})).containsExactly(0.25, 2);
    }

    @Test
    void stepsJustBelowTheLargestConvergeOnTheExtremalFunctionAndThatStepDoesNot() {
        // f = beta |w|^2 / 2, one factor 1 - eta beta lambda in each eigendirection.
        double[] eigenvalues = {0.3, 7, 2};
        double beta = 1.5;
        double end = Preconditioning.largestStep(eigenvalues, beta);

        assertThat(slowest(eigenvalues, beta, 0.999 * end)).isLessThan(1);
        assertThat(slowest(eigenvalues, beta, end)).isCloseTo(1, within(1e-15));
        assertThat(slowest(eigenvalues, beta, 1.001 * end)).isGreaterThan(1);
    }

    private static double slowest(double[] eigenvalues, double beta, double eta) {
        double factor = 0;
        for (double eigenvalue : eigenvalues) {
            factor = StrictMath.max(factor, StrictMath.abs(1 - eta * beta * eigenvalue));
        }
        return factor;
    }

    @Test
    void decreasesByAtLeastWhatIsGuaranteedAndByThatAlongTheWorstDirectionForSeed9() {
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 300; i++) {
            double[] eigenvalues = {random.nextDouble(0.1, 9), random.nextDouble(0.1, 9), random.nextDouble(0.1, 9)};
            double beta = random.nextDouble(0.2, 5);
            double eta = random.nextDouble(0.01, 1.3) * Preconditioning.largestStep(eigenvalues, beta);

            double guaranteed = Preconditioning.guaranteedDecrease(eigenvalues, beta, eta);

            // f = beta |w|^2 / 2 at unit gradient along one eigendirection: w = 1 / beta.
            double least = Double.POSITIVE_INFINITY;
            for (double eigenvalue : eigenvalues) {
                double w = 1 / beta;
                double next = w - eta * eigenvalue;
                least = StrictMath.min(least, beta / 2 * (w * w - next * next));
            }
            assertThat(guaranteed).isCloseTo(least, within(1e-12 * (1 + eta * 9)));
        }
    }

    @Test
    void guaranteesNothingAtBothEndsOfTheRange() {
        double[] eigenvalues = {1, 4};

        assertThat(Preconditioning.guaranteedDecrease(eigenvalues, 2, 0)).isZero();
        assertThat(Preconditioning.guaranteedDecrease(eigenvalues, 2, 0.25)).isZero();
        assertThat(Preconditioning.guaranteedDecrease(eigenvalues, 2, StrictMath.nextDown(0.25)))
                .isPositive();
        assertThat(Preconditioning.guaranteedDecrease(eigenvalues, 2, StrictMath.nextUp(0.25)))
                .isNegative();
    }

    @Test
    void guaranteesMostAtTheStepThatBalancesTheEigenvalues() {
        double lambdaMin = 0.5;
        double lambdaMax = 3;
        double beta = 2;
        double balanced = 2 / (beta * (lambdaMin + lambdaMax));

        double best = Preconditioning.guaranteedDecrease(new double[] {lambdaMin, lambdaMax}, beta, balanced);

        assertThat(best)
                .isCloseTo(
                        2 * lambdaMin * lambdaMax / (beta * (lambdaMin + lambdaMax) * (lambdaMin + lambdaMax)),
                        within(1e-16));
        for (double eta = 0.01; eta < 0.5; eta += 0.01) {
            assertThat(Preconditioning.guaranteedDecrease(new double[] {lambdaMin, lambdaMax}, beta, eta))
                    .isLessThanOrEqualTo(best);
        }
    }

    @Test
    void refusesArgumentsOutsideTheirDomains() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Preconditioning.diagonal(new double[][] {{1, 2}, {2, 1}}))
                .withMessage("h must be positive definite, found the leading minor of order 2 to be negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Preconditioning.largestStep(new double[] {1, 0}, 1))
                .withMessage("eigenvaluesOfA[1] must be finite and greater than 0, found 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Preconditioning.guaranteedDecrease(new double[] {1}, -1, 1))
                .withMessage("beta must be finite and greater than 0, found -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Preconditioning.guaranteedDecrease(new double[] {1}, 1, -1))
                .withMessage("eta must be finite and at least 0, found -1.0");
    }

    private static double[] descend(double[][] h, double[][] preconditioner, double[] start, int steps) {
        double[] w = start;
        for (int t = 0; t < steps; t++) {
            double[] move = product(preconditioner, product(h, w));
            double[] next = w.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] -= move[i];
            }
            w = next;
        }
        return w;
    }

    private static double[] product(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }
}
