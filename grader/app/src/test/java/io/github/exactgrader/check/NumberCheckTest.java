package io.github.exactgrader.check;

import static io.github.exactgrader.check.Sample.misconception;
import static io.github.exactgrader.check.Sample.number;
import static io.github.exactgrader.check.Sample.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCheckTest {

    private static final Field NUMBER = Sample.field(FieldKind.NUMBER, List.of(), null, 0);
    private static final Field INTEGER = Sample.field(FieldKind.INTEGER, List.of(), null, 0);

    private static CheckResult judge(FieldKey.Constant key, String answer) {
        return new NumberCheck(NUMBER, key).check(text(answer), Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7/10", "0.7", "0.70", "1 - 3/10", "7e-1", "\\frac{7}{10}", "0,7"})
    void acceptsEverySpellingOfSevenTenths(String answer) {
        assertThat(judge(number("7/10", "0", "0"), answer).verdict()).isEqualTo(Verdict.CORRECT);
    }

    @ParameterizedTest
    @CsvSource({
        // |s - t| <= 0.5 + 0.1*|t| with t = -10: from -11.5 to -8.5
        "-11.5, correct",
        "-11.50000000000000000000000000001, wrong-answer",
        "-8.5, correct",
        "-8.499999999999999999999999999999, wrong-answer",
        "-10, correct",
        "10, wrong-answer"
    })
    void drawsTheLimitExactly(String answer, String verdict) {
        assertThat(judge(number("-10", "0.5", "0.1"), answer).verdict()).isEqualTo(Verdict.of(verdict));
    }

    @ParameterizedTest
    @CsvSource({
        "1e-30, 0, correct",
        "1e-12, 0, correct",
        "1.000000001e-12, 0, wrong-answer",
        "e^3+1, 21.0855369231876677, correct"
    })
    void judgesSmallNumbersAndConstantExpressions(String answer, String key, String verdict) {
        // e^3 + 1 = 21.08553692318766774092852965458...
        assertThat(judge(number(key, "1e-12", "1e-12"), answer).verdict()).isEqualTo(Verdict.of(verdict));
    }

    @Test
    void showsStaffHowFarOffTheNumberIs() {
        CheckResult result = judge(number("1/4", "0", "1e-6"), "0.2501");

        assertThat(result.message()).isEqualTo("Not the expected number.");
        assertThat(result.readAs()).isEqualTo("0.2501");
        assertThat(result.evidence())
                .containsEntry("expected", "0.25")
                .containsEntry("actual", "0.2501")
                .containsEntry("error", "0.0001")
                .containsEntry("tolerance", "|s - t| <= 0 + 0.000001*|t|");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "9^9^9^9; 'This is too large, or takes too long, to compute; check the exponents or type it in a simpler form.'",
                "1/0; This has no value: division by zero.",
                "sqrt(-1); This has no value: sqrt has no value at -1.",
                "inf; This has no value: infinity is not a number.",
                "abc; 'Cannot be read: column 1: symbol \"abc\" is not part of this question; it uses no symbols.'"
            })
    void saysWhyATextIsNoNumber(String answer, String message) {
        CheckResult result = judge(number("1", "0", "0"), answer);

        assertThat(result.verdict()).isEqualTo(Verdict.INVALID_ANSWER);
        assertThat(result.message()).isEqualTo(message);
    }

    @Test
    void readsJsonNumbersWithAllTheirDigitsAndRefusesLists() {
        NumberCheck check = new NumberCheck(NUMBER, number("1/10", "0", "0"));

        assertThat(check.check(new Answer.Numeral(new BigDecimal("0.1000")), Map.of())
                        .verdict())
                .isEqualTo(Verdict.CORRECT);
        assertThat(check.check(new Answer.Items(List.of(text("0.1"))), Map.of()).message())
                .isEqualTo("Expected a number or a constant expression such as e^3 + 1, found [0.1].");
    }

    @Test
    void takesAWholeNumberThatIsComputedForWhole() {
        NumberCheck check = new NumberCheck(INTEGER, number("3", "0", "0"));

        assertThat(check.check(text("log(8)/log(2)"), Map.of()).verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(check.check(text("3.0"), Map.of()).verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(check.check(text("4"), Map.of()).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(check.check(text("2.5"), Map.of()).message()).isEqualTo("Expected a whole number, found 2.5.");
    }

    @Test
    void acceptsAnotherNumberOnlyWithTheChoiceItGoesWith() {
        FieldKey.Constant key = new FieldKey.Constant(
                Sample.constant("0.02"),
                Sample.tolerance("0", "0", false),
                List.of(new FieldKey.Alternative(Sample.constant("0.05"), Map.of("4.4.method", "central"))),
                List.of(),
                List.of(),
                List.of(),
                Sample.HERE);
        NumberCheck check = new NumberCheck(NUMBER, key);

        CheckResult with = check.check(text("0.05"), Map.of("4.4.method", text(" Central ")));
        CheckResult without = check.check(text("0.05"), Map.of("4.4.method", text("forward")));

        assertThat(with.verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(with.evidence()).containsEntry("expected", "0.05").containsEntry("error", "0");
        assertThat(without.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(check.check(text("0.05"), Map.of()).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(check.check(text("0.02"), Map.of()).verdict()).isEqualTo(Verdict.CORRECT);
    }

    @Test
    void recognisesAMisconceptionWithinTheTolerance() {
        FieldKey.Constant key = number("0.5", "0.01", "0", misconception("1", "Twice."), misconception(null, "Other."));
        AnswerCheck diagnosis = new ConstantChecks(NUMBER, true).of(key);

        assertThat(diagnosis.check(text("0.995"), Map.of()).message()).isEqualTo("Twice.");
        assertThat(diagnosis.check(text("0.98"), Map.of()).message()).isEqualTo("Not the expected number.");
        assertThat(diagnosis.check(text("0.505"), Map.of()).message()).isEqualTo("Right.");
    }

    @Test
    void namesTheSlipBehindAWrongNumber() {
        AnswerCheck half = new ConstantChecks(NUMBER, true).of(number("3/8", "0.001", "0"));
        AnswerCheck cubed = new ConstantChecks(NUMBER, true).of(number("exp(3)", "0", "1e-9"));

        assertThat(half.check(text("-0.375"), Map.of()).message()).isEqualTo("Check the sign of the whole answer.");
        assertThat(half.check(text("0.7502"), Map.of()).message()).isEqualTo("The answer is twice what it should be.");
        assertThat(half.check(text("8/3"), Map.of()).message())
                .isEqualTo("The answer is upside down: take the reciprocal.");
        assertThat(half.check(text("3.75"), Map.of()).message()).isEqualTo("Check where the decimal point is.");
        assertThat(half.check(text("0.9"), Map.of()).message()).isEqualTo("Not the expected number.");
        assertThat(cubed.check(text("e^3/2"), Map.of()).message())
                .isEqualTo("The answer is half of what it should be.");
        assertThat(new ConstantChecks(NUMBER, false)
                        .of(number("3/8", "0.001", "0"))
                        .check(text("-0.375"), Map.of())
                        .message())
                .isEqualTo("Not the expected number.");
    }

    @Test
    void groupsSpellingsOfOneWrongNumber() {
        AnswerCheck check = new ConstantChecks(NUMBER, true).of(number("3/8", "0.001", "0"));

        assertThat(List.of("3/4", "0.75", "0.750", "6/8").stream()
                        .map(typed -> String.valueOf(
                                check.check(text(typed), Map.of()).evidence().get("meaning")))
                        .distinct())
                .singleElement()
                .asString()
                .matches("[0-9a-f]{12}");
    }

    @Test
    void tellsTheAuthorOfUnusableTolerancesAndMisconceptions() {
        FieldKey.Constant negative = number("1", "-1", "0");
        FieldKey.Constant drawn = new FieldKey.Constant(
                Sample.constant("1"),
                Sample.tolerance("a", "0", false, "a"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Sample.HERE);
        FieldKey.Constant unreadable = number("1", "0", "0", misconception("2*", "Twice."));

        assertThatThrownBy(() -> new NumberCheck(NUMBER, negative))
                .isInstanceOf(AssignmentException.class)
                .hasMessage("key.yaml:3:5: the tolerance of a number must be a constant, at least 0, found \"-1\"");
        assertThatThrownBy(() -> new NumberCheck(NUMBER, drawn))
                .hasMessage("key.yaml:3:5: the tolerance of a number must be a constant, at least 0, found \"a\"");
        assertThatThrownBy(() -> Suspects.of(unreadable, AnswerReading::constant))
                .isInstanceOf(AssignmentException.class)
                .hasMessageStartingWith("key.yaml:3:5: \"2*\" cannot be read: column 3: ");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.1, 0.1",
        "123456, 123456",
        "1e20, 1E+20",
        "1e-9, 1E-9",
        "0.333333333333333333, 0.333333333333333"
    })
    void showsNumbersShortly(BigDecimal number, String shown) {
        assertThat(Numbers.shown(number)).isEqualTo(shown);
    }
}
