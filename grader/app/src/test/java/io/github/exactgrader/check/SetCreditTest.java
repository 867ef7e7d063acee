package io.github.exactgrader.check;

import static io.github.exactgrader.check.Sample.cases;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.SetShares;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.SyntaxException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points for sets that are partly right. */
class SetCreditTest {

    private static final String TWO_PARTS = "(1/b, 1/a) U (2/a, 3/a]";

    private static SetShares shares(String end, String bracket, String component) {
        return new SetShares(new BigDecimal(end), new BigDecimal(bracket), new BigDecimal(component));
    }

    private static CheckResult judge(String key, SetShares shares, String answer) {
        Field field = Sample.setOfX("a b");
        try {
            Suspect<Expr> known = new Suspect<>(AnswerReading.parse(field, "(1/b, 5/a)"), "Five?");
            return new SetCheck(
                            field,
                            Sample.setKey(field, key, shares),
                            List.of(known),
                            "a secret",
                            cases("a=1 b=2", "a=1 b=7", "a=0.3 b=0.4"))
                    .check(Sample.text(answer), Map.of());
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void givesNothingUnlessTheKeySaysSo() {
        CheckResult result = judge("(1/b, 1/a)", SetShares.NONE, "(1/b, 1/a]");

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.share()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(1/b, 2/a); 0.25; Partly right: the end 1/b is right. Not the expected set: it differs for all parameters tried.",
                "(0, 1/a); 0.25; Partly right: the end 1/a is right. Not the expected set: it differs for all parameters tried.",
                "b*x > 1; 0.25; Partly right: one end is right. Not the expected set: it differs for all parameters tried.",
                "(1/b, 1/a]; 0.5; Partly right: every end has its value, only whether ends are included is wrong. The end x = 1/a must not be included.",
                "[1/b, 1/a]; 0.5; Partly right: every end has its value, only whether ends are included is wrong. The end x = 1/b must not be included.",
                "(1/b, 5/a); 0.25; Partly right: the end 1/b is right. Five?"
            })
    void givesASharePerEndOrForAllButBrackets(String answer, BigDecimal share, String message) {
        CheckResult result = judge("(1/b, 1/a)", shares("0.25", "0.5", "0"), answer);

        assertThat(result.verdict()).as(answer + result).isEqualTo(Verdict.PARTLY_CORRECT);
        assertThat(result.share()).isEqualByComparingTo(share);
        assertThat(result.message()).isEqualTo(message);
        assertThat(result.evidence())
                .containsKeys("at", "expected", "actual")
                .containsEntry("share", share.toPlainString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(0, 2/a)", "{}", "x < 1/b", "(1/b, 2/a) U (3/a, 4/a)", "[1/b, 2/a)", "(1/a, 1/b)"})
    void givesNothingWhereNoEndIsRight(String answer) {
        CheckResult result = judge("(1/b, 1/a)", shares("0.25", "0.5", "0"), answer);

        assertThat(result.verdict()).as(answer + result).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(1/b, 1/a); 0.4; Partly right: one part of the set is right.",
                "(2/a, 3/a]; 0.4; Partly right: one part of the set is right.",
                "(1/b, 1/a) U (2/a, 4/a); 0.4; Partly right: one part of the set is right.",
                "(1/b, 1/a] U (2/a, 3/a]; 0.4; Partly right: one part of the set is right.",
                "(1/b, 1/a) U (2/a, 3/a] U (4/a, 5/a); 0.4; Partly right: one part of the set is right."
            })
    void givesASharePerPart(String answer, BigDecimal share, String start) {
        CheckResult result = judge(TWO_PARTS, shares("0", "0", "0.4"), answer);

        assertThat(result.verdict()).as(answer + result).isEqualTo(Verdict.PARTLY_CORRECT);
        assertThat(result.share()).isEqualByComparingTo(share);
        assertThat(result.message()).startsWith(start);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(1/b, 3/a]",
                "(1/b, 1/a) U (4/a, 5/a) U (6/a, 7/a)",
                "(0, 1/a) U (2/a, 4/a)",
                "(1/b, 1/a) setminus {(1/a + 1/b)/2}"
            })
    void givesNothingWhereNoPartIsRight(String answer) {
        CheckResult result = judge(TWO_PARTS, shares("0", "0", "0.4"), answer);

        assertThat(result.verdict()).as(answer + result).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void givesTheLargestShareThatApplies() {
        assertThat(judge(TWO_PARTS, shares("0.2", "0.5", "0.4"), "(1/b, 1/a) U (2/a, 3/a)")
                        .share())
                .isEqualByComparingTo("0.6"); // three of four ends
        assertThat(judge(TWO_PARTS, shares("0.1", "0.5", "0.4"), "(1/b, 1/a) U (2/a, 3/a)")
                        .share())
                .isEqualByComparingTo("0.5");
    }

    @Test
    void countsNoEndOfTheGivenFact() throws SyntaxException {
        Field field = Sample.set("a");
        SetCheck check = new SetCheck(
                field,
                Sample.setKey(field, "0 < eta < 1/a", shares("0.5", "0.25", "0")),
                List.of(),
                "a secret",
                cases("a=1", "a=3"));

        assertThat(check.check(Sample.text("0 < eta < 2/a"), Map.of()).verdict())
                .isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(check.check(Sample.text("0 < eta <= 1/a"), Map.of()).share()).isEqualByComparingTo("0.25");
    }

    @Test
    void refusesSharesThatWouldEarnAllWithoutTheWhole() {
        assertThatThrownBy(() -> judge(TWO_PARTS, shares("0.34", "0", "0"), "{}"))
                .isInstanceOf(AssignmentException.class)
                .hasMessage("key.yaml:3:5: partial: end 0.34 would earn full points for all but one of 4");
    }
}
