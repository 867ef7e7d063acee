package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.intake.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixCheckTest {

    private static final String TWO_STEPS = "-g1^T (I - eta1 H2) g3";
    private static final String FOUR_STEPS = "-g1^T (I - eta1 H2)(I - eta2 H3)(I - eta3 H4) g5";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-g1' (I - eta1 H2) g3",
                "-g_1^\\top (I - \\eta_{t-1} H_2) g_3",
                "-g_1^T(I-\\eta_1H_2)g_3",
                "-g_1^Tg_3 + \\eta_1 g_1^TH_2g_3",
                "-g3^T (I - eta1 H2) g1",
                "-(g1^T (I - eta1 H2) g3)^T",
                "g1^T [eta1 H2 - I] g3",
                "-g₁ᵀ (I − η₁ H₂) g₃",
                "-dot(g1, (I - eta1 H2) g3)",
                "-g1^T (I - eta1 H2)^2 (I - eta1 H2)^{-1} g3",
                "-g1^T (2 I - eta1 H2 - I) g3",
                "-g1^T g3 - g1^T (-eta1) H2^T g3",
                "(-g1^T (10 I - 10 eta1 H2) g3)/10"
            })
    void acceptsEverySpellingOfTheTwoSteps(String answer) {
        CheckResult result = MatrixSample.judge(TWO_STEPS, answer);

        assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.CORRECT);
        assertThat(result.message()).isEqualTo("Right.");
        assertThat(result.evidence().get("method"))
                .matches(
                        "proven: the same over 3 random prime fields in dimension \\d+, chance of error below 2\\^-1\\d\\d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-g1' (I - eta1 H3) g3",
                "-g1^T (I + eta1 H2) g3",
                "g1^T (I - eta1 H2) g3",
                "-g1^T (I - eta1 H2) g3 + 1e-50*g1^T g1",
                "-g1^T (I - eta1 H2) g3 + 2305843009213693951*g1^T g1",
                "-g1^T (I - eta1 H2)^2 g3",
                "0",
                "-g1^T (I - eta1 H2^-1) g3",
                "-g1^T (I - eta1 diag(H2)) g3",
                "-g1^T g1"
            })
    void refutesOthersWithAPointThatAnotherWayOfComputingConfirms(String answer) {
        CheckResult result = MatrixSample.judge(TWO_STEPS, answer);

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertWitness(result, TWO_STEPS, answer);
    }

    private static void assertWitness(CheckResult result, String key, String answer) {
        Map<String, String> evidence = result.evidence();
        ExactMatrices exact = new ExactMatrices(String.valueOf(evidence.get("at")));
        assertThat(evidence.get("expected")).isNotEqualTo(evidence.get("actual"));
        assertThat(exact.value(MatrixSample.parse(key)))
                .as("value of the key at %s", evidence.get("at"))
                .isEqualTo(evidence.get("expected"));
        assertThat(exact.value(MatrixSample.parse(answer)))
                .as("value of %s at %s", answer, evidence.get("at"))
                .isEqualTo(evidence.get("actual"));
    }

    @Test
    void acceptsTheReversedProductOnlyWhereTheOuterVectorsAreSwappedToo() {
        String reversed = "-g1^T (I - eta3 H4)(I - eta2 H3)(I - eta1 H2) g5";

        assertThat(MatrixSample.judge(FOUR_STEPS, "-g5^T (I - eta3 H4)(I - eta2 H3)(I - eta1 H2) g1")
                        .verdict())
                .isEqualTo(Verdict.CORRECT);
        assertThat(MatrixSample.judge(FOUR_STEPS, reversed).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertWitness(MatrixSample.judge(FOUR_STEPS, reversed), FOUR_STEPS, reversed);
    }

    @ParameterizedTest
    @CsvSource({
        "g1^T A g2, g2^T A g1, g2^T A^T g1",
        "A B, B A, (B^T A^T)^T",
        "H1 H2, H2 H1, (H2 H1)^T",
        "A^T, A, (A^T)^T^T",
        "g1 g2^T, g2 g1^T, (g2 g1^T)^T"
    })
    void tellsTransposesApart(String key, String wrong, String right) {
        assertThat(MatrixSample.judge(key, wrong).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertWitness(MatrixSample.judge(key, wrong), key, wrong);
        assertThat(MatrixSample.judge(key, right).verdict()).isEqualTo(Verdict.CORRECT);
    }

    /** In dimension 1 everything commutes, in dimension 2 the square of a commutator does (Hall's identity). */
    @ParameterizedTest
    @CsvSource({
        "C, C + (A B - B A)^2 C - C (A B - B A)^2",
        "H3, H3 + (H1 H2 - H2 H1)^2 H3 - H3 (H1 H2 - H2 H1)^2",
        "g1^T g2, g1^T g2 + g1^T ((A B - B A)^2 C - C (A B - B A)^2) g2"
    })
    void isNotTakenInByIdentitiesOfSmallMatrices(String key, String wrong) {
        CheckResult result = MatrixSample.judge(key, wrong);

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.evidence().get("at")).as("3 rows").matches(".*\\[\\[-?\\d+, -?\\d+, -?\\d+\\], .*");
        assertWitness(result, key, wrong);
    }

    /** A 3 by 3 Gram determinant is 0 in the plane: 6 vectors, degree 6. */
    @Test
    void isNotTakenInByVectorsInThePlane() {
        String gram = "g1^T g1*(g2^T g2*g3^T g3 - (g2^T g3)^2) - g1^T g2*(g1^T g2*g3^T g3 - g2^T g3*g1^T g3)"
                + " + g1^T g3*(g1^T g2*g2^T g3 - g2^T g2*g1^T g3)";

        CheckResult result = MatrixSample.judge("eta1", "eta1 + " + gram);

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertWitness(result, "eta1", "eta1 + " + gram);
    }

    @ParameterizedTest
    @CsvSource({
        "1, -g1^T g2",
        "2, -g1^T (I - eta1 H2) g3",
        "3, -g1^T (I - eta1 H2)(I - eta2 H3) g4",
        "4, -g1^T (I - eta1 H2)(I - eta2 H3)(I - eta3 H4) g5",
        "5, -g1^T (I - eta1 H2)(I - eta2 H3)(I - eta3 H4)(I - eta4 H5) g6"
    })
    void readsOrderedProductsForEveryTau(int tau, String writtenOut) {
        String last = " g" + (tau + 1);
        List<String> right = List.of(
                "-g1^T \\prod_{k=1}^{" + (tau - 1) + "}(I-\\eta_k H_{k+1})" + last,
                "-g_1^\\top \\left[\\prod_{k=1}^{" + (tau - 1) + "}\\left(I-\\eta_{t-k} H_{k+1}\\right)\\right]" + last,
                "-g1^T prod(I - eta_k H_{k+1}, k, 1, " + (tau - 1) + ")" + last,
                "-g1^T prod(I - eta[k] H[k+1], k, 1, " + (tau - 1) + ")" + last,
                "-g1^T ∏_{j=2}^{" + tau + "} (I - η_{j-1} H_j)" + last);

        assertThat(right)
                .allSatisfy(answer -> assertThat(MatrixSample.judge(writtenOut, answer))
                        .extracting(CheckResult::verdict)
                        .as(answer)
                        .isEqualTo(Verdict.CORRECT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-g1^T prod(I - eta_k H_{k+1}, k, 1, 2) g5",
                "-g1^T prod(I - eta_k H_{k+1}, k, 2, 3) g5",
                "-g1^T prod(I - eta_k H_{k+1}, k, 1, 4) g5",
                "-g1^T prod(I - eta_k H_k, k, 1, 3) g5",
                "-g1^T prod(I - eta_{k+1} H_{k+1}, k, 1, 3) g5",
                "-g1^T prod(I - eta_{4-k} H_{5-k}, k, 1, 3) g5"
            })
    void refusesProductsThatAreOffByOneOrTurnedRound(String answer) {
        CheckResult result = MatrixSample.judge(FOUR_STEPS, answer);

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertWitness(result, FOUR_STEPS, answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "-g1 (I - eta1 H2) g3; -g1^T*(I - eta1*H2)*g3: a transpose was missing.",
                "-((I - eta1 H2) g3) g1; -((I - eta1*H2)*g3)^T*g1: a transpose was missing.",
                "-g1^T (1 - eta1 H2) g3; -g1^T*(I - eta1*H2)*g3: the identity matrix was missing.",
                "-g1^T g3 + eta1 g1 H2 g3; -g1^T*g3 + eta1*g1^T*H2*g3: a transpose was missing."
            })
    void repairsOneMissingTransposeOrIdentityAndSaysSo(String answer, String note) {
        CheckResult result = MatrixSample.judge(TWO_STEPS, answer);

        assertThat(result.verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(result.message()).isEqualTo("Right. Read as " + note);
        assertThat(result.readAs()).isEqualTo(note.substring(0, note.indexOf(':')));
    }

    @Test
    void judgesARepairedReadingLikeAnyOther() {
        AnswerCheck check = MatrixSample.check("-g1^T g2", "-g1^T g1", "-g1 g2^T");

        assertThat(check.check(Sample.text("-g1 g1"), Map.of()))
                .extracting(CheckResult::verdict, CheckResult::message)
                .containsExactly(Verdict.WRONG_ANSWER, "This is -g1^T g1. Read as -g1^T*g1: a transpose was missing.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "g1^T H1 g2 ~ g1 (1 - H1) g2 ~ The shapes do not fit in more than one place: cannot subtract a matrix from a number in 1 - H1; did you mean I - H1?; then cannot multiply a column vector by a column vector in the product of g1 and I - H1; did you mean the transpose g1^T*(I - H1)?",
                "g1 g2^T ~ g1 + g2^T ~ The shapes do not fit: cannot add a row vector to a column vector in g1 + g2^T; did you mean g1^T + g2^T?",
                "g1^T g2 ~ g1^T g2^T ~ The shapes do not fit: cannot multiply a row vector by a row vector in the product of g1^T and g2^T.",
                "H1^-1 ~ 1/H1 ~ The shapes do not fit: cannot divide by a matrix in 1/H1; write the inverse, as in H^-1, on the side that is meant.",
                "H1^-1 ~ sqrt(H1) ~ The shapes do not fit: sqrt(H1) has no place in a formula with vectors and matrices; it is made of the given names, numbers, sums, products, whole powers, transposes and inverses.",
                "H1^-1 ~ H1^(-1/2) ~ The shapes do not fit: an exponent, an index or an end of a product is a whole number, found -1/2.",
                "H1^-1 ~ H1^eta1 ~ The shapes do not fit: an exponent, an index or an end of a product is a whole number, found eta1.",
                "H1 ~ prod(H_k, k, 1, 6) ~ The shapes do not fit: \"H6\" is not part of this question; it has H1, H2, H3, H4, H5.",
                "g1^T g2 ~ prod(g_k, k, 1, 2) ~ The shapes do not fit: \"prod\" cannot join a column vector and a column vector; write parentheses around what is repeated.",
                "g1 ~ g1^3 ~ The shapes do not fit: a column vector has no power in g1^3.",
                "H1 ~ diag(g1) ~ The shapes do not fit: diag(g1) needs a matrix.",
                "g1^T g2 ~ dot(g1, H1) ~ The shapes do not fit: dot(g1, H1) needs two column vectors.",
                "g1 ~ prod(g_k, k, 2, 1) ~ The shapes do not fit: \"prod\" of no column vectors has no value."
            })
    void saysInWordsWhatDoesNotFit(String key, String answer, String message) {
        CheckResult result = MatrixSample.judge(key, answer);

        assertThat(result.message()).isEqualTo(message);
        assertThat(result.verdict()).isEqualTo(Verdict.INVALID_ANSWER);
    }

    @Test
    void asksWhichOfTwoRepairsIsMeant() {
        CheckResult result = MatrixSample.judge("(g1 + g2)^T g3", "(g1^T + g2)");

        assertThat(result.verdict()).isEqualTo(Verdict.INVALID_ANSWER);
        assertThat(result.message())
                .isEqualTo("The shapes do not fit: cannot add a column vector to a row vector in g1^T + g2;"
                        + " did you mean g1 + g2?");
    }

    @Test
    void asksForParenthesesWhereAProductCanEndInTwoPlaces() {
        String answer = "\\prod_{k=1}^{2} H_k H_3";

        CheckResult result = MatrixSample.judge("H1 H2 H3", answer);

        assertThat(result.verdict()).isEqualTo(Verdict.INVALID_ANSWER);
        assertThat(result.message())
                .isEqualTo("This can be read as prod(H[k]*H3, k, 1, 2) or as prod(H[k], k, 1, 2)*H3, and it makes a"
                        + " difference; write parentheses.");
    }

    @Test
    void tellsAResultOfAnotherShapeAndKnowsItsMisconception() {
        AnswerCheck check = MatrixSample.check("-g1^T g2", "-g1 g2^T");

        CheckResult known = check.check(Sample.text("-(g2 g1^T)^T"), Map.of());
        CheckResult unknown = check.check(Sample.text("H1 g2"), Map.of());

        assertThat(known.message()).isEqualTo("This is -g1 g2^T.");
        assertThat(known.evidence()).containsEntry("misconception", "This is -g1 g2^T.");
        assertThat(unknown.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(unknown.message()).isEqualTo("This is a column vector; a number is asked for.");
        assertWitness(unknown, "-g1^T g2", "H1 g2");
    }

    @Test
    void findsMisconceptionsByMeaning() {
        AnswerCheck check = MatrixSample.check(TWO_STEPS, "-g1^T (I - eta1 H3) g3", "-g1^T g3");

        assertThat(check.check(Sample.text("-g3' g1 + eta1 g3' H3 g1"), Map.of())
                        .message())
                .isEqualTo("This is -g1^T (I - eta1 H3) g3.");
    }

    @ParameterizedTest
    @CsvSource({
        "H1^-1, inv(H1)",
        "H1^-1, (H1^T H1)^-1 H1^T",
        "H1^-1, H1^{-T}",
        "H1^-1, H1^-2 H1",
        "diag(H1)^-1, diag(diag(H1)^-1)",
        "(A B)^-1, B^-1 A^-1",
        "(I + A)^-1, I - A (I + A)^-1",
        "(A + B)^-1, A^-1 (A^-1 + B^-1)^-1 B^-1"
    })
    void comparesInverses(String key, String answer) {
        assertThat(MatrixSample.judge(key, answer).verdict()).isEqualTo(Verdict.CORRECT);
    }

    @ParameterizedTest
    @CsvSource({
        "H1^-1, diag(H1)^-1",
        "H1^-1, diag(H1^-1)",
        "H1^-1, H1",
        "H1^-1, 2 H1^-1",
        "H1^-1, H1^-1/2",
        "H1^-1, -H1^-1",
        "diag(H1)^-1, diag(H1^-1)",
        "(A B)^-1, A^-1 B^-1",
        "(A + B)^-1, A^-1 (A^-1 + B^-1)^-1 A^-1"
    })
    void tellsInversesApart(String key, String answer) {
        CheckResult result = MatrixSample.judge(key, answer);

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertWitness(result, key, answer);
    }

    @Test
    void saysWhereAnAnswerHasNoValue() {
        CheckResult result = MatrixSample.judge("H1^-1", "(g1 g1^T)^-1");

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.message()).isEqualTo("This has no value: something that has no inverse is inverted.");
        assertThat(result.evidence()).containsEntry("actual", "no value").containsKey("at");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H1^1000000000",
                "H1^900",
                "H1^-900",
                "((H1^30)^30)^30",
                "1e9999^1000*H1",
                "prod(prod(prod(H1, k, 1, 900), j, 1, 900), i, 1, 900)",
                "prod(H1, k, 1, 1000000000)",
                "prod(H1 H1^-1, k, 1, 1000)",
                "((((eta1 + 2)^1000)^1000)^1000)^1000*H1"
            })
    @Timeout(5)
    void endsEarlyOnWhatIsTooLarge(String answer) {
        CheckResult result = MatrixSample.judge("H1^-1", answer);

        assertThat(result.verdict()).isEqualTo(Verdict.INVALID_ANSWER);
        assertThat(result.message()).containsAnyOf("is too large", "is too long", "takes too long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(sum(eta1*H1, k, 1, 999), j, 1, 5)",
                "prod(eta1 + k, k, 1, 1000)*H1",
                "H1^28",
                "prod(H1 H2, k, 1, 14)"
            })
    @Timeout(5)
    void judgesWhatIsLargeButCanBeCompared(String answer) {
        assertThat(MatrixSample.judge("H1^-1", answer + "*I").verdict())
                .isIn(Verdict.WRONG_ANSWER, Verdict.INVALID_ANSWER);
        assertThat(MatrixSample.judge("H1", answer).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "H1*", "[", "{", "'", "\\frac"})
    @Timeout(5)
    void endsEarlyOnLongTexts(String piece) {
        assertThat(MatrixSample.judge("H1^-1", piece.repeat(100_000) + "H1").message())
                .startsWith("Cannot be read: ");
        assertThat(MatrixSample.judge("H1^-1", piece.repeat(1_990 / piece.length()) + "H1")
                        .verdict())
                .isEqualTo(Verdict.INVALID_ANSWER);
    }

    @Test
    void takesANumberForAFormulaAndRefusesAList() {
        AnswerCheck check = MatrixSample.check("2");

        assertThat(check.check(new Answer.Numeral(java.math.BigDecimal.valueOf(2)), Map.of())
                        .verdict())
                .isEqualTo(Verdict.CORRECT);
        assertThat(check.check(new Answer.Items(List.of()), Map.of()).message())
                .startsWith("Expected a formula with vectors and matrices, found ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"g1 g2", "(H1 - H1)^-1", "H1^500", "1 - H1"})
    void refusesAKeyThatMakesNoSense(String key) {
        assertThatThrownBy(() -> MatrixSample.check(key))
                .isInstanceOf(AssignmentException.class)
                .hasMessageContaining("cannot be read: ");
        assertThatThrownBy(() -> MatrixSample.check("H1", key)).isInstanceOf(AssignmentException.class);
    }

    @Test
    void saysTheSameEachTime() {
        CheckResult once = MatrixSample.judge(FOUR_STEPS, "-g1^T (I - eta1 H2) g5");

        assertThat(MatrixSample.judge(FOUR_STEPS, "-g1^T (I - eta1 H2) g5")).isEqualTo(once);
    }

    @Test
    void readsSeveralProductsOfColumnsAsScalarProducts() {
        CheckResult both = MatrixSample.judge("g1^T g2*(g3^T g4)", "(g1 g2)(g3 g4)");
        CheckResult open = MatrixSample.judge("g1^T g2*(g3^T g4)", "g1 g2 g3 g4");

        assertThat(both.verdict()).as(both.message()).isEqualTo(Verdict.CORRECT);
        assertThat(both.message()).isEqualTo("Right. Read as g1^T*g2*(g3^T*g4): a transpose was missing.");
        assertThat(open.verdict()).as(open.message()).isEqualTo(Verdict.INVALID_ANSWER);
    }
}
