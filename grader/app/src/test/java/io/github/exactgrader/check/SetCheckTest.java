package io.github.exactgrader.check;

import static io.github.exactgrader.check.Sample.cases;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetCheckTest {

    private static final String[] ONE = {"a=0.591901", "a=1", "a=0.000001", "a=1000000", "a=3"};
    private static final String[] TWO = {"a=1 b=4", "a=0.3 b=7", "a=1 b=1.000000000001", "a=1 b=1000000000000"};
    private static final String[] SECOND_MOMENT = {"h=1 rho=3", "h=2 rho=0", "h=0.3 rho=20", "h=1000 rho=2"};
    private static final String[] ALMOST_SURE = {
        "h1=1 h2=10", "h1=1 h2=5.82", "h1=1 h2=5.83", "h1=2 h2=2.000002", "h1=1 h2=1000", "h1=0.407713 h2=1.185817"
    };
    private static final String ALMOST_SURE_KEY = "abs((1 - eta*h1)*(1 - eta*h2)) < 1 and eta > 0";

    private static CheckResult judge(Field field, String key, String answer, String... parameters) {
        return check(field, key, List.of(), parameters).check(Sample.text(answer), Map.of());
    }

    private static SetCheck check(Field field, String key, List<Suspect<String>> suspects, String... parameters) {
        try {
            List<Suspect<Expr>> read = new ArrayList<>();
            for (Suspect<String> suspect : suspects) {
                read.add(new Suspect<>(AnswerReading.parse(field, suspect.wrong()), suspect.says()));
            }
            return new SetCheck(field, Sample.setKey(field, key), read, "a secret", cases(parameters));
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static CheckResult oneCurvature(String answer) {
        return judge(Sample.set("a"), "0 < eta < 1/a", answer, ONE);
    }

    private static CheckResult almostSure(String answer) {
        return judge(Sample.set("h1 h2"), ALMOST_SURE_KEY, answer, ALMOST_SURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 < eta < 1/a",
                "(0, 1/a)",
                "eta < 1/a",
                "[0, 1/a)",
                "(-inf, 1/a)",
                "-inf < eta < 1/a",
                "abs(1 - 2 eta a) < 1",
                "-1 < 1 - 2 eta a < 1",
                "eta a < 1",
                "eta > 0 and eta a < 1",
                "1/eta > a",
                "not (eta >= 1/a)",
                "(1 - 2 eta a)^2 < 1",
                "1 - 4 eta a + 4 eta^2 a^2 < 1",
                "sqrt(eta) < sqrt(1/a)",
                "(0, 1/(2a)) U [1/(2a), 1/a)",
                "(0, 2/a) intersection (-1/a, 1/a)",
                "(0, 2/a) setminus [1/a, 2/a)",
                "2*eta in (0, 2/a)",
                "eta in (0, 1/a)",
                "max(eta, 1/(2a)) < 1/a",
                "eta - 1/a < 0",
                "log(eta*a) < 0",
                "0 < a < 1/eta",
                "{eta : 0 < eta < 1/a}",
                "{eta | 0 < eta < 1/a}",
                "{0 < eta < 1/a}",
                "eta in {eta : 1 - eta*a > 0}",
                "{eta : |1 - 2 eta a| < 1}",
                "{eta | |1 - 2 eta a| < 1}",
                "{eta > 0 : eta < 1/(2a)} U {eta | 1/(2a) <= eta < 1/a}",
                "{eta : eta < 2/a} \\ [1/a, 5/a)"
            })
    void acceptsEverySpellingOfAnInterval(String answer) {
        CheckResult result = oneCurvature(answer);

        assertThat(result.verdict()).as(answer + result).isEqualTo(Verdict.CORRECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 < eta < 2/a",
                "0 < eta < 1/(2a)",
                "abs(1 - eta a) < 1",
                "{}",
                "{1/a}",
                "0 < eta < 1/a + 1e-60",
                "eta = 1/(2a)",
                "eta > 1/a",
                "eta != 1/a",
                "(0, 1/a) U (2/a, 3/a)",
                "sin(1000000*eta*a) > 2",
                "eta < sqrt(-a)"
            })
    void rejectsOtherSets(String answer) {
        CheckResult result = oneCurvature(answer);

        assertThat(result.verdict()).as(answer + result).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0 < eta <= 1/a; The end eta = 1/a must not be included.",
                "(0, 1/a]; The end eta = 1/a must not be included.",
                "(0, 1/a) U {1/a}; The end eta = 1/a must not be included.",
                "(0, 1/(2a)) U (1/(2a), 1/a); The end eta = 1/(2*a) must be included.",
                "(0, 1/a) setminus {1/(3a)}; The end eta = 1/(3*a) must be included.",
                "abs(1 - 2 eta a) <= 1; Not the expected set: a single value is included that must be left out.",
                "0 < abs(1 - 2 eta a) < 1; Not the expected set: a single value is left out that must be included."
            })
    void namesTheEndThatIsWrong(String answer, String message) {
        CheckResult result = oneCurvature(answer);

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.message()).isEqualTo(message);
    }

    @Test
    void givesStaffAWitness() {
        CheckResult result = judge(Sample.set("a"), "0 < eta < 1/a", "0 < eta < 2/a", "a=4");

        assertThat(result.message()).isEqualTo("Not the expected set: it differs for all parameters tried.");
        assertThat(result.evidence())
                .containsEntry("at", "a=4, eta=0.4")
                .containsEntry("expected", "not in the set")
                .containsEntry("actual", "in the set")
                .containsEntry("differs at", "1 of 1 cases")
                .containsEntry("key", "0 < eta < 1/a");
        assertThat(result.readAs()).isEqualTo("0 < eta < 2/a");
    }

    @Test
    void countsTheParametersForWhichSetsDiffer() {
        CheckResult result =
                judge(Sample.set("a b"), "0 < eta < 1/max(a, b)", "0 < eta < 1/b", "a=1 b=4", "a=4 b=1", "a=1 b=2");

        assertThat(result.message()).isEqualTo("Not the expected set: it differs for 1 of 3 parameters tried.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 < eta < min(1/a, 1/b)",
                "max(abs(1 - 2 eta a), abs(1 - 2 eta b)) < 1",
                "abs(1 - 2 eta a) < 1 and abs(1 - 2 eta b) < 1",
                "(0, 1/a) intersection (0, 1/b)"
            })
    void acceptsTheSmallerOfTwoEnds(String answer) {
        assertThat(judge(Sample.set("a b"), "0 < eta < 1/b", answer, TWO).verdict())
                .isEqualTo(Verdict.CORRECT);
    }

    @Test
    void tellsEndsApartThatNearlyCoincide() {
        CheckResult result = judge(Sample.set("a b"), "0 < eta < 1/b", "0 < eta < 1/a", "a=1 b=1.000000000001");

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(1 - eta h)^2 + eta^2 rho < 1",
                "eta (h^2 + rho) < 2 h",
                "eta(h^2 + rho) - 2h < 0",
                "(0, 2/(h + rho/h))",
                "eta^2 (h^2 + rho) < 2 eta h"
            })
    void solvesConditionsOfTheSecondMoment(String answer) {
        Field field = Sample.set("h rho");
        String key = "0 < eta < 2*h/(h^2 + rho)";

        assertThat(judge(field, key, answer, SECOND_MOMENT).verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(judge(field, key, answer.replace("<", "<="), SECOND_MOMENT).verdict())
                .as("closed")
                .isIn(Verdict.WRONG_ANSWER, answer.startsWith("(0") ? Verdict.CORRECT : Verdict.WRONG_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(1 - eta h1)^2 (1 - eta h2)^2 < 1",
                "-1 < (1 - eta h1)(1 - eta h2) < 1",
                "0 < eta < 1/h1 + 1/h2 and h1 h2 eta^2 - (h1 + h2) eta + 2 > 0",
                "log(abs(1 - eta h1)) + log(abs(1 - eta h2)) < 0",
                "abs(1 - eta h1) abs(1 - eta h2) < 1"
            })
    void findsTheGapOfTheAlmostSureSetHoweverNarrowItIs(String answer) {
        assertThat(almostSure(answer).verdict()).isEqualTo(Verdict.CORRECT);
    }

    @Test
    void rejectsTheSetWithoutTheGapAtTheNarrowestOne() {
        // h2/h1 = 5.83 lies 0.03 % above the threshold 3 + 2 sqrt(2): the gap is (0.5777, 0.5939)
        CheckResult result =
                judge(Sample.set("h1 h2"), ALMOST_SURE_KEY, "0 < eta < 1/h1 + 1/h2", "h1=1 h2=5.83", "h1=1 h2=5.8285");

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.evidence()).containsEntry("differs at", "2 of 2 cases");
        assertThat(judge(Sample.set("h1 h2"), ALMOST_SURE_KEY, "0 < eta < 1/h1 + 1/h2", "h1=1 h2=5.8284")
                        .verdict())
                .isEqualTo(Verdict.CORRECT);
    }

    @Test
    void countsThePolesAsMembers() {
        CheckResult result = almostSure("0 < abs((1 - eta h1)(1 - eta h2)) < 1");

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.message())
                .isEqualTo("Not the expected set: a single value is left out that must be included.");
    }

    @Test
    void findsWhereASmoothConditionTouchesItsLimit() {
        Field field = Sample.setOfX("a");

        assertThat(judge(field, "x != a", "x^2 - 2 a x + a^2 > 0", "a=3", "a=0.7")
                        .verdict())
                .isEqualTo(Verdict.CORRECT);
        assertThat(judge(field, "x < a or x > a", "x^2 - 2 a x + a^2 >= 0", "a=3", "a=0.7")
                        .verdict())
                .isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(judge(field, "x != a", "(x - a)^2 > 0", "a=3", "a=-0.7").verdict())
                .isEqualTo(Verdict.CORRECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eta a/(1 - eta a) > 0",
                "1/(1 - eta a) > 1",
                "ln|1 - 2 eta a| < 0",
                "-log10|2 eta a - 1| > 0",
                "log(|1 - 2 eta a|^2) < 0"
            })
    void aPoleAtAnEndOrInTheMiddleChangesNothing(String answer) {
        CheckResult result = judge(
                Sample.set("a"), "0 < eta < 1/a", answer, "a=0.591901", "a=60.4986", "a=5", "a=1", "a=3", "a=0.0071");

        assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.CORRECT);
    }

    @Test
    void knowsConditionsWithPolesAndJumps() {
        Field field = Sample.setOfX("a");

        assertThat(judge(field, "x > a", "1/(x - a) > 0", "a=3", "a=-2").verdict())
                .isEqualTo(Verdict.CORRECT);
        assertThat(judge(field, "x >= a", "sign(x - a) >= 0", "a=3", "a=-2").verdict())
                .isEqualTo(Verdict.CORRECT);
        assertThat(judge(field, "x > a or x <= a", "x in (-inf, inf)", "a=3").verdict())
                .isEqualTo(Verdict.CORRECT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a > 0; Expected a set of values of eta: a condition has to contain eta.",
                "1 < 0; Expected a set of values of eta: a condition has to contain eta.",
                "a > 0 or a < 0; Expected a set of values of eta: a condition has to contain eta.",
                "(0, 1/eta); 'The ends of an interval must not contain eta itself; solve for eta or type the condition.'"
            })
    void asksForASetOfTheRightVariable(String answer, String message) {
        CheckResult result = oneCurvature(answer);

        assertThat(result.verdict()).isEqualTo(Verdict.INVALID_ANSWER);
        assertThat(result.message()).isEqualTo(message);
    }

    @Test
    void tellsASetOfAnUndeclaredVariable() {
        CheckResult result = oneCurvature("0 < x < 1/a");

        assertThat(result.verdict()).isEqualTo(Verdict.INVALID_ANSWER);
        assertThat(result.message())
                .isEqualTo("Cannot be read: column 5: symbol \"x\" is not part of this question; it uses a, eta.");
    }

    @Test
    void knowsTheEmptySet() {
        assertThat(judge(Sample.set("a"), "{}", "{}", "a=1").verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(judge(Sample.set("a"), "{}", "eta < 0", "a=1").verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(judge(Sample.set("a"), "{}", "{a}", "a=1").verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void refusesANumber() {
        CheckResult result = check(Sample.set("a"), "0 < eta < 1/a", List.of(), "a=1")
                .check(new Answer.Numeral(BigDecimal.ONE), Map.of());

        assertThat(result.verdict()).isEqualTo(Verdict.INVALID_ANSWER);
        assertThat(result.message()).isEqualTo("Expected a set or a condition, such as 0 < x < 1 or (0, 1), found 1.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 < eta < 1/a + max(0, a - 1e7)",
                "0 < eta < 1/a + floor(a/1e8)",
                "0 < eta < 1/a + ceil(-1e-8/a)",
                "eta < 1/a and a != 5",
                "eta < 1/a and a < 1e8",
                "eta < 1/a and 0*sqrt(1e8 - a) >= 0",
                "eta < 1/a + relu(1e-9 - abs(a - 5))",
                "eta < 1/a + (sign(a - 2e6) + abs(sign(a - 2e6)))/2",
                "(0, 1/a) U (1e20, a^2)",
                "eta < max(1/a, 1e-20)",
                "eta a < 1 + relu(eta - 1e9)",
                "not (eta >= 1/a or a = 7/4)",
                "not (eta >= 1/a or a = 7/3)",
                "eta < 1/a and 13 a != 11",
                "eta < 1/a and a^2 != 2"
            })
    void looksBeyondTheCasesWhereAnAnswerTellsCasesApart(String answer) {
        Field field = Sample.withDomain(Sample.set("a"), "a > 0");

        CheckResult result = judge(field, "0 < eta < 1/a", answer, ONE);

        assertThat(result.verdict()).as(answer + result).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.evidence()).containsKeys("at", "expected", "actual");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 < eta < abs(1/a)",
                "0 < eta < max(1/a, -a)",
                "eta < 1/a and a != 0",
                "eta < 1/a and a > -3",
                "0 < eta < sqrt(1/a^2)",
                "0 < eta < 1/relu(a)",
                "(0, min(1/a, 5)) U [5, 1/a) U (0, 1/a)",
                "a < 7 and eta < 1/a or a >= 7 and eta a < 1"
            })
    void keepsAcceptingCaseDistinctionsThatComeToTheSame(String answer) {
        Field field = Sample.withDomain(Sample.set("a"), "a > 0");

        CheckResult result = judge(field, "0 < eta < 1/a", answer, ONE);

        assertThat(result.verdict()).as(answer + result).isEqualTo(Verdict.CORRECT);
    }

    @Test
    void leavesToAPersonWhatHasMoreBranchesThanAreLookedAt() {
        Field field = Sample.withDomain(Sample.set("a"), "a > 0");
        StringBuilder answer = new StringBuilder("eta < 1/a");
        for (int i = 1; i <= 130; i++) {
            answer.append(" + 0*|a-").append(i).append('|');
        }

        CheckResult result = judge(field, "0 < eta < 1/a", answer.toString(), ONE);

        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(result.evidence().get("undecided")).startsWith("not every branch of its case distinctions");
    }

    @Test
    void seesADifferenceBetweenTheEndsOfTheKeyAndOfTheGivenFact() {
        Field field = Sample.set("a");
        Field given = new Field(
                field.id(),
                field.kind(),
                field.points(),
                "ask",
                "hint",
                field.symbols(),
                null,
                "eta",
                "0 < eta < 1.1/a",
                List.of(),
                0,
                null,
                null,
                Sample.HERE);

        assertThat(judge(given, "0 < eta < 1/a", "eta > 0", ONE).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(judge(given, "0 < eta < 1/a", "eta < 1/a or eta > 1.1/a", ONE)
                        .verdict())
                .isEqualTo(Verdict.CORRECT);
    }

    @Test
    void endsHugeAnswersByCountingWork() {
        CheckResult many = oneCurvature("abs(sin(eta)*a) < 1 or ".repeat(40) + "eta < 1/a");
        CheckResult long_ = oneCurvature("eta < 1/a + 1e-9999");

        assertThat(many.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(many.evidence()).containsEntry("undecided", "more than 1000000 units of work");
        assertThat(long_.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
    }

    @Test
    void explainsByTheMisconceptionThatIsTheSameSet() {
        SetCheck check = check(
                Sample.set("a"),
                "0 < eta < 1/a",
                List.of(new Suspect<>("0 < eta < 2/a", "Twice."), new Suspect<>("0 < eta < 1/(2a)", "Half.")),
                ONE);

        assertThat(check.check(Sample.text("abs(1 - 4 eta a) < 1"), Map.of()).message())
                .isEqualTo("Half.");
        assertThat(check.check(Sample.text("abs(1 - eta a) < 1"), Map.of()).message())
                .isEqualTo("Twice.");
        assertThat(check.check(Sample.text("eta < 3/a"), Map.of()).message())
                .isEqualTo("Not the expected set: it differs for all parameters tried.");
    }

    @Test
    void tellsTheAuthorThatAGivenFactCannotBeRead() {
        Field field = Sample.set("a");
        Field broken = new Field(
                field.id(),
                FieldKind.SET,
                field.points(),
                "ask",
                "hint",
                field.symbols(),
                null,
                "eta",
                "eta >",
                List.of(),
                0,
                null,
                null,
                Sample.HERE);

        assertThatThrownBy(() -> check(broken, "eta < a", List.of(), "a=1"))
                .isInstanceOf(AssignmentException.class)
                .hasMessageStartingWith("key.yaml:3:5: \"given: eta >\" cannot be read: column 6: ");
    }
}
