package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentFolder;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.CaseDrawer;
import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.TextPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One slip away from the key: every such answer is wrong, and is told as that slip, in whatever spelling. */
class KeyMutantsTest {

    private static final Path ROOT = Path.of("../../assignments");
    private static final List<DrawnCase> CURVATURES = Sample.cases("a=1 b=3", "a=0.2 b=7", "a=2 b=2.5", "a=5 b=8");
    private static final List<DrawnCase> ON_THE_LINE =
            Sample.cases("x=-2", "x=-0.5", "x=0.25", "x=0.7", "x=1.3", "x=3");

    private static Expr read(Field field, String text) {
        try {
            return AnswerReading.parse(field, text);
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static CheckResult formula(String symbols, String key, String answer, List<DrawnCase> cases) {
        Field field = Sample.formula(symbols);
        Expr right = read(field, key);
        AnswerCheck check = new FormulaCheck(field, right, List.of(), "secret", cases);
        return new KeyMutants(field, right, "secret", cases).around(check, true).check(Sample.text(answer), Map.of());
    }

    private static AnswerCheck set(String key, boolean telling) {
        Field field = Sample.set("a b");
        Expr right = read(field, key);
        AnswerCheck check = new SetCheck(field, Sample.setKey(field, key), List.of(), "a secret", CURVATURES);
        return new KeyMutants(field, right, "secret", CURVATURES).around(check, telling);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(a-b)/(a+b); Check the sign of the whole answer.",
                "2a/(a+b) - 1; Check the sign of the whole answer.",
                "2*(b-a)/(a+b); The answer is twice what it should be.",
                "(b/a-1)/(b/a+1)/2; The answer is half of what it should be.",
                "(a+b)/(b-a); The answer is upside down: take the reciprocal.",
                "(b-a)/(b-a); Check the sign of one term.",
                "1; Check the sign of one term.",
                "(b-a)^2/(a+b)^2; The answer is the square of what it should be.",
                "2a/(a+b); The answer is one minus what it should be.",
                "(b-2a)/(b+2a); Check the factor 2 beside a symbol: does the loss of this sheet come with a factor one half?",
                "(b-a^2)/(b+a); Check the squares: one is missing or too many.",
                "b/(a+b); A term is missing."
            })
    void namesTheSlipBehindAWrongRate(String answer, String says) {
        CheckResult result = formula("a b", "(b - a)/(b + a)", answer, CURVATURES);

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.message()).isEqualTo(says);
        assertThat(result.evidence()).containsEntry("hint", says).containsKeys("at", "expected", "actual", "meaning");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "abs(1-2x) @ 1-2x @ A modulus is missing.",
                "max(x, 1-x) @ min(x, 1-x) @ Check maximum against minimum.",
                "log(3+x) @ log10(x+3) @ Check the base of the logarithm.",
                "1+2x*cos(x^2) @ 1+x*cos(x^2) @ Check the constant factors: one is missing, or is off by a factor of 2.",
                "3*x*cos(x^2) @ 3*cos(x^2) @ A factor or a denominator is missing; was an inner derivative forgotten?",
                "sin(x)+x @ sin(pi*x/180)+x @ Angles are in radians here, not in degrees.",
                "exp(x)^2+x @ exp(x^2)+x @ Check what the power belongs to: the function or its argument.",
                "sqrt(x^2+1) @ x^2+1 @ The answer is the square of what it should be.",
                "x^3+1 @ x^2+1 @ Check the exponents: one is off by 1, or has the wrong sign.",
                "sum(k*x, k, 1, 4) @ sum(k*x, k, 1, 3) @ Check where the sum or product starts and ends: it is off by one.",
                "prod(k+x, k, 1, 4) @ prod(k+x, k, 2, 4) @ Check where the sum or product starts and ends: it is off by one.",
                "x @ abs(x) @ The answer lost its sign: it should not always be positive.",
                "sin(x)-x @ cos(x)-x @ Check sine against cosine.",
                "x-1/4 @ 1/4-x @ Check the sign of the whole answer.",
                "exp(x-1/4) @ exp(1/4-x) @ The answer is upside down: take the reciprocal.",
                "2*(x-1/4)+x @ 2*(1/4-x)+x @ Check the order in a difference or a quotient: which is taken from, or divided by, which?"
            })
    void namesEveryKindOfSlip(String key, String answer, String says) {
        CheckResult result = formula("x", key, answer, ON_THE_LINE);

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.message()).as("%s for %s", answer, key).isEqualTo(says);
    }

    @Test
    void saysNothingThatDoesNotHoldInEveryCase() {
        // twice the key at x = 3 and nowhere else
        CheckResult result = formula("x", "x^2", "6*x", ON_THE_LINE);

        assertThat(result.message()).isEqualTo("Not the expected formula: it differs at every point tried.");
        assertThat(result.evidence()).doesNotContainKey("hint").containsKey("meaning");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "eta < 2/b; An end is twice what it should be.",
                "0 < eta and eta < b; An end is upside down: take the reciprocal.",
                "(0, 1/a); Check which symbol belongs where: one stands in the place of another.",
                "eta > 1/b; Check the direction of an inequality.",
                "eta > 0; One of the conditions is missing.",
                "abs(1 - eta*b) < 1; An end is twice what it should be.",
                "eta <= 1/b; The end eta = 1/b must not be included."
            })
    void namesTheSlipBehindAWrongSet(String answer, String says) {
        CheckResult result = set("0 < eta < 1/b", true).check(Sample.text(answer), Map.of());

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.message()).as(answer).isEqualTo(says);
    }

    @Test
    void keepsItsHintsToItselfWhereTheKeyWantsThat() {
        CheckResult result = set("0 < eta < 1/b", false).check(Sample.text("eta < 2/b"), Map.of());

        assertThat(result.message()).isEqualTo("Not the expected set: it differs for all parameters tried.");
        assertThat(result.evidence()).doesNotContainKey("hint").containsKey("meaning");
    }

    @Test
    void groupsEverySpellingOfOneWrongAnswer() {
        Stream<String> formulas = Stream.of("a/b", "(a/b)^1", "exp(log(a)-log(b))", "sqrt(a^2/b^2)", "1/(b/a)")
                .map(answer -> formula("a b", "(b-a)/(a+b)", answer, CURVATURES)
                        .evidence()
                        .get("meaning"));
        Stream<String> sets = Stream.of("eta < 3/b", "(0, 3/b)", "0 < eta*b < 3", "abs(2*eta*b - 3) < 3")
                .map(answer -> set("0 < eta < 1/b", true)
                        .check(Sample.text(answer), Map.of())
                        .evidence()
                        .get("meaning"));

        assertThat(formulas.distinct()).singleElement().asString().matches("[0-9a-f]{12}");
        assertThat(sets.distinct()).singleElement().asString().matches("[0-9a-f]{12}");
        assertThat(formula("a b", "(b-a)/(a+b)", "b/a", CURVATURES).evidence().get("meaning"))
                .isNotEqualTo(formula("a b", "(b-a)/(a+b)", "a/b", CURVATURES)
                        .evidence()
                        .get("meaning"));
    }

    @Test
    void findsTheMutantsOfAKeyThatACheckAcceptsAlthoughTheyDifferSomewhereElse() {
        Field field = Sample.formula("a");
        List<DrawnCase> cases = Sample.cases("a=1");
        KeyProof proof = new KeyProof(field, Sample.setKey(field, "3*a"), "secret", cases);

        List<KeyProof.Passing> passing = proof.passing((answer, all) -> CheckResult.of(Verdict.CORRECT, "Right."));

        // at a = 1 the case tells neither a square nor a lost factor from the key; twice the key it does
        assertThat(passing)
                .extracting(KeyProof.Passing::answer)
                .contains("3*a^2", "3")
                .doesNotContain("2*(3*a)");
        assertThat(passing).allSatisfy(mutant -> assertThat(mutant.at()).startsWith("a="));
        assertThat(proof.passing((answer, all) -> CheckResult.of(Verdict.WRONG_ANSWER, "Wrong.")))
                .isEmpty();
    }

    /** Returns the mutants that are no spelling of the key, each meaning once. */
    private static List<Suspect<Expr>> distinct(KeyMutants mutants, Expr key) {
        Set<String> meanings = new HashSet<>(Set.of(Meaning.of(mutants.drawn(key))));
        return mutants.trees().stream()
                .filter(mutant -> meanings.add(Meaning.of(mutants.drawn(mutant.wrong()))))
                .toList();
    }

    private static Stream<String> assignments() throws IOException {
        return AssignmentFolder.assignments(ROOT).stream();
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void refusesEveryMutantOfEverySheetAndTellsWhy(String id) {
        Assignment assignment = AssignmentReader.read(ROOT.resolve(id));
        Key key = KeyReader.read(ROOT.resolve(id), assignment);
        AnswerChecks checks = new AnswerChecks(assignment, key);
        List<String> untold = new ArrayList<>();
        int told = 0;
        for (Field field : assignment.fields()) {
            if (key.of(field.id()) instanceof FieldKey.Symbolic symbolic) {
                List<DrawnCase> cases = new CaseDrawer(key.secret(), id).draw(field.id(), symbolic.cases());
                KeyMutants mutants = new KeyMutants(field, symbolic.answer().expr(), key.secret(), cases);
                AnswerCheck check = checks.of(field);
                for (Suspect<Expr> mutant :
                        sample(distinct(mutants, symbolic.answer().expr()))) {
                    CheckResult result = check.check(Sample.text(TextPrinter.print(mutant.wrong())), Map.of());
                    boolean explained = result.evidence().containsKey("hint")
                            || result.evidence().containsKey("misconception")
                            || result.message().startsWith("The end ")
                            || result.verdict() == Verdict.INVALID_ANSWER;
                    if (result.verdict() == Verdict.CORRECT || !explained) {
                        untold.add(field.id() + ": " + TextPrinter.print(mutant.wrong()) + ": " + result.message());
                    }
                    told++;
                }
            }
        }

        assertThat(untold).isEmpty();
        assertThat(told).isPositive();
    }

    /** Every fourth will do: lint tries them all. */
    private static List<Suspect<Expr>> sample(List<Suspect<Expr>> mutants) {
        List<Suspect<Expr>> some = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i += 4) {
            some.add(mutants.get(i));
        }
        return some;
    }
}
