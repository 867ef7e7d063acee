package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> NAMES = List.of("ada", "student-001", "student-002", "Gauss");

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({
        "adda, ada", // one letter too many
        "ad, ada", // one too few
        "gaus, Gauss",
        "GAUSS, Gauss",
        "student-01, student-001",
        "student-003, student-001", // both are as near; the first is named
        "sutdent-002, student-002"
    })
    void findsTheNameMeant(String typed, String meant) {
        assertThat(Nearest.to(typed, NAMES)).contains(meant);
    }

    @ParameterizedTest(name = "{0} means nothing")
    @CsvSource({"bob", "a", "euler", "''"})
    void staysSilentWhereNothingIsNear(String typed) {
        assertThat(Nearest.to(typed, NAMES)).isEmpty();
        assertThat(Nearest.hint(typed, NAMES)).isEmpty();
    }

    @Test
    void asksInParentheses() {
        assertThat(Nearest.hint("adda", NAMES)).isEqualTo(" (did you mean \"ada\"?)");
    }

    @Test
    void doesNotCompareLongTexts() {
        assertThat(Nearest.to("a".repeat(65), List.of("a".repeat(64)))).isEmpty();
        assertThat(Nearest.to("a".repeat(64), List.of("a".repeat(65)))).isEmpty();
        assertThat(Nearest.to("a".repeat(64), List.of("a".repeat(63)))).isPresent();
    }
}
