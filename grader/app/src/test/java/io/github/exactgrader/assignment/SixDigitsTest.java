package io.github.exactgrader.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link DrawSource#sixDigits} against the decimals that define it. */
class SixDigitsTest {

    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    private static double defined(double value) {
        return new BigDecimal(value).round(SIX_DIGITS).doubleValue();
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                1,
                -1,
                0.5,
                1234.565,
                999999.5,
                999999.49999999,
                99999.95,
                0.000123456500000001,
                1e-4,
                0.00009999995,
                1000000,
                100000.5,
                100001.5,
                -2.5e-300,
                1.7e308
            })
    void roundsAsDecimalsDo(double value) {
        assertThat(DrawSource.sixDigits(value)).isEqualTo(defined(value));
        assertThat(DrawSource.sixDigits(Math.nextUp(value))).isEqualTo(defined(Math.nextUp(value)));
        assertThat(DrawSource.sixDigits(Math.nextDown(value))).isEqualTo(defined(Math.nextDown(value)));
    }

    @Test
    void roundsNumbersOfEverySizeAsDecimalsDoWithSeed1() {
        Random random = new Random(1);

        for (int i = 0; i < 100_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(16) - 8);

            assertThat(DrawSource.sixDigits(value)).isEqualTo(defined(value));
        }
    }

    @Test
    void roundsHalvesOfTheSixthDigitAsDecimalsDoWithSeed2() {
        Random random = new Random(2);

        for (int i = 0; i < 100_000; i++) {
            double half = (random.nextInt(900_000) + 100_000 + 0.5) / Math.pow(10, random.nextInt(10));

            assertThat(DrawSource.sixDigits(half)).isEqualTo(defined(half));
        }
    }
}
