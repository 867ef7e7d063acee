package io.github.exactgrader.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassLineTest {

    @ParameterizedTest
    @CsvSource({
        "50%, 2, true",
        "50 %, 1.99, false",
        "50.1%, 2, false",
        "0%, 0, true",
        "100%, 4, true",
        "2, 2, true",
        "2, 1.9999999999, false",
        "1.5, 1.5, true"
    })
    void isReachedExactlyOnTheLine(String written, String points, boolean reached) {
        PassLine line = PassLine.of(written).orElseThrow();
        String first = points.compareTo("2") >= 0 ? "2" : points;
        String second = points.equals("4") ? "2" : "0";

        assertThat(line.isReachedBy(SampleVersions.card("ada", first, second))).isEqualTo(reached);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "half", "-1", "101%", "1e3", "50%%", "NaN", "1/2", "５０%"})
    void isNothingElse(String written) {
        assertThat(PassLine.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"50%, 50 %", "18.50, 18.5 points"})
    void isToldAsItIs(String written, String told) {
        assertThat(PassLine.of(written).orElseThrow()).hasToString(told);
    }
}
