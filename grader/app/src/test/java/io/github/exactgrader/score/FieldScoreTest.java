package io.github.exactgrader.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.check.Verdict;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldScoreTest {

    private static FieldScore score(@Nullable String answer, @Nullable String readAs) {
        return new FieldScore(
                "1a.rate",
                "formula",
                Verdict.CORRECT,
                BigDecimal.ONE,
                BigDecimal.ONE,
                answer,
                readAs,
                null,
                "Right.",
                Map.of());
    }

    @Test
    void tellsAReadingOnlyWhereItIsNotWhatWasTyped() {
        assertThat(score("1/(2a)", "1/(2*a)").newReading()).contains("1/(2*a)");
        assertThat(score("1/(2*a)", "1/(2*a)").newReading()).isEmpty();
        assertThat(score("1/(2*a)", null).newReading()).isEmpty();
        assertThat(score(null, "1/(2*a)").newReading()).contains("1/(2*a)");
    }
}
