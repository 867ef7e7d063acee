package io.github.exactgrader.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {

    @ParameterizedTest
    @CsvSource({"2.50, 2.5", "1E+1, 10", "0.00, 0", "7, 7", "0.125, 0.125"})
    void printsTheShortestDecimal(BigDecimal points, String text) {
        assertThat(Points.text(points)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 33.3", "2, 3, 66.7", "1, 2, 50", "0, 5, 0", "5, 5, 100"})
    void roundsPercentToOneDecimal(BigDecimal part, BigDecimal whole, String percent) {
        assertThat(Points.percent(part, whole).toPlainString()).isEqualTo(percent);
    }

    @Test
    void callsAShareOfNothingZero() {
        assertThat(Points.percent(BigDecimal.ZERO, BigDecimal.ZERO)).isEqualTo(BigDecimal.ZERO);
    }
}
