package io.github.exactgrader.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByQuestionTest {

    @Test
    void keepsTheOrderOfTheAssignment() {
        Results results = SampleResults.small();

        assertThat(ByQuestion.of(
                        results.assignments().get(0), results.submissions().get(0)))
                .containsOnlyKeys("1", "2", "java")
                .hasEntrySatisfying(
                        "1",
                        fields -> assertThat(fields)
                                .extracting(FieldScore::field)
                                .containsExactly("1a.eta", "1b.c_star"));
    }

    @ParameterizedTest
    @CsvSource({"1, Question 1", "java, Java", "'', Question"})
    void headsAQuestion(String question, String title) {
        assertThat(ByQuestion.title(question)).isEqualTo(title);
    }
}
