package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.expr.Goal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that people mean in two ways: asked about only where the verdict depends on it. */
class AmbiguousTextTest {

    private static CheckResult formula(String key, String typed) {
        return new FormulaCheck(
                        Sample.formula("a e t x"),
                        Sample.formulaOf(key, Goal.FORMULA, "a", "e", "t", "x").expr(),
                        List.of(),
                        "secret",
                        Sample.cases("a=1.5 e=0.5 t=2 x=0.75", "a=3 e=2 t=0.25 x=1.25", "a=0.4 e=5 t=1.5 x=0.3"))
                .check(Sample.text(typed), Map.of());
    }

    /** With the number e, not a symbol of that name. */
    private static CheckResult plain(String key, String typed) {
        return new FormulaCheck(
                        Sample.formula("a x"),
                        Sample.formulaOf(key, Goal.FORMULA, "a", "x").expr(),
                        List.of(),
                        "secret",
                        Sample.cases("a=1.5 x=0.75", "a=3 x=1.25", "a=0.4 x=0.3"))
                .check(Sample.text(typed), Map.of());
    }

    private static CheckResult number(String key, String typed) {
        Field field = Sample.field(FieldKind.NUMBER, List.of(), null, 0);
        return new NumberCheck(field, Sample.number(key, "0.001", "0")).check(Sample.text(typed), Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "1/2a; a/2; 1/(2*a); 1/2*a; 1/(2*a)",
                "x/a x; x^2/a; 1/a; x/a*x; x/(a*x)",
                "sin 2x; sin(2*x); x*sin(2); sin(2*x); sin(2)*x",
                "e^2x; x*exp(2); exp(2*x); e^2*x; e^(2*x)",
                "sin^-1 x; asin(x); 1/sin(x); asin(x); 1/sin(x)",
            })
    void asksWhereOneOfTwoReadingsIsRight(String typed, String one, String other, String first, String second) {
        for (String key : List.of(one, other)) {
            CheckResult result = plain(key, typed);

            assertThat(result.verdict()).as(key).isEqualTo(Verdict.INVALID_ANSWER);
            assertThat(result.message())
                    .isEqualTo("This can be read as " + first + " or as " + second
                            + ", and it makes a difference; write parentheses.");
        }
    }

    @ParameterizedTest
    @CsvSource({"1/2a, a + x", "sin 2x, x", "e^2x, a", "sin^-1 x, a*x"})
    void asksNothingWhereNoReadingIsRight(String typed, String key) {
        CheckResult result = plain(key, typed);

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.readAs()).isNotNull();
        assertThat(result.latex()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1/2(a); a/2 ; invalid-answer",
                "(1/2)a; a/2; correct",
                "1/2*a; a/2; correct",
                "\\frac12 a; a/2; correct",
                "½a; a/2; correct",
                "sin(2x); sin(2*x); correct",
                "sin 2 x; sin(2*x); invalid-answer",
                "2/2a - 1/a; 0*a; invalid-answer",
                "1/1 a; a; invalid-answer",
                "1·a; a; correct"
            })
    void asksOnlyWhereTheSignOfAProductIsMissing(String typed, String key, String verdict) {
        assertThat(plain(key, typed).verdict().id()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "0.125~ 0,125~ correct",
                "0.125~ 0, 125~ correct",
                "125~ 0,125~ wrong-answer",
                "0.5~ max(0,5; 0,25)~ invalid-answer",
                "5~ max(0,5)~ correct",
                "7~ max(0,5; 0,25)~ wrong-answer",
                "-0.875~ -0,875~ correct",
                "0.125~ 1,25e-1~ correct",
            })
    void readsADecimalCommaWhereItCanBeOne(String key, String typed, String verdict) {
        CheckResult result = number(key, typed);

        assertThat(result.verdict().id()).as(result.message()).isEqualTo(verdict);
    }

    @Test
    void takesParenthesesBehindANumberForAProduct() {
        assertThat(formula("x*(t + 1)", "x(t+1)").verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(formula("x*t + 1", "x(t)+1").verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(formula("x*(t + 1)", "x(t+1)").readAs()).isEqualTo("x*(t + 1)");
    }

    @ParameterizedTest
    @CsvSource({
        "3*exp(3), 3e3, wrong-answer",
        "3*exp(3), 3e^3, correct",
        "3*exp(3), 3 e^3, correct",
        "3*exp(3), 3*e**3, correct",
        "3*exp(3), 3e³, correct",
        "3000, 3e3, correct",
        "3000, 3E+3, correct",
        "3000, 3e^3, wrong-answer",
        "0.02, 2e-2, correct",
        "2*exp(1) - 2, 2e - 2, correct",
        "2*exp(1), 2e, correct",
    })
    void tellsAPowerOfTenFromAPowerOfE(String key, String typed, String verdict) {
        assertThat(number(key, typed).verdict().id()).isEqualTo(verdict);
    }

    @Test
    void takesADeclaredEForTheSymbol() {
        assertThat(formula("2*e + t", "2e + t").verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(formula("e^x", "e^x").verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(formula("exp(x)", "e^x").verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(formula("exp(x)*e", "exp(x) e").verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(formula("300*t", "3e2t").verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(plain("exp(x)", "e^x").verdict()).isEqualTo(Verdict.CORRECT);
    }

    @ParameterizedTest
    @CsvSource({
        "exp(x)^2, exp(2*x), correct",
        "exp(x)^2, exp(x^2), wrong-answer",
        "exp(x)², exp(2*x), correct",
        "exp^2(x), exp(2*x), correct",
        "(e^x)^2, exp(2*x), correct",
        "e^x^2, exp(x^2), correct",
        "e^(x^2), exp(x^2), correct",
        "exp x^2, exp(x^2), correct",
        "\\exp(x)^2, exp(2*x), correct",
    })
    void squaresTheExponentialAndNotItsArgument(String typed, String key, String verdict) {
        assertThat(plain(key, typed).verdict().id()).isEqualTo(verdict);
    }
}
