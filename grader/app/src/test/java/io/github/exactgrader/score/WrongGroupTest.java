package io.github.exactgrader.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.check.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrongGroupTest {

    private static ScoreCard card(String student, FieldScore... fields) {
        return new ScoreCard("momentum", student, "00", List.of(fields), List.of());
    }

    private static FieldScore wrong(String field, String answer, Map<String, String> evidence) {
        return new FieldScore(
                field,
                "formula",
                Verdict.WRONG_ANSWER,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                answer,
                null,
                null,
                "Wrong.",
                evidence);
    }

    @Test
    void groupsStudentsByFieldAndMeaningTheLargestGroupFirst() {
        Map<String, String> sign = Map.of("meaning", "aa", "hint", "Check the sign.");
        Map<String, String> other = Map.of("meaning", "00");

        List<WrongGroup> groups = WrongGroup.of(List.of(
                card("s1", wrong("1b", "x", other), wrong("1a", "-a", sign)),
                card("s2", wrong("1b", "b - a ", sign), wrong("1a", "-a", sign)),
                card("s3", wrong("1b", "-(a-b)", sign), wrong("1a", "2", other)),
                card("s4", wrong("1b", "b - a", sign), wrong("1a", "-1a", Map.of()))));

        assertThat(groups)
                .containsExactly(
                        new WrongGroup("1b", "aa", "b - a", "Check the sign.", List.of("s2", "s3", "s4")),
                        new WrongGroup("1b", "00", "x", "", List.of("s1")),
                        new WrongGroup("1a", "aa", "-a", "Check the sign.", List.of("s1", "s2")),
                        new WrongGroup("1a", "00", "2", "", List.of("s3")));
    }

    @Test
    void takesTheAuthorsSentenceBeforeTheGeneratedOne() {
        Map<String, String> both = Map.of("meaning", "aa", "hint", "Generated.", "misconception", "Foreseen.");

        assertThat(WrongGroup.of(List.of(card("s1", wrong("1b", "x", both)))))
                .singleElement()
                .returns("Foreseen.", WrongGroup::says);
    }
}
