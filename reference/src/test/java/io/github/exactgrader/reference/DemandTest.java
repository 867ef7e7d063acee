package io.github.exactgrader.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemandTest {
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNotFinite(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Demand.finite("x", value))
                .withMessage("x must be finite, found " + value);
        assertThatIllegalArgumentException().isThrownBy(() -> Demand.positive("x", value));
        assertThatIllegalArgumentException().isThrownBy(() -> Demand.nonNegative("x", value));
        assertThatIllegalArgumentException().isThrownBy(() -> Demand.decay("x", value));
    }

    @Test
    void refusesZeroWhereAPositiveNumberIsAsked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Demand.positive("beta", 0))
                .withMessage("beta must be finite and greater than 0, found 0.0");
        assertThat(Demand.positive("beta", Double.MIN_VALUE)).isPositive();
    }

    @Test
    void acceptsZeroButNothingBelowWhereANonNegativeNumberIsAsked() {
        assertThat(Demand.nonNegative("lr", 0)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Demand.nonNegative("lr", -Double.MIN_VALUE))
                .withMessage("lr must be finite and at least 0, found -4.9E-324");
    }

    @Test
    void acceptsDecaysFromZeroToJustBelowOne() {
        assertThat(Demand.decay("mu", 0)).isZero();
        assertThat(Demand.decay("mu", StrictMath.nextDown(1.0))).isLessThan(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Demand.decay("mu", 1))
                .withMessage("mu must be in [0, 1), found 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Demand.decay("mu", -0.1));
    }

    @Test
    void copiesAVector() {
        double[] entries = {1, 2};

        double[] copy = Demand.vector("w", entries);

        assertThat(copy).containsExactly(1, 2).isNotSameAs(entries);
    }

    @Test
    void namesTheEntryThatIsNotFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Demand.vector("w", new double[] {1, Double.NaN}))
                .withMessage("w[1] must be finite, found NaN");
    }

    @Test
    void refusesMissingAndEmptyVectors() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Demand.vector("w", null))
                .withMessage("w must have at least one entry, found null");
        assertThatIllegalArgumentException().isThrownBy(() -> Demand.vector("w", new double[0]));
    }

    @Test
    void refusesAVectorOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Demand.vector("w", new double[] {1, 2}, 3))
                .withMessage("w must have length 3, found [1.0, 2.0]");
        assertThatIllegalArgumentException().isThrownBy(() -> Demand.vector("w", null, 3));
    }

    @Test
    void refusesAMatrixThatIsNotSquare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Demand.square("h", new double[][] {{1, 2}}))
                .withMessage("h[0] must have length 1, found [1.0, 2.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Demand.square("h", new double[0][]))
                .withMessage("h must have at least one row, found none");
        assertThatIllegalArgumentException().isThrownBy(() -> Demand.square("h", null));
    }
}
