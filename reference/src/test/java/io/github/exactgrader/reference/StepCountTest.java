package io.github.exactgrader.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Most of what there is to say is tested through LearningRates.iterations. */
class StepCountTest {
    @Test
    void decidesFactorsThatAgreeWithTheBoundaryToManyDigits() {
        BigDecimal half = new BigDecimal("0.5");
        BigDecimal little = new BigDecimal("1e-90");

        assertThat(StepCount.of(half.add(little), 0.5)).hasValue(2);
        assertThat(StepCount.of(half.subtract(little), 0.5)).hasValue(1);
        assertThat(StepCount.of(half.add(little), 0.125)).hasValue(4);
        assertThat(StepCount.of(half.subtract(little).negate(), 0.125)).hasValue(3);
    }

    @Test
    void stepsAreTheFirstToReachTheTargetForSeed7301() {
        Random random = new Random(7301);
        for (int k = 0; k < 300; k++) {
            BigDecimal factor = new BigDecimal(random.nextDouble());
            double epsilon = StrictMath.pow(factor.doubleValue(), 1 + random.nextInt(20));

            int steps = StepCount.of(factor, epsilon).orElseThrow();

            assertThat(factor.pow(steps)).isLessThanOrEqualTo(new BigDecimal(epsilon));
            assertThat(factor.pow(steps - 1)).isGreaterThan(new BigDecimal(epsilon));
        }
    }

    @Test
    void refusesATargetOfZero() {
        assertThatThrownBy(() -> StepCount.of(BigDecimal.ONE, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("epsilon must be finite and greater than 0, found 0.0");
    }
}
