package io.github.exactgrader.check;

import static io.github.exactgrader.check.Sample.cases;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SufficientSetTest {

    private static final String[] CASES = {"a=1 b=1", "a=1 b=4", "a=0.5 b=8", "a=0.000001 b=1000000"};

    private static CheckResult judge(String answer) {
        Field field = Sample.withDomain(
                Sample.field(
                        FieldKind.SUFFICIENT_SET,
                        List.of(
                                Sample.symbol("a", SymbolKind.SCALAR),
                                Sample.symbol("b", SymbolKind.SCALAR),
                                Sample.symbol("eta", SymbolKind.SCALAR)),
                        "eta",
                        0),
                "0 < a <= b");
        try {
            Suspect<Expr> turned = new Suspect<>(AnswerReading.parse(field, "eta > 2/b"), "Turned round.");
            return new SetCheck(field, Sample.setKey(field, "0 < eta < 2/b"), List.of(turned), "a secret", cases(CASES))
                    .check(Sample.text(answer), Map.of());
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 < eta < 2/b",
                "eta < 2/b",
                "0 < eta <= 1/b",
                "eta = 1/b",
                "0 < eta < 2*a/b^2",
                "0 < eta < min(1/a, 1/b)",
                "(0, 1/b) U {3/(2*b)}",
                "(-1, 1/b]",
                "0 < eta < 1/max(a, b, 1e9)",
                "0 < eta < 1/(b + abs(a - 3))"
            })
    void acceptsEveryPartThatIsNotEmpty(String answer) {
        CheckResult result = judge(answer);

        assertThat(result.verdict()).as(answer + result).isEqualTo(Verdict.CORRECT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; A condition that nothing meets guarantees nothing: it allows no value for any parameters tried.",
                "eta < -b; A condition that nothing meets guarantees nothing: it allows no value for any parameters tried.",
                "eta < 2/b and a < b; A condition that nothing meets guarantees nothing: it allows no value for 1 of 4 parameters tried.",
                "eta < 3/b; Not sufficient: it allows values that are not safe, for all parameters tried.",
                "eta < 2/a; Not sufficient: it allows values that are not safe, for 3 of 4 parameters tried.",
                "eta <= 2/b; The end eta = 2/b must not be included.",
                "eta*b <= 2; Not the expected set: a single value is included that must be left out.",
                "eta > 2/b; Turned round."
            })
    void saysWhyAConditionDoesNotSuffice(String answer, String message) {
        CheckResult result = judge(answer);

        assertThat(result.verdict()).as(answer + result).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.message()).isEqualTo(message);
    }

    @Test
    void givesStaffANumberThatIsAllowedAndNotSafe() {
        assertThat(judge("eta < 2/a").evidence())
                .containsEntry("at", "a=1, b=4, eta=1")
                .containsEntry("expected", "not in the set")
                .containsEntry("actual", "in the set");
    }

    @Test
    void givesStaffParametersForWhichNothingIsAllowed() {
        assertThat(judge("eta < 2/b and a != 1").evidence())
                .containsEntry("at", "a=1, b=1")
                .containsEntry("expected", "a set that is not empty")
                .containsEntry("actual", "no value allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 < eta < 1e-30",
                "eta < 2/b + max(0, b - 1e8)",
                "eta < 2/b and a != 5",
                "eta < 2/b and b < 1e8",
                "eta < 2/(b - floor(a/1e4))",
                "eta < 1/b + relu(a - 1e5)"
            })
    void looksBeyondTheCases(String answer) {
        CheckResult result = judge(answer);

        assertThat(result.verdict()).as(answer + result).isEqualTo(Verdict.WRONG_ANSWER);
    }
}
