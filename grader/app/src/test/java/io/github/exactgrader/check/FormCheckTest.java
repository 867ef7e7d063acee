package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers to fields of the real sheets; every message is read aloud. */
class FormCheckTest {

    private static FieldForm check(String sheet, String id, Answer answer) {
        return new FormCheck(field(sheet, id)).check(answer);
    }

    private static FieldForm check(String id, String typed) {
        return check("gd-momentum", id, new Answer.Text(typed));
    }

    private static Field field(String sheet, String id) {
        return AssignmentReader.read(Path.of("../../assignments", sheet))
                .field(id)
                .orElseThrow();
    }

    @Test
    void saysHowAFormulaIsUnderstood() {
        FieldForm form = check("1a.rate", "|1-2\\eta a|");

        assertThat(form.readiness()).isEqualTo(Readiness.READY);
        assertThat(form.readAs()).isEqualTo("abs(1 - 2*eta*a)");
        assertThat(form.latex()).isEqualTo("\\left|1 - 2 \\, \\eta \\, a\\right|");
        assertThat(form.notes()).isEmpty();
    }

    @Test
    void doesNotSayWhetherAFormulaIsRight() {
        FieldForm right = check("1a.eta_star", "1/(2*a)");
        FieldForm wrong = check("1a.eta_star", "1/(3*a)");

        assertThat(wrong.readiness()).isEqualTo(right.readiness());
        assertThat(wrong.message()).isEqualTo(right.message()).isEmpty();
        assertThat(wrong.notes()).isEqualTo(right.notes());
    }

    @Test
    void notesAnotherReadingThatMeansSomethingElse() {
        FieldForm form = check("1a.eta_star", "1/2a");

        assertThat(form.readiness()).isEqualTo(Readiness.NOTE);
        assertThat(form.notes())
                .containsExactly(
                        "Can be read as 1/2*a or as 1/(2*a); where that makes a difference neither counts. Write parentheses.");
    }

    @Test
    void keepsQuietAboutAnotherReadingThatMeansTheSame() {
        // 2/1a is 2*a by the convention and 2/a otherwise; 1/1*a is a either way only without the variation.
        assertThat(check("1a.eta_star", "a/1 * 1").notes()).isEmpty();
        assertThat(check("1a.eta_star", "a/1(1)").notes()).isEmpty();
    }

    @Test
    void namesAnUnknownSymbolAndTheOnesThereAre() {
        assertThat(check("1a.rate", "|1-2*eta*k|").message())
                .isEqualTo("Cannot be read: column 10: symbol \"k\" is not part of this question; it uses a, eta.");
        assertThat(check("1a.rate", "|1-2*ete*a|").message()).contains("did you mean \"eta\"?");
    }

    @Test
    void tellsABackslashThatJsonHasEaten() {
        FieldForm form = check("1b.rate", "\frac{1}{a}");

        assertThat(form.readiness()).isEqualTo(Readiness.PROBLEM);
        assertThat(form.message())
                .isEqualTo("Cannot be read: column 1: a form feed: JSON turned \\f of \\frac into it; write \\\\frac in"
                        + " JSON.");
    }

    @Test
    void tellsAFormulaWithoutAnyValueInTheDomain() {
        FieldForm form = check("1b.eta_star", "1/(a-a)");

        assertThat(form.readiness()).isEqualTo(Readiness.PROBLEM);
        assertThat(form.message())
                .matches(
                        "Has no value at any point tried where 0 < a < b, for example at a = [0-9.]+: division by zero.");
    }

    @Test
    void notesAFormulaWithoutAValueInPartOfTheDomain() {
        FieldForm form = check("1b.c_star", "sqrt(a - b/2)");

        assertThat(form.readiness()).isEqualTo(Readiness.NOTE);
        assertThat(form.notes()).hasSize(1);
        assertThat(form.notes().get(0))
                .matches("Has no value at some points where 0 < a < b, for example at a = [0-9.]+, b = [0-9.]+:"
                        + " sqrt has no value at -[0-9.]+\\.");
    }

    @Test
    void aListFieldHasValuesWithTheLengthOfItsList() {
        FieldForm form = check("sgd-hypergradients", "2.8.q", new Answer.Text("sum(log(abs(1 - eta*H)))/N"));
        FieldForm summed =
                check("sgd-hypergradients", "2.8.q", new Answer.Text("1/N * \\sum_{n=1}^{N} \\log|1 - \\eta H_n|"));

        assertThat(form.readiness()).isEqualTo(Readiness.READY);
        assertThat(summed.readiness()).as(summed.message()).isEqualTo(Readiness.READY);
    }

    @Test
    void showsTheValueOfANumberTypedAsAFormula() {
        FieldForm form = check("2A.eta", "1/16");

        assertThat(form.readiness()).isEqualTo(Readiness.READY);
        assertThat(form.readAs()).isEqualTo("1/16 = 0.0625");
    }

    @Test
    void tellsANumberThatIsNone() {
        assertThat(check("1a.c_star", "sqrt(0-1)").message()).isEqualTo("Has no value: sqrt has no value at -1.");
        assertThat(check("gd-momentum", "2A.m", new Answer.Items(List.of(new Answer.Text("1"))))
                        .message())
                .isEqualTo("Expected a number read off a plot, found [1].");
    }

    @Test
    void tellsAListOfTheWrongLengthOrWithSomethingElseInIt() {
        Answer one = new Answer.Numeral(BigDecimal.ONE);

        assertThat(check("gd-momentum", "2A.x1", new Answer.Items(List.of(one))).message())
                .isEqualTo("Expected a list of 2 numbers, found 1.");
        assertThat(check("gd-momentum", "2A.x1", new Answer.Items(List.of(one, new Answer.Text("x"))))
                        .message())
                .isEqualTo("Expected a list of 2 numbers, such as [0.5, -1], found [1, x].");
        assertThat(check("gd-momentum", "2A.x1", new Answer.Items(List.of(one, one)))
                        .readiness())
                .isEqualTo(Readiness.READY);
    }

    @Test
    void guessesTheOptionThatWasMeant() {
        assertThat(check("2A.method", "momentun").message())
                .isEqualTo("\"momentun\" is not one of the options: gradient-descent, momentum."
                        + " Did you mean \"momentum\"?");
        assertThat(check("2A.method", "gradient descent").readiness()).isEqualTo(Readiness.READY);
        assertThat(check("2A.method", " Momentum ").readiness()).isEqualTo(Readiness.READY);
        assertThat(check("2A.method", "both").message())
                .isEqualTo("\"both\" is not one of the options: gradient-descent, momentum.");
    }

    @Test
    void readsSetsOfBothKindsAndMatrixFormulas() {
        assertThat(check("1b.range", "(0, 1/b)").readAs()).isEqualTo("(0, 1/b)");
        assertThat(check("preconditioning-autodiff", "2.3.condition", new Answer.Text("eta < 2/(beta lmax)"))
                        .readAs())
                .isEqualTo("eta < 2/(beta*lmax)");
        assertThat(check("preconditioning-autodiff", "2.1.eta_a", new Answer.Text("inv(H)"))
                        .readAs())
                .isEqualTo("inv(H)");
        assertThat(check("1b.range", "a").message()).startsWith("Cannot be read: ");
    }

    @Test
    void countsTheWordsOfATextAndCallsABlankABlank() {
        assertThat(check("learning-rates", "1f.why", new Answer.Text("It is a V."))
                        .message())
                .isEqualTo("4 words, for a person to read");
        assertThat(check("learning-rates", "1f.why", new Answer.Text("  ")).readiness())
                .isEqualTo(Readiness.BLANK);
        assertThat(check("learning-rates", "1f.why", new Answer.Numeral(BigDecimal.TEN))
                        .message())
                .isEqualTo("Expected free text, found 10.");
    }

    @Test
    void looksAtTheNamesOfAGraph() {
        FieldForm typed = check("sgd-hypergradients", "4.2.graph", new Answer.Text("exp(x)"));
        FieldForm wrong = check(
                "sgd-hypergradients",
                "4.2.graph",
                new Answer.Structure(
                        "{\"inputs\":[\"x\"],\"nodes\":[{\"id\":\"a\",\"op\":\"exp\",\"args\":[\"y\",2,\"pi/2\"]},"
                                + "{\"id\":\"a\",\"op\":\"exp\",\"args\":[\"x\"]},{\"id\":\"b\"}],\"output\":\"c\"}"));

        assertThat(typed.message()).startsWith("Expected a computational graph as a JSON object such as {\"inputs\"");
        assertThat(wrong.message())
                .isEqualTo("The id \"a\" is used twice; give each node its own. Each node needs \"id\", \"op\" and"
                        + " \"args\"; found {\"id\":\"b\"}. The output \"c\" is neither a node nor an input. Node \"a\": the"
                        + " argument \"y\" is neither a node, an input nor a constant. Node \"a\": \"exp\" takes 1"
                        + " argument, found 3.");
    }

    @Test
    void looksForCyclesAndLeftoversInAGraph() {
        FieldForm cyclic = check(
                "sgd-hypergradients",
                "4.2.graph",
                new Answer.Structure(
                        "{\"inputs\":[\"x\"],\"nodes\":[{\"id\":\"a\",\"op\":\"add\",\"args\":[\"x\",\"b\"]},"
                                + "{\"id\":\"b\",\"op\":\"exp\",\"args\":[\"a\"]}],\"output\":\"b\"}"));
        FieldForm leftover = check(
                "sgd-hypergradients",
                "4.2.graph",
                new Answer.Structure("{\"inputs\":[\"x\"],\"nodes\":[{\"id\":\"a\",\"op\":\"exp\",\"args\":[\"x\"]},"
                        + "{\"id\":\"b\",\"formula\":\"x^2\"}],\"output\":\"a\"}"));

        assertThat(cyclic.message()).startsWith("The nodes form a cycle: a -> b -> a.");
        assertThat(leftover.readiness()).isEqualTo(Readiness.NOTE);
        assertThat(leftover.notes()).containsExactly("The output does not depend on b; take out what is not used.");
    }

    @Test
    void looksAtTheWordsOfATrace() {
        FieldForm forward = check(
                "preconditioning-autodiff",
                "4.2.trace",
                new Answer.Structure("{\"value\":{},\"adjoint\":{\"a\":\"1\"}}"));
        FieldForm reverse =
                check("preconditioning-autodiff", "4.3.trace", new Answer.Structure("{\"adjoint\":{\"a\":\"1\"}}"));

        assertThat(forward.message())
                .isEqualTo("Expected an object called \"tangent\" with an entry for each node, found the words value,"
                        + " adjoint.");
        assertThat(reverse.readiness()).isEqualTo(Readiness.READY);
        assertThat(reverse.message()).isEqualTo("1 entries under \"adjoint\"");
    }
}
