package io.github.exactgrader.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> NAMES = List.of(
            "1a.rate", "1b.c_star", "2A.x1", "2B.x1", "SgdNoise.almostSureSet", "ada", "student-001", "student-002");

    @ParameterizedTest(name = "\"{0}\" may mean {1}")
    @CsvSource({
        "1A.Rate, 1a.rate", // another case
        "1b.cstar, 1b.c_star", // another sign
        "c_star, 1b.c_star", // the end of one
        "1a.raet, 1a.rate", // two letters exchanged
        "SgdNoise.almostSureSets, SgdNoise.almostSureSet",
        "adda, ada",
        "student-01, student-001",
        "student-003, student-001", // both are as near: the first
        "sutdent-002, student-002"
    })
    void findsTheNameThatIsClose(String typed, String meant) {
        assertThat(Spelling.guess(typed, NAMES)).contains(meant);
        assertThat(Spelling.hint(typed, NAMES)).isEqualTo("; did you mean \"" + meant + "\"?");
    }

    @Test
    void asksInParenthesesWithinASentence() {
        assertThat(Spelling.aside("adda", NAMES)).isEqualTo(" (did you mean \"ada\"?)");
        assertThat(Spelling.aside("euler", NAMES)).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\" means nothing")
    @CsvSource({"1a.nopenope", "3.rate", "e", "a", "euler", "x1", "''", "..."})
    void staysSilentWhereNothingIsNear(String typed) {
        assertThat(Spelling.guess(typed, NAMES)).isEmpty();
        assertThat(Spelling.hint(typed, NAMES)).isEmpty();
    }

    @Test
    void doesNotCompareLongTexts() {
        assertThat(Spelling.guess("a".repeat(65), List.of("a".repeat(64)))).isEmpty();
        assertThat(Spelling.guess("a".repeat(64), List.of("a".repeat(63)))).isPresent();
    }
}
