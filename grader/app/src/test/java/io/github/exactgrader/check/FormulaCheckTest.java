package io.github.exactgrader.check;

import static io.github.exactgrader.check.Sample.cases;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaCheckTest {

    private static final String[] CURVATURES = {"a=1 b=3", "a=0.2 b=7", "a=2 b=2.5", "a=3 b=1000000"};
    private static final String[] ON_THE_LINE = {"x=-2", "x=-0.5", "x=0", "x=0.25", "x=1", "x=3"};

    private static CheckResult judge(String symbols, String key, String answer, String... points) {
        return judge(Sample.formula(symbols), key, answer, List.of(), cases(points));
    }

    private static CheckResult judge(
            Field field, String key, String answer, List<Suspect<String>> suspects, List<DrawnCase> cases) {
        try {
            List<Suspect<Expr>> read = new ArrayList<>();
            for (Suspect<String> suspect : suspects) {
                read.add(new Suspect<>(AnswerReading.parse(field, suspect.wrong()), suspect.says()));
            }
            return new FormulaCheck(field, AnswerReading.parse(field, key), read, "secret", cases)
                    .check(Sample.text(answer), Map.of());
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(b-a)/(b+a)",
                "|b-a|/(a+b)",
                "1-2a/(a+b)",
                "max(|1-2a/(a+b)|, |1-2b/(a+b)|)",
                "\\frac{b-a}{a+b}",
                "sqrt((a-b)^2)/(a+b)",
                "tanh(log(b/a)/2)"
            })
    void acceptsEverySpellingOfTheBestRate(String answer) {
        CheckResult result = judge(
                Sample.withDomain(Sample.formula("a b"), "0 < a < b"),
                "(b - a)/(b + a)",
                answer,
                List.of(),
                cases(CURVATURES));

        assertThat(result.verdict()).as(String.valueOf(result.evidence())).isEqualTo(Verdict.CORRECT);
        assertThat(result.message()).isEqualTo("Right.");
    }

    @ParameterizedTest
    @CsvSource({
        "(b-a)/(b+a), (a-b)/(a+b)",
        "(b-a)/(b+a), (b-a)/(b+a+1e-6)",
        "(b-a)/(b+a), (b-a)/(b+a+1e-60)",
        "(b-a)/(b+a), (b-a)/(b+a+10^(-70))",
        "(b-a)/(b+a), (b-a)/(b+a) + 1e-40*1e-40",
        "(b-a)/(b+a), a/b"
    })
    void rejectsFormulasThatDifferByLittle(String key, String answer) {
        assertThat(judge("a b", key, answer, CURVATURES).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @ParameterizedTest
    @CsvSource({
        "x^3, x^3 + 1e-6",
        "2e-60/(1+x^2), 1e-60/(1+x^2)",
        "exp(x), exp(x) + 1e-5*sin(x)",
        "abs(1-2*x), 1-2*x",
        "0, 1e-300*(1+x^2)",
        "x, x + (1e-30)^5",
    })
    void tellsFormulasOfOneVariableApart(String key, String answer) {
        assertThat(judge("x", key, answer, ON_THE_LINE).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(judge("x", answer, key, ON_THE_LINE).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void tellsTinyValuesApartThatComeFromTinyParameters() {
        // a^7 is 1e-42: both are far below 1e-40
        CheckResult result = judge("a", "a^7", "2*a^7", "a=0.000001", "a=0.000002");

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(judge("a", "a^7", "a^3*a^4", "a=0.000001", "a=0.000002").verdict())
                .isEqualTo(Verdict.CORRECT);
    }

    @ParameterizedTest
    @CsvSource({
        "0, sin(x)^2 + cos(x)^2 - 1",
        "sin(x)^2 + cos(x)^2 - 1, 0",
        "0, log(exp(x)) - x",
        "0, (exp(30)+x) - exp(30) - x",
        "1e-50*x, 1e-50*x + tanh(x) - (exp(2*x)-1)/(exp(2*x)+1)",
        "0, 0*x"
    })
    void takesWhatIsLeftAfterCancellationForZero(String key, String answer) {
        assertThat(judge("x", key, answer, ON_THE_LINE).verdict()).isEqualTo(Verdict.CORRECT);
    }

    @Test
    void namesAPointWhereTheAnswerHasNoValue() {
        CheckResult result = judge("x", "abs(x)", "sqrt(x)^2", ON_THE_LINE);

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.message()).isEqualTo(Messages.NO_VALUE);
        assertThat(result.evidence())
                .containsEntry("at", "x=-2")
                .containsEntry("expected", "2")
                .containsEntry("actual", "no value");
    }

    @Test
    void doesNotBlameAnAnswerWhereTheKeyHasNoValue() {
        assertThat(judge("x", "x/x", "1", ON_THE_LINE).verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(judge("x", "log(-1 - x^2)", "x", ON_THE_LINE).verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
    }

    @Test
    void countsThePointsThatDiffer() {
        CheckResult result = judge("x", "abs(x)", "x", ON_THE_LINE);

        assertThat(result.message()).isEqualTo("Not the expected formula: it differs at 2 of 6 points tried.");
        assertThat(result.evidence()).containsEntry("at", "x=-2").containsEntry("differs at", "2 of 6 cases");
        assertThat(result.readAs()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9^9^9^9", "exp(exp(exp(exp(5+x^2))))", "9^(9^99)*x/x + 9^(9^99)"})
    void callsWhatIsTooLargeUnreadable(String answer) {
        CheckResult result = judge("x", "x", answer, "x=1", "x=2");

        assertThat(result.verdict()).isEqualTo(Verdict.INVALID_ANSWER);
        assertThat(result.message()).isEqualTo(Messages.BEYOND_LIMITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x + 1e-9999", "x + max(0, sin(x)^2 + cos(x)^2 - 1 + 1e-999)"})
    void leavesToAPersonWhatCannotBeDecided(String answer) {
        CheckResult result = judge("x", "x", answer, "x=0.1", "x=0.5", "x=1");

        assertThat(result.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(result.message()).isEqualTo(Messages.UNDECIDED);
    }

    @Test
    void provesEqualWhatIsTooLargeToCompute() {
        assertThat(judge("x", "x", "x*exp(30000*x)/exp(30000*x)", "x=0.1", "x=0.5", "x=1")
                        .evidence())
                .hasEntrySatisfying("method", method -> assertThat(method).startsWith("proven equal"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/a + max(0, a - 50)",
                "1/a + floor(a/50)",
                "1/min(a, 12)",
                "1/a + relu(1/90 - a)",
                "sign(80 - a)/a",
                "abs(1/a - 1/70) + 1/70",
                "1/a + max(0, log(a) - 30)"
            })
    void findsWhatActsOutsideTheCases(String answer) {
        Field field = Sample.withDomain(Sample.formula("a"), "a > 0");

        CheckResult result = judge(field, "1/a", answer, List.of(), cases("a=0.5", "a=1", "a=3", "a=7"));

        assertThat(result.verdict()).as(answer + ": " + result.evidence()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.evidence()).containsKeys("at", "expected", "actual");
    }

    @Test
    void leavesUnusualNumbersInCaseDistinctionsToAPerson() {
        Field field = Sample.withDomain(Sample.formula("a b"), "0 < a < b");

        CheckResult result = judge(
                field,
                "abs(a - 1) + abs(b - 1)",
                "max(abs(a - 1) + abs(b - 1), 1e-9)",
                List.of(),
                cases("a=0.5 b=2", "a=2 b=3", "a=0.25 b=0.5"));

        assertThat(result.verdict()).as(result.evidence().toString()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(result.evidence())
                .hasEntrySatisfying("undecided", why -> assertThat(why).contains("unusual number"));
    }

    @Test
    void doesNotHoldAHoleAgainstAnAnswer() {
        assertThat(judge("x", "1 + x", "(1 - x^2)/(1 - x)", ON_THE_LINE).verdict())
                .isEqualTo(Verdict.CORRECT);
        assertThat(judge("x", "1 + x", "exp(log(1 + x))", ON_THE_LINE).evidence())
                .containsEntry("at", "x=-2")
                .containsEntry("actual", "no value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(x-1)^(1/3*3)", "(x-1)^(5/3-2/3)", "x - 1 + 0*log(1/3*3 - 1 + max(0, x))"})
    void blamesNothingThatOnlyRoundingSays(String answer) {
        CheckResult result = judge("x", "x - 1", answer, ON_THE_LINE);

        assertThat(result.verdict()).as(answer + ": " + result.evidence()).isNotEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void doesNotTakeForRightWhatMayHaveNoValueOnARegion() {
        assertThat(judge("x", "x", "x + 0*log(1/3*3 - 1 + max(0, x))", ON_THE_LINE)
                        .verdict())
                .isNotEqualTo(Verdict.CORRECT);
    }

    @Test
    void showsLateDifferencesWithAllTheirDigits() {
        Map<String, String> evidence =
                judge("x", "1 + x", "1 + x + 1e-40", ON_THE_LINE).evidence();

        assertThat(evidence.get("actual")).isNotEqualTo(evidence.get("expected"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(sum(1,n,1,9000),k,1,9000)",
                "sum(exp(sin(n*x)),n,1,9000)",
                "sum(exp(x/n),n,1,1000000000)",
                "prod(1+1/n,n,1,1000000000)"
            })
    void endsHugeAnswersByCountingWork(String answer) {
        CheckResult result = judge("x", "x", answer, "x=1", "x=2", "x=3", "x=4", "x=5", "x=6", "x=7");

        assertThat(result.verdict()).isIn(Verdict.NEEDS_REVIEW, Verdict.INVALID_ANSWER);
    }

    @Test
    void explainsByTheMisconceptionThatHasNoValueAtTheSamePoints() {
        List<Suspect<String>> suspects = List.of(
                new Suspect<>("log(1 + x)", "Another one."), new Suspect<>("log(1 - x)", "The bars are missing."));

        CheckResult result = judge(
                Sample.formula("x"), "log(abs(1 - x))", "log(1-x)", suspects, cases("x=-2", "x=0.5", "x=3", "x=-7"));

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.message()).isEqualTo("The bars are missing.");
        assertThat(result.evidence()).containsEntry("misconception", "The bars are missing.");
    }

    @Test
    void keepsItsOwnWordsWhenNoMisconceptionFits() {
        List<Suspect<String>> suspects = List.of(new Suspect<>("2*x", "Twice."));

        CheckResult result = judge(Sample.formula("x"), "x", "3*x", suspects, cases("x=1", "x=2"));

        assertThat(result.message()).isEqualTo("Not the expected formula: it differs at every point tried.");
        assertThat(result.evidence()).doesNotContainKey("misconception");
    }

    @Test
    void readsAJsonNumberAndRefusesOtherKinds() {
        Field field = Sample.formula("x");
        FormulaCheck check;
        try {
            check = new FormulaCheck(
                    field, AnswerReading.parse(field, "1/4"), List.of(), "secret", cases("x=1", "x=2"));
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(e);
        }

        assertThat(check.check(new Answer.Numeral(new BigDecimal("0.25")), Map.of())
                        .verdict())
                .isEqualTo(Verdict.CORRECT);
        CheckResult list = check.check(new Answer.Items(List.of(Sample.text("1"))), Map.of());
        assertThat(list.verdict()).isEqualTo(Verdict.INVALID_ANSWER);
        assertThat(list.message()).isEqualTo("Expected a formula, found [1].");
        assertThat(check.check(Sample.text("1/("), Map.of()).message()).startsWith("Cannot be read: column 4: ");
    }

    @Test
    void comparesFormulasWithFunctionSymbolsByRandomFunctions() {
        Field field = Sample.field(
                FieldKind.FORMULA,
                List.of(
                        Sample.symbol("x", SymbolKind.SCALAR),
                        Sample.symbol("f", SymbolKind.FUNCTION),
                        Sample.symbol("g", SymbolKind.FUNCTION)),
                null,
                0);
        List<DrawnCase> cases = cases("x=1", "x=2");

        assertThat(judge(field, "f(g(x))*2", "2 f(g(x))", List.of(), cases).verdict())
                .isEqualTo(Verdict.CORRECT);
        assertThat(judge(field, "f(g(x))", "g(f(x))", List.of(), cases).verdict())
                .isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void comparesFormulasOverLists() {
        Field field = Sample.field(
                FieldKind.FORMULA,
                List.of(Sample.symbol("H", SymbolKind.LIST), Sample.symbol("N", SymbolKind.SCALAR)),
                null,
                0);
        DrawnCase drawn = new DrawnCase(
                "1 (edge)", Map.of("H", Value.of(List.of(1.0, 2.5, -3.0)), "N", Value.of(3.0)), Map.of(), List.of());

        assertThat(judge(field, "mean(H)", "sum(H[n], n, 1, N)/N", List.of(), List.of(drawn))
                        .verdict())
                .isEqualTo(Verdict.CORRECT);
        assertThat(judge(field, "mean(H)", "sum(H)", List.of(), List.of(drawn)).verdict())
                .isEqualTo(Verdict.WRONG_ANSWER);
    }

    @ParameterizedTest(name = "{0} where the key is {1}")
    @CsvSource({"1/2a, 1/(2*a)", "1/2a, a/2", "sin 2a, sin(2)*a", "e^2a, e^(2*a)", "sin^-1 (a/9), 1/sin(a/9)"})
    void doesNotGuessWhichOfTwoReadingsWasMeant(String answer, String key) {
        CheckResult result = judge("a b", key, answer, CURVATURES);

        assertThat(result.verdict()).isEqualTo(Verdict.INVALID_ANSWER);
        assertThat(result.message()).startsWith("This can be read as ").endsWith("; write parentheses.");
    }

    @ParameterizedTest(name = "{0} where the key is {1}")
    @CsvSource({"1/2a, 1/(3*a)", "a/b/2a, b"})
    void saysNothingOfTwoReadingsWhereBothAreWrong(String answer, String key) {
        assertThat(judge("a b", key, answer, CURVATURES).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void saysNothingOfTwoReadingsWhereBothAreRight() {
        assertThat(judge("a b", "1", "0/2a + 1", CURVATURES).verdict()).isEqualTo(Verdict.CORRECT);
    }
}
