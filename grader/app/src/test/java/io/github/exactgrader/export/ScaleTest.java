package io.github.exactgrader.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static final BigDecimal MAX = new BigDecimal("37");

    @Test
    void keepsPointsExactUpToFiveDecimals() {
        assertThat(Scale.plain().of(new BigDecimal("17.12345"), MAX)).isEqualTo(new BigDecimal("17.12345"));
        assertThat(Scale.plain().of(new BigDecimal("17.123455"), MAX)).isEqualTo(new BigDecimal("17.12346"));
        assertThat(Scale.plain().of(new BigDecimal("10.00"), MAX)).isEqualTo(new BigDecimal("10"));
    }

    @Test
    void convertsTheWholeToTheWhole() {
        Scale twenty = Scale.to(new BigDecimal("20"));

        assertThat(twenty.of(MAX, MAX)).isEqualTo(new BigDecimal("20"));
        assertThat(twenty.of(BigDecimal.ZERO, MAX)).isEqualTo(BigDecimal.ZERO);
        // 18.5 / 37 * 20 = 10
        assertThat(twenty.of(new BigDecimal("18.5"), MAX)).isEqualTo(new BigDecimal("10"));
        assertThat(twenty.of(BigDecimal.ONE, MAX)).isEqualTo(new BigDecimal("0.54"));
        assertThat(twenty.of(BigDecimal.ZERO, BigDecimal.ZERO)).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void makesPointsWholeByHundred() {
        assertThat(Scale.whole().of(new BigDecimal("17.25"), MAX)).isEqualTo(new BigDecimal("1725"));
        assertThat(Scale.whole().of(new BigDecimal("0.005"), MAX)).isEqualTo(new BigDecimal("1"));
    }

    @Test
    void refusesAMaximumOfNothing() {
        assertThatThrownBy(() -> Scale.to(BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
