package io.github.exactgrader.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.score.FieldScore;
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
        assertThat(Look.group(score(Verdict.TIME_LIMIT, "1"))).isEqualTo(Look.Group.PART);
        assertThat(Look.group(score(Verdict.TIME_LIMIT, "0"))).isEqualTo(Look.Group.ZERO);
        assertThat(Look.group(score(Verdict.PARTLY_CORRECT, "0"))).isEqualTo(Look.Group.ZERO);
    }

    @Test
    void doesNotCountOpenFieldsAsLost() {
        assertThat(Look.group(score(Verdict.NEEDS_REVIEW, "0"))).isEqualTo(Look.Group.OPEN);
        assertThat(Look.group(score(Verdict.GRADER_ERROR, "0"))).isEqualTo(Look.Group.FAULT);
        assertThat(Look.points(score(Verdict.NEEDS_REVIEW, "0"))).isEqualTo("open, up to 2");
        assertThat(Look.points(score(Verdict.WRONG_ANSWER, "0"))).isEqualTo("0 of 2");
    }

    private static FieldScore score(Verdict verdict, String points) {
        return new FieldScore(
                "f", "java", verdict, new BigDecimal(points), new BigDecimal("2"), null, null, null, "", Map.of());
    }
}
