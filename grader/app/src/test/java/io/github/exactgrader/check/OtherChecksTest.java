package io.github.exactgrader.check;

import static io.github.exactgrader.check.Sample.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors, choices, and numbers read off a plot. */
class OtherChecksTest {

    private static final Field VECTOR = Sample.field(FieldKind.VECTOR, List.of(), null, 2);
    private static final Field CHOICE = Sample.field(FieldKind.CHOICE, List.of(), null, 0);

    private static CheckResult vector(Answer answer) {
        return new VectorCheck(VECTOR, Sample.number("[-7/8, -1/2]", "0.001", "0")).check(answer, Map.of());
    }

    @Test
    void acceptsAVectorAsListAndAsText() {
        Answer list = new Answer.Items(List.of(new Answer.Numeral(new BigDecimal("-0.875")), text("-1/2")));

        assertThat(vector(list).verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(vector(text("[-7/8, -0.5]")).verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(vector(text("[-0.876, -0.499]")).verdict()).isEqualTo(Verdict.CORRECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0.875; -0.5",
                "-0.875, -0.5",
                "(-0,875; -0,5)",
                "-0,875; -0,5",
                "[-0,875, -0,5]",
                "(-0, 875; -0, 5)",
                "(-0.875, -0.5)^T",
                "[-7/8, -1/2]'",
                "[-7/8; -1/2]ᵀ",
                "[[-7/8], [-1/2]]",
                "\\begin{pmatrix}-0.875\\\\-0.5\\end{pmatrix}",
                "\\begin{pmatrix} -0.875 & -0.5 \\end{pmatrix}^T",
                "\\left(\\begin{array}{c} -\\frac78 \\\\ -\\frac12 \\\\ \\end{array}\\right)",
                "\\begin{bmatrix}-0,875\\\\-0,5\\end{bmatrix}",
                "x[1] = (-0.875, -0.5)",
            })
    void acceptsEveryWayToWriteAList(String typed) {
        CheckResult result = vector(text(typed));

        assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.CORRECT);
        assertThat(result.readAs()).isNotNull();
    }

    @Test
    void asksWhereTwoReadingsOfAListDiffer() {
        // 7/4*(1/2) is 7/8, 7/(4*(1/2)) is 7/2
        CheckResult result = vector(text("[-7/4(1/2), -1/2]"));

        assertThat(result.verdict()).isEqualTo(Verdict.INVALID_ANSWER);
        assertThat(result.message()).contains("can be read as [-7/4*(1/2), -1/2] or as [-7/(4*(1/2)), -1/2]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "\\begin{pmatrix}1\\\\2 ~ Cannot be read: column 1: the LaTeX command \"\\begin{pmatrix}\" is not understood.",
                "\\begin{foo}1\\end{foo} ~ Cannot be read: column 1: the LaTeX command \"\\begin{foo}\" is not understood.",
                "1\\end{pmatrix} ~ Cannot be read: column 2: the LaTeX command \"\\end{pmatrix}\" is not understood.",
                "-0.875; ~ Cannot be read: column 8: found the end, expected a number, a symbol or \"(\".",
                "0.5 ~ Cannot be read: column 1: expected a vector such as [1, 2], found a number.",
                "-0.875; x ~ Cannot be read: column 9: symbol \"x\" is not part of this question; it uses no symbols.",
            })
    void saysWhereAListCannotBeRead(String typed, String message) {
        CheckResult result = vector(text(typed));

        assertThat(result.verdict()).isEqualTo(Verdict.INVALID_ANSWER);
        assertThat(result.message()).isEqualTo(message);
    }

    @Test
    void countsTheWrongEntriesOfAVector() {
        CheckResult result = vector(text("[-0.8761, -0.5]"));

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.message()).isEqualTo("1 of 2 numbers are not the expected ones.");
        assertThat(result.evidence())
                .containsEntry("expected", "[-0.875, -0.5]")
                .containsEntry("actual", "[-0.8761, -0.5]")
                .containsEntry("tolerance", "|s - t| <= 0.001 + 0*|t|");
    }

    @Test
    void saysWhatIsWrongWithAVector() {
        assertThat(vector(new Answer.Items(List.of(text("1")))).message())
                .isEqualTo("Expected a list of 2 numbers, found 1.");
        assertThat(vector(new Answer.Items(List.of(text("1"), text("x")))).message())
                .isEqualTo("Expected a list of 2 numbers, such as [0.5, -1], found [1, x].");
        assertThat(vector(text("[1, 2, 3]")).verdict()).isEqualTo(Verdict.INVALID_ANSWER);
        assertThat(vector(text("[1, 1/0]")).verdict()).isEqualTo(Verdict.INVALID_ANSWER);
        assertThat(vector(new Answer.Numeral(BigDecimal.ONE)).message())
                .isEqualTo("Expected a list of 2 numbers, such as [0.5, -1], found 1.");
        assertThat(vector(new Answer.Structure("{\"a\":1}")).verdict()).isEqualTo(Verdict.INVALID_ANSWER);
    }

    @Test
    void tellsTheAuthorOfAVectorOfAnotherLength() {
        assertThatThrownBy(() -> new VectorCheck(VECTOR, Sample.number("[1, 2, 3]", "0", "0")))
                .isInstanceOf(AssignmentException.class)
                .hasMessage("key.yaml:3:5: expected a list of 2 numbers, found [1, 2, 3]");
        assertThatThrownBy(() -> new VectorCheck(VECTOR, Sample.number("1", "0", "0")))
                .hasMessage("key.yaml:3:5: expected a list of 2 numbers, found 1");
    }

    @ParameterizedTest
    @CsvSource({"large, correct", "' LARGE ', correct", "small, wrong-answer"})
    void judgesAChoiceWhateverItsLetterCase(String answer, String verdict) {
        CheckResult result = new ChoiceCheck(CHOICE, List.of("large")).check(text(answer), Map.of());

        assertThat(result.verdict()).isEqualTo(Verdict.of(verdict));
        assertThat(result.evidence()).containsEntry("expected", "large");
    }

    @Test
    void acceptsSeveralRightOptionsAndRefusesOthers() {
        ChoiceCheck check = new ChoiceCheck(CHOICE, List.of("large", "small"));

        assertThat(check.check(text("small"), Map.of()).verdict()).isEqualTo(Verdict.CORRECT);
        CheckResult other = check.check(text("middle"), Map.of());
        assertThat(other.verdict()).isEqualTo(Verdict.INVALID_ANSWER);
        assertThat(other.message()).isEqualTo("\"middle\" is not one of the options: large, small.");
    }

    private static CheckResult fit(String field, Map<String, Answer> all) {
        Path folder = Path.of("../../assignments/gd-momentum");
        Assignment assignment = AssignmentReader.read(folder);
        Key key = KeyReader.read(folder, assignment);
        return new AnswerChecks(assignment, key)
                .of(assignment.field(field).orElseThrow())
                .check(Objects.requireNonNull(all.get(field)), all);
    }

    @Test
    void judgesAReadOffNumberByThePointsItLeadsTo() {
        // the second coordinate moves from -1 by 8*eta to -0.5 +- 0.05: eta in [0.05625, 0.06875]
        assertThat(fit("2A.eta", Map.of("2A.eta", text("0.05625"))).verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(fit("2A.eta", Map.of("2A.eta", text("0.06875"))).verdict()).isEqualTo(Verdict.CORRECT);
        CheckResult outside = fit("2A.eta", Map.of("2A.eta", text("0.0688")));
        assertThat(outside.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(outside.message())
                .isEqualTo("The points computed from your numbers do not pass through the plotted ones.");
        assertThat(outside.evidence())
                .containsEntry("seen", "-0.5 +- 0.05")
                .containsEntry("actual", "-0.4496")
                .containsEntry("exact points give", "1/16");
    }

    @Test
    void judgesAReadOffNumberWithTheStudentsOtherNumbers() {
        // -0.5 + 0.5*m + 4*eta must lie in 0.1 +- 0.05: with eta 0.0675 (misread) m = 0.66, with the key's 1/16 m = 0.7
        assertThat(fit("2A.m", Map.of("2A.m", text("0.84"), "2A.eta", text("1/16")))
                        .verdict())
                .isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(fit("2A.m", Map.of("2A.m", text("0.84"), "2A.eta", text("0.057")))
                        .verdict())
                .isEqualTo(Verdict.CORRECT);
        assertThat(fit("2A.m", Map.of("2A.m", text("0.7"))).verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(fit("2A.m", Map.of("2A.m", text("0.7"), "2A.eta", text("?"))).verdict())
                .isEqualTo(Verdict.CORRECT);
    }

    @Test
    void saysWhyAReadOffNumberCannotBeRead() {
        CheckResult list = fit("2A.m", Map.of("2A.m", new Answer.Items(List.of())));

        assertThat(list.verdict()).isEqualTo(Verdict.INVALID_ANSWER);
        assertThat(list.message()).isEqualTo("Expected a number read off a plot, found [].");
        assertThat(fit("2A.m", Map.of("2A.m", text("9^9^9^9"))).message()).isEqualTo(Messages.BEYOND_LIMITS);
    }

    @Test
    void knowsAMisreadNumberExactly() {
        AnswerCheck check = FitCheck.exactly(new BigDecimal("1.2"));

        assertThat(check.check(text("12/10"), Map.of()).verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(check.check(text("1.2001"), Map.of()).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(check.check(text("?"), Map.of()).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void tellsTheAuthorOfAFitThatNeedsAnotherKindOfField() {
        Path folder = Path.of("../../assignments/gd-momentum");
        Assignment assignment = AssignmentReader.read(folder);
        Key key = KeyReader.read(folder, assignment);
        FieldKey.Fit fit =
                new FieldKey.Fit(Sample.constant("1"), Map.of("m", "2B.eta"), List.of(), List.of(), Sample.HERE);

        assertThatThrownBy(() -> new FitCheck(assignment, key, fit))
                .isInstanceOf(AssignmentException.class)
                .hasMessage("key.yaml:3:5: \"with\" needs ids of fields of kind fit, found \"2B.eta\"");
    }

    @Test
    void knowsWhatCountsAsNothingHandedIn() {
        assertThat(AnswerChecks.isMissing(Map.of(), CHOICE)).isTrue();
        assertThat(AnswerChecks.isMissing(Map.of("1.x", text("  ")), CHOICE)).isTrue();
        assertThat(AnswerChecks.isMissing(Map.of("1.x", text("large")), CHOICE)).isFalse();
        assertThat(AnswerChecks.noAnswer().verdict()).isEqualTo(Verdict.NO_ANSWER);
        assertThat(AnswerChecks.noAnswer().message()).isEqualTo("Nothing was handed in for this field.");
    }
}
