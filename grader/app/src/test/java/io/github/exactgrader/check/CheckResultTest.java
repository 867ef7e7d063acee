package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckResultTest {

    @ParameterizedTest
    @CsvSource({
        "CORRECT, 0.5",
        "CORRECT, 2",
        "WRONG_ANSWER, 0.1",
        "NEEDS_REVIEW, 1",
        "PARTLY_CORRECT, 0",
        "PARTLY_CORRECT, 1",
        "GRADER_ERROR, -1"
    })
    void refusesAShareThatDoesNotFitItsVerdict(Verdict verdict, BigDecimal share) {
        assertThatThrownBy(() -> new CheckResult(verdict, share, null, null, "", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the verdict " + verdict.id() + " cannot earn a share of " + share);
    }

    @Test
    void earnsAPartWhereTheVerdictSaysSo() {
        CheckResult result =
                new CheckResult(Verdict.PARTLY_CORRECT, new BigDecimal("0.5"), null, null, "Half.", Map.of());

        assertThat(result.saying("More.").share()).isEqualByComparingTo("0.5");
    }

    @Test
    void keepsTheOrderOfEvidence() {
        CheckResult result = CheckResult.of(Verdict.CORRECT, "m")
                .with("z", "1")
                .with("a", "2")
                .readAs("t", "l");

        assertThat(result.evidence().keySet()).containsExactly("z", "a");
        assertThat(result.readAs()).isEqualTo("t");
        assertThat(result.latex()).isEqualTo("l");
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void findsEveryVerdictByItsName(Verdict verdict) {
        assertThat(Verdict.of(verdict.id())).isEqualTo(verdict);
        assertThat(verdict).hasToString(verdict.id());
        assertThat(verdict.isOpen()).isEqualTo(verdict == Verdict.NEEDS_REVIEW || verdict == Verdict.GRADER_ERROR);
    }

    @Test
    void knowsNoOtherVerdict() {
        assertThatThrownBy(() -> Verdict.of("fine"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no verdict is called \"fine\"");
    }
}
