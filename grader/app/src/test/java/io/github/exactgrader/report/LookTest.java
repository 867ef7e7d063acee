package io.github.exactgrader.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Standing;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookTest {

    @Test
    void givesEveryVerdictASymbolAndWordsOfItsOwn() {
        assertThat(Arrays.stream(Verdict.values())
                        .map(verdict -> Look.of(verdict).symbol()))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(Verdict.values())
                        .map(verdict -> Look.of(verdict).words()))
                .doesNotHaveDuplicates();
    }

    @Test
    void countsAFieldByItsPointsWhereItFailedHalfWay() {
        assertThat(Standing.of(score(Verdict.TIME_LIMIT, "1"))).isEqualTo(Standing.PART);
        assertThat(Standing.of(score(Verdict.TIME_LIMIT, "0"))).isEqualTo(Standing.ZERO);
        assertThat(Standing.of(score(Verdict.PARTLY_CORRECT, "0"))).isEqualTo(Standing.ZERO);
    }

    @Test
    void doesNotCountOpenFieldsAsLost() {
        assertThat(Standing.of(score(Verdict.NEEDS_REVIEW, "0"))).isEqualTo(Standing.OPEN);
        assertThat(Standing.of(score(Verdict.GRADER_ERROR, "0"))).isEqualTo(Standing.FAULT);
        assertThat(Look.points(score(Verdict.NEEDS_REVIEW, "0"))).isEqualTo("open, up to 2");
        assertThat(Look.points(score(Verdict.WRONG_ANSWER, "0"))).isEqualTo("0 of 2");
    }

    private static FieldScore score(Verdict verdict, String points) {
        return new FieldScore(
                "f", "java", verdict, new BigDecimal(points), new BigDecimal("2"), null, null, null, "", Map.of());
    }
}
