package io.github.exactgrader.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterTurnsTest {
    @Test
    void agreesWithThirtyDigitValuesWithinTwoUlp() {
        for (CalculusValues line : CalculusValues.of("turns")) {
            QuarterTurns turns = QuarterTurns.ofDifference(line.vector(0)[0], line.vector(0)[1]);

            assertThat(line.ulps(0, turns.sine())).as("sine, %s", line.text()).isLessThanOrEqualTo(2);
            assertThat(line.ulps(1, turns.cosine()))
                    .as("cosine, %s", line.text())
                    .isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest(name = "{0} quarter turns")
    @CsvSource({"0, 0, 1", "1, 1, 0", "2, 0, -1", "3, -1, 0", "4, 0, 1", "-1, -1, 0", "-2, 0, -1", "1e15, 0, 1"})
    void isExactAtQuarterTurns(double turns, double sine, double cosine) {
        QuarterTurns actual = QuarterTurns.ofDifference(turns + 0.5, 0.5);

        assertThat(actual.sine()).isEqualTo(sine + 0.0).isBetween(-1.0, 1.0);
        assertThat(actual.cosine()).isEqualTo(cosine + 0.0);
    }

    @Test
    void seesADifferenceSmallerThanTheRounding() {
        assertThat(QuarterTurns.ofDifference(2, -1e-20).sine()).isNegative();
        assertThat(QuarterTurns.ofDifference(2, 1e-20).sine()).isPositive();
        assertThat(QuarterTurns.ofDifference(1, -1e-20).cosine()).isNegative();
    }

    @Test
    void liesOnTheUnitCircleForSeed7() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 500; i++) {
            double p = random.nextDouble(-1e3, 1e3);
            double q = random.nextDouble(-1e3, 1e3);

            QuarterTurns turns = QuarterTurns.ofDifference(p, q);

            assertThat(turns.sine() * turns.sine() + turns.cosine() * turns.cosine())
                    .as("p = %s, q = %s", p, q)
                    .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-15));
        }
    }

    @Test
    void refusesWhatIsNotFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuarterTurns.ofDifference(1, Double.NaN))
                .withMessage("q must be finite, found NaN");
    }
}
