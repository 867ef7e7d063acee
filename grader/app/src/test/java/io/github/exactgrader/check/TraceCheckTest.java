package io.github.exactgrader.check;

import static io.github.exactgrader.check.GraphSample.json;
import static io.github.exactgrader.check.GraphSample.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The graph is y = a*b + cos(a) with a = x^2*w and b = sin(x). */
class TraceCheckTest {

    private static final String GRAPH =
            json("x w", "s = pow x 2; a = mul s w; b = sin x; m = mul a b; c = cos a; y = add m c -> y");

    /** At x = 2, w = 1: s = a = 4, b = sin 2, m = 4 sin 2, c = cos 4, y = 4 sin 2 + cos 4. */
    private static final String VALUES = "s 4; a 4; b sin(2); m 4*sin(2); c cos(4); y 4*sin(2)+cos(4)";

    private static final String TANGENTS =
            "s 4; a 4; b cos(2); m 4*sin(2)+4*cos(2); c -4*sin(4); y 4*sin(2)+4*cos(2)-4*sin(4)";
    private static final String ADJOINTS =
            "y 1; m 1; c 1; b 4; a sin(2)-sin(4); s sin(2)-sin(4); w 4*(sin(2)-sin(4)); x 4*cos(2)+4*(sin(2)-sin(4))";

    private static CheckResult forward(String values, String tangents) {
        return GraphSample.judge(
                GraphSample.trace("x w", "forward", "x=2 w=1", "x"),
                GRAPH,
                "{\"value\":" + rows(values) + ",\"tangent\":" + rows(tangents) + "}");
    }

    private static CheckResult reverse(String values, String adjoints) {
        return GraphSample.judge(
                GraphSample.trace("x w", "reverse", "x=2 w=1", "x"),
                GRAPH,
                "{\"value\":" + rows(values) + ",\"adjoint\":" + rows(adjoints) + "}");
    }

    private static CheckResult symbolic(String adjoints) {
        return GraphSample.judge(
                GraphSample.trace("x w", "reverse", "", "x"), GRAPH, "{\"adjoint\":" + rows(adjoints) + "}");
    }

    private static String changed(String rows, String from, String to) {
        assertThat(rows).contains(from);
        return rows.replace(from, to);
    }

    @Test
    void doesNotTakeAValueFromItselfOrFromLaterNodes() {
        CheckResult own = forward(changed(VALUES, "b sin(2)", "b b"), TANGENTS);
        CheckResult later = forward(changed(VALUES, "c cos(4)", "c y-m"), TANGENTS);

        assertThat(own.message()).contains("a value is computed from names before it, not from \"b\"");
        assertThat(later.message()).contains("a value is computed from names before it, not from \"y\"");
        assertThat(forward(changed(VALUES, "y 4*sin(2)+cos(4)", "y m + c"), TANGENTS)
                        .verdict())
                .isEqualTo(Verdict.CORRECT);
    }

    @Test
    void zerosThatOnlyCarryAWrongZeroOnEarnNothing() {
        CheckResult zeros = reverse(VALUES, "y 0; m 0; c 0; b 0; a 0; s 0; w 0; x 0");

        assertThat(zeros.share()).as(zeros.message()).isLessThan(new BigDecimal("0.5"));
    }

    @Test
    void acceptsBothModesWithExpressionsOrFourDigits() {
        assertThat(forward(VALUES, TANGENTS).verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(reverse(VALUES, ADJOINTS).verdict()).isEqualTo(Verdict.CORRECT);
        CheckResult digits = reverse(
                "s 4; a 4; b 0.9093; m 3.637; c -0.6536; y 2.984",
                "y 1; m 1; c 1; b 4; a 1.666; s 1.666; w 6.664; x 5.000");
        assertThat(digits.verdict()).as(digits.message()).isEqualTo(Verdict.CORRECT);
        assertThat(digits.evidence()).containsEntry("rows", "14 right, 0 carried, 0 origins, 0 missing");
    }

    @Test
    void acceptsRowsThatNameNodes() {
        assertThat(forward(VALUES, changed(TANGENTS, "c -4*sin(4)", "c -4*sin(a)"))
                        .verdict())
                .isEqualTo(Verdict.CORRECT);
        CheckResult symbolic = symbolic("y 1; m 1; c 1; b a; a b - sin(a); s (b - sin(a))*w; w s*(b - sin(a));"
                + " x a*cos(x) + 2*x*w*(b-sin(a))");
        assertThat(symbolic.verdict()).as(symbolic.message()).isEqualTo(Verdict.CORRECT);
    }

    @Test
    void countsRowsThatFollowFromAWrongOneButNotTheWrongOne() {
        CheckResult result =
                forward(VALUES, "s 2; a 2; b cos(2); m 2*sin(2)+4*cos(2); c -2*sin(4); y 2*sin(2)+4*cos(2)-2*sin(4)");

        assertThat(result.verdict()).isEqualTo(Verdict.PARTLY_CORRECT);
        assertThat(result.share()).isEqualByComparingTo("0.91");
        assertThat(result.message())
                .isEqualTo("11 of 12 rows are right or follow from your own rows. Row \"s\" of \"tangent\": check the"
                        + " derivative of the power in s.");
        assertThat(result.evidence())
                .containsEntry("rows", "7 right, 4 carried, 1 origins, 0 missing")
                .containsEntry("row", "\"s\" of \"tangent\"")
                .containsEntry("at", "x=2, w=1")
                .containsEntry("expected", "4")
                .containsEntry("actual", "2");
    }

    @Test
    void aWrongValueIsCarriedIntoTheDerivatives() {
        // s = 2^2 taken for 8: a = 8, m = 8 sin 2, c = cos 8, y; the tangent of c is -4 sin 8
        CheckResult result = forward(
                "s 8; a 8; b sin(2); m 8*sin(2); c cos(8); y 8*sin(2)+cos(8)",
                "s 4; a 4; b cos(2); m 4*sin(2)+8*cos(2); c -4*sin(8); y 4*sin(2)+8*cos(2)-4*sin(8)");

        assertThat(result.evidence())
                .containsEntry("rows", "4 right, 7 carried, 1 origins, 0 missing")
                .containsEntry("row", "\"s\" of \"value\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "y 1 | y 0 | the adjoints start here, with the derivative of the output by itself",
                "a sin(2)-sin(4) | a sin(2) | only the path through m was used; the contributions of all 2 users must be added",
                "a sin(2)-sin(4) | a -sin(4) | only the path through c was used; the contributions of all 2 users must be added",
                "a sin(2)-sin(4) | a -sin(2)*sin(4) | the contributions of the users were multiplied; they must be added",
                "a sin(2)-sin(4) | a sin(4)-sin(2) | the sign is wrong",
                "a sin(2)-sin(4) | a sin(2)+sin(4) | check the derivative of cos",
                "a sin(2)-sin(4) | a sin(2)+cos(4) | check the derivative of cos",
                "x 4*cos(2)+4*(sin(2)-sin(4)) | x 4*sin(2)+4*(sin(2)-sin(4)) | check the derivative of sin",
                "x 4*cos(2)+4*(sin(2)-sin(4)) | x 4*cos(2)+(sin(2)-sin(4)) | the derivative of s by x is missing as a factor",
                "x 4*cos(2)+4*(sin(2)-sin(4)) | x cos(2)+4*(sin(2)-sin(4)) | the adjoint of b is missing as a factor",
                "x 4*cos(2)+4*(sin(2)-sin(4)) | x 4*cos(2)+2*(sin(2)-sin(4)) | check the derivative of the power in s",
                "w 4*(sin(2)-sin(4)) | w 8*(sin(2)-sin(4)) | the derivative of a by w is off by a factor of 2",
                "w 4*(sin(2)-sin(4)) | w 7.5 | it does not follow from the rows that it is computed from"
            })
    void namesTheCauseOfAWrongAdjoint(String right, String wrong, String cause) {
        CheckResult result = reverse(VALUES, changed(ADJOINTS, right, wrong));

        assertThat(result.verdict()).isEqualTo(Verdict.PARTLY_CORRECT);
        assertThat(result.message())
                .contains("Row \"" + right.charAt(0) + "\" of \"adjoint\": ")
                .contains(cause);
        assertThat(result.message())
                .as("no value is given away")
                .doesNotContain("expected")
                .doesNotContain("0.9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c -4*sin(4) | c -4*cos(4) | check the derivative of cos",
                "c -4*sin(4) | c -sin(4) | the tangent of a is missing as a factor",
                "b cos(2) | b sin(2) | this is the value of the node, where its derivative is due",
                "b cos(2) | b -cos(2) | the sign is wrong",
                "m 4*sin(2)+4*cos(2) | m 4*sin(2) | only the path through a was used; the contributions of all 2 arguments",
                "m 4*sin(2)+4*cos(2) | m 16*sin(2)*cos(2) | the contributions of the arguments were multiplied"
            })
    void namesTheCauseOfAWrongTangent(String right, String wrong, String cause) {
        assertThat(forward(VALUES, changed(TANGENTS, right, wrong)).message()).contains(cause);
    }

    @Test
    void namesTheCauseOfAWrongValueOrSeed() {
        assertThat(forward(changed(VALUES, "b sin(2)", "b cos(2)"), TANGENTS).message())
                .contains("Row \"b\" of \"value\": sine and cosine are mixed up.");
        assertThat(forward(changed(VALUES, "c cos(4)", "c -cos(4)"), TANGENTS).message())
                .contains("Row \"c\" of \"value\": the sign is wrong.");
        assertThat(forward(VALUES, TANGENTS + "; w 1").message())
                .isEqualTo(
                        "12 of 13 rows are right or follow from your own rows. Row \"w\" of \"tangent\": the tangents"
                                + " start here, with the derivative of each input by the one that is asked for.");
        assertThat(forward(VALUES + "; x 2; w 1", TANGENTS + "; x 1; w 0").verdict())
                .isEqualTo(Verdict.CORRECT);
    }

    @Test
    void namesRowsThatAreMissingUnreadableOrOfNoNode() {
        CheckResult result =
                reverse("a 4; b sin(2); m 4*sin(2); c cos(4); y 2.984", changed(ADJOINTS, "m 1; c 1", "q 1; c 1/"));

        assertThat(result.message())
                .isEqualTo(
                        "11 of 14 rows are right or follow from your own rows. Row \"c\" of \"adjoint\": cannot be read:"
                                + " column 3: found the end, expected a number, a symbol or"
                                + " \"(\". Missing: \"s\" of \"value\", \"m\" of \"adjoint\". Not"
                                + " in your graph: q.");
        assertThat(result.share()).isEqualByComparingTo("0.78");
    }

    @Test
    void judgesATraceOnTheOwnGraphAlsoWhereThatIsWrong() {
        TraceCheck check = GraphSample.trace("x w", "reverse", "", "x");
        String other = json("x w", "a = mul x w; y = exp a -> y");

        assertThat(GraphSample.judge(check, other, "{\"adjoint\":" + rows("y 1; a y; x w*y; w x*exp(a)") + "}")
                        .verdict())
                .isEqualTo(Verdict.CORRECT);
    }

    @Test
    void cannotJudgeWithoutAGraph() {
        TraceCheck check = GraphSample.trace("x w", "reverse", "", "x");
        Answer trace = new Answer.Structure("{\"adjoint\":{\"y\":1}}");

        CheckResult none = check.check(trace, Map.of());
        CheckResult cyclic = GraphSample.judge(check, json("x w", "a = add x a -> a"), "{\"adjoint\":{\"y\":1}}");

        assertThat(none.verdict()).isEqualTo(Verdict.NOT_JUDGED);
        assertThat(none.message())
                .isEqualTo("The trace is judged on your own graph, but there is none in field \"1.graph\".");
        assertThat(cyclic.verdict()).isEqualTo(Verdict.NOT_JUDGED);
        assertThat(cyclic.message()).contains("cannot be used; see there.");
    }

    @Test
    void cannotJudgeAtAPointWithoutAValue() {
        CheckResult result = GraphSample.judge(
                GraphSample.trace("x", "reverse", "x=2", "x"),
                json("x", "a = sub 1 x; y = log a -> y"),
                "{\"adjoint\":{\"y\":1}}");

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_JUDGED);
        assertThat(result.message()).contains("has no value in node \"y\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a = sub x 2; y = sqrt a -> y",
                "a = sub x 2; y = abs a -> y",
                "a = sub x 2; y = relu a -> y",
                "a: max(x, 2); y = exp a -> y"
            })
    void leavesAPointWithoutADerivativeToAPerson(String graph) {
        CheckResult result = GraphSample.judge(
                GraphSample.trace("x", "forward", "x=2", "x"),
                json("x", graph),
                "{\"value\":{\"a\":0,\"y\":0},\"tangent\":{\"a\":1,\"y\":0}}");

        assertThat(result.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(result.message()).contains("has no derivative at this point on your graph");
    }

    @Test
    void readsACosineOfARightAngleAsZero() {
        String graph = json("x", "t: pi/2*x; s = sin t; y = sqrt s -> y");
        TraceCheck check = GraphSample.trace("x", "forward", "x=1", "x");

        for (String zero : new String[] {"0", "6e-17", "cos(pi/2)"}) {
            CheckResult result = GraphSample.judge(
                    check,
                    graph,
                    "{\"value\":{\"t\":\"1.5708\",\"s\":1,\"y\":1},\"tangent\":{\"t\":\"pi/2\",\"s\":\"" + zero
                            + "\",\"y\":\"0\"}}");
            assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.CORRECT);
        }
    }

    @Test
    void takesEForTheNodeOfThatNameAndSaysSoWhereEulersNumberWasMeant() {
        String graph = json("x", "c = sin x; e = exp c; y = cos e -> y");
        TraceCheck check = GraphSample.trace("x", "reverse", "", "x");
        String rest = "y 1; e -sin(e); x -sin(e)*exp(c)*cos(x)";

        CheckResult euler =
                GraphSample.judge(check, graph, "{\"adjoint\":" + rows(rest + "; c -sin(exp(c))*e^c") + "}");
        CheckResult node = GraphSample.judge(check, graph, "{\"adjoint\":" + rows(rest + "; c -sin(e)*e") + "}");
        CheckResult clear =
                GraphSample.judge(check, graph, "{\"adjoint\":" + rows(rest + "; c -sin(exp(c))*exp(c)") + "}");

        assertThat(euler.message()).contains("this can be read in two ways");
        assertThat(euler.evidence()).containsEntry("rows", "3 right, 0 carried, 1 origins, 0 missing");
        assertThat(clear.verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(node.verdict()).as(node.message()).isEqualTo(Verdict.CORRECT);
    }

    @Test
    void readsBothWaysWhatCanBeReadInTwo() {
        String graph = json("x", "a: x^2; y = log a -> y");
        TraceCheck check = GraphSample.trace("x", "reverse", "", "x");

        CheckResult unclear = GraphSample.judge(check, graph, "{\"adjoint\":" + rows("y 1; a 1/a; x 2/1x") + "}");
        CheckResult clear = GraphSample.judge(check, graph, "{\"adjoint\":" + rows("y 1; a 1/a; x 2/(1x)") + "}");

        assertThat(unclear.message()).contains("Row \"x\" of \"adjoint\": this can be read in two ways");
        assertThat(clear.verdict()).as(clear.message()).isEqualTo(Verdict.CORRECT);
    }

    @Test
    void saysWhatATraceLooksLike() {
        TraceCheck check = GraphSample.trace("x w", "forward", "x=2 w=1", "x");

        assertThat(check.check(new Answer.Text("4"), Map.of()).message())
                .startsWith(
                        "Expected a table of values as a JSON object such as {\"value\": {\"a\": \"...\"}, \"tangent\"");
        assertThat(check.check(new Answer.Structure("{\"value\":{}}"), Map.of()).message())
                .isEqualTo("Expected an object called \"tangent\" with an entry for each node, found the words value.");
    }

    @Test
    void boundsTheWorkOnHostileTraces() {
        TraceCheck check = GraphSample.trace("x", "reverse", "x=0.5", "x");
        String chain = json(
                "x",
                IntStream.range(1, 390)
                        .mapToObj(i -> "n" + i + " = mul n" + (i - 1) + " n" + (i - 1))
                        .collect(Collectors.joining("; ", "n0 = copy x; ", " -> n389")));
        String towers =
                IntStream.range(0, 390).mapToObj(i -> "n" + i + " 9^9^9^9").collect(Collectors.joining("; "));

        CheckResult result = GraphSample.judge(check, chain, "{\"adjoint\":" + rows(towers) + "}");
        CheckResult many = GraphSample.judge(
                check, GRAPH, "{\"adjoint\":" + rows(towers.replace("n", "nn") + "; " + towers) + "}");

        assertThat(result.verdict()).isNotEqualTo(Verdict.CORRECT);
        assertThat(result.message()).hasSizeLessThan(800);
        assertThat(many.message()).isEqualTo("A trace has at most 420 rows in each column.");
    }
}
