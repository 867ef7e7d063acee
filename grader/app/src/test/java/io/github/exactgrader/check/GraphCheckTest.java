package io.github.exactgrader.check;

import static io.github.exactgrader.check.GraphSample.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.expr.DoubleArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.intake.Answer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphCheckTest {

    private static final String KEY = "exp(x + x^2) + sin(x + x^2)";

    private static CheckResult judge(String nodes) {
        return GraphSample.graph("x", KEY, json("x", nodes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b = pow x 2; c = add x b; d = exp c; e = sin c; f = add d e -> f",
                "f = add d e; e = sin c; d = exp c; c = add x b; b = mul x x -> f",
                "b = square x; c = + x b; d = EXP c; e = Sin c; f = sum d e -> f",
                "c: x + x^2; d: exp(c); f: d + sin(c) -> f",
                "c = x+x^2 x; d = exp c; f = d+sin(c) d c -> f",
                "p = mul x 1+x; d = exp p; f = add d sin(p) -> f",
                "e = exp x; b = mul x x; s = exp b; t = mul e s; u = add x b; w = sin u; f = add t w -> f",
                "x_1 = copy x; b = pow x_1 2; c = add x_1 b; d = exp c; e = sin c; f = add d e; g = copy f -> g"
            })
    void acceptsEveryGraphOfTheFunction(String nodes) {
        CheckResult result = judge(nodes);

        assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.CORRECT);
        assertThat(result.evidence().get("method")).startsWith("proven equal");
    }

    @Test
    void showsAPointWhereAWrongGraphDiffers() {
        CheckResult result = judge("b = pow x 3; c = add x b; d = exp c; e = sin c; f = add d e -> f");

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.message()).isEqualTo("The graph does not compute the expected function.");
        double x =
                Double.parseDouble(String.valueOf(result.evidence().get("at")).replace("x=", ""));
        assertThat(Double.parseDouble(result.evidence().get("expected"))).isCloseTo(at(KEY, x), within(1e-9));
        assertThat(Double.parseDouble(result.evidence().get("actual")))
                .isCloseTo(at("exp(x + x^3) + sin(x + x^3)", x), within(1e-9));
    }

    private static double at(String formula, double x) {
        Value<Double> value = new Evaluator<>(
                        new DoubleArithmetic(), Map.of("x", Value.of(x)), FunctionSymbols.<Double>none())
                .evaluate(Sample.formulaOf(formula, Goal.FORMULA, "x").expr());
        return ((Value.Scalar<Double>) value).number();
    }

    @Test
    void seesADifferenceInTheLastDigitOfAConstant() {
        CheckResult result =
                judge("b = pow x 2.00000000000000000001; c = add x b; d = exp c; e = sin c; f = add d e -> f");

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void saysWhatTheKeySaysOfAnExpectedWrongFunction() {
        CheckResult result = GraphSample.graph(
                "x",
                KEY,
                json("x", "a = exp x; b = cos x; c = add a b -> c"),
                Sample.misconception("exp(x) + cos(x)", "Where is the square?"));

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.message()).isEqualTo("Where is the square?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c: x + x^2; f: exp(c) + sin(c) -> f | 1",
                "f: exp(x+x^2) + sin(x+x^2) -> f | 0",
                "c = copy x; d = copy c; f: exp(d+d^2) + sin(d+d^2) -> f | 0",
                "a: x + x^2; b: x*(1 + x); f: exp(a) + sin(b) -> f | 1",
                "t: 2; p: pi; f: exp(x+x^t) + sin(x+x^2) + 0*p -> f | 0",
                "f: exp(x+x^2) + sin(x+x^2); g = copy f; h = copy g -> h | 0"
            })
    void countsOnlyNodesWithAValueOfTheirOwnAsInternal(String nodes, String internal) {
        CheckResult result = judge(nodes);

        assertThat(result.verdict()).isEqualTo(Verdict.PARTLY_CORRECT);
        assertThat(result.share()).isEqualByComparingTo("0.5");
        assertThat(result.message()).startsWith("The function is right, but ").endsWith("at least 2 are asked for.");
        assertThat(result.evidence()).containsEntry("internal nodes", internal);
    }

    @Test
    void namesNodesAndInputsThatTheOutputDoesNotDependOn() {
        CheckResult node = judge("b = pow x 2; c = add x b; d = exp c; e = sin c; f = add d e; g = cos c -> f");
        CheckResult input =
                GraphSample.graph("x y", KEY, json("x y", "c: x + x^2; d = exp c; e = sin c; f = add d e -> f"));

        assertThat(node.verdict()).isEqualTo(Verdict.PARTLY_CORRECT);
        assertThat(node.message()).isEqualTo("The output does not depend on g; take out what is not used.");
        assertThat(input.message()).isEqualTo("The output does not depend on y; take out what is not used.");
    }

    @Test
    void namesTheNodesOfACycle() {
        CheckResult result = judge("a = add x d; b = exp a; c = sin b; d = cos c; f = add d a -> f");

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.message()).startsWith("The nodes form a cycle: a -> b -> c -> d -> a.");
        assertThat(judge("a = add x a -> a").message()).startsWith("The nodes form a cycle: a -> a.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a = exp x; a = sin x -> a | The id \"a\" is used twice; give each node its own.",
                "x = exp x -> x | The id \"x\" is used twice; give each node its own.",
                "a = exp x -> b | The output \"b\" is neither a node nor an input.",
                "a = exp q -> a | Node \"a\": the argument \"q\" is neither a node, an input nor a constant.",
                "a = exp x 2 -> a | Node \"a\": \"exp\" takes 1 argument, found 2.",
                "a = add x -> a | Node \"a\": \"add\" takes at least 2 arguments, found 1.",
                "a = pow x 2 3 -> a | Node \"a\": \"pow\" takes 2 arguments, found 3.",
                "a = expo x -> a | Node \"a\": the operation \"expo\" is not known; use add, sub, mul, div, pow, neg, exp, log, sin, cos, sqrt and the like, or a formula of the node's args.",
                "a: x +* 2 -> a | Node \"a\": the formula cannot be read: column 4",
                "a = exp x; b = x^2 a -> b | Node \"b\": the formula uses x, which its args do not list.",
                "2a = exp x -> 2a | The id \"2a\" is no name: start with a letter, then letters, digits and underscores, at most 40.",
                "a1: x; a_1: a1 -> a_1 | Two ids cannot be told apart in a formula:"
            })
    void saysWhyAGraphCannotBeRead(String nodes, String message) {
        CheckResult result = judge(nodes);

        assertThat(result.verdict()).isEqualTo(Verdict.INVALID_ANSWER);
        assertThat(result.message()).contains(message);
    }

    @Test
    void readsTheGraphOfTheGuide() throws IOException {
        String guide = Files.readString(Path.of("../../docs/assignment-format.md"));
        String json = guide.substring(guide.indexOf("```json\n{\"inputs\"") + 8);

        CheckResult result = GraphSample.graph(
                "x", "exp(exp(x) + exp(x)^2) + sin(exp(x) + exp(x)^2)", json.substring(0, json.indexOf("```")));

        assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.CORRECT);
        assertThat(result.evidence()).containsEntry("internal nodes", "3");
    }

    @Test
    void knowsTheInputsOfTheField() {
        CheckResult unknown = GraphSample.graph("x", KEY, json("x z", "a = exp x -> a"));
        CheckResult underscored =
                GraphSample.graph("x1", "exp(x1)*x1", json("x_1", "a = exp x_1; b: x_1 + 1; c: a*(b - 1) -> c"));

        assertThat(unknown.message()).isEqualTo("The input \"z\" is not one of x.");
        assertThat(underscored.verdict()).as(underscored.message()).isEqualTo(Verdict.CORRECT);
    }

    @Test
    void doesNotCountNodesBehindAFactorZero() {
        CheckResult result = judge("p: x + 1; q: x^2 + 2; y: exp(x + x^2) + sin(x + x^2) + 0*(p + q) -> y");

        assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.PARTLY_CORRECT);
        assertThat(result.message()).contains("no node of the graph is internal");
    }

    @Test
    void findsWhatActsInACornerOfTheDomain() {
        CheckResult result = judge("c: x + x^2; d = exp c; e = sin c; f: d + e + max(0, x - 1.99) -> f");

        assertThat(result.verdict()).as(result.evidence().toString()).isNotEqualTo(Verdict.CORRECT);
    }

    @Test
    void takesANodeCalledEForTheNodeAndOneCalledExpForNoFunction() {
        CheckResult node =
                GraphSample.graph("x", "cos(x)*sin(x)^2 + 1", json("x", "e = sin x; c = cos x; b: c*e^2 + 1 -> b"));
        CheckResult named =
                GraphSample.graph("x", "exp(x)*sin(x)", json("x", "exp = exp x; sin = sin x; y = mul exp sin -> y"));

        assertThat(node.verdict()).as(node.message()).isEqualTo(Verdict.CORRECT);
        assertThat(named.verdict()).as(named.message()).isEqualTo(Verdict.CORRECT);
    }

    private static String chain(int length, String op, String more) {
        return IntStream.range(1, length)
                .mapToObj(i -> "n" + i + " = " + op + " n" + (i - 1) + more.replace("#", "n" + (i - 1)))
                .collect(Collectors.joining("; ", "n0 = copy x; ", " -> n" + (length - 1)));
    }

    @Test
    void readsADeepChainWithoutRecursion() {
        CheckResult result = GraphSample.graph("x", "x + 390", json("x", chain(391, "add", " 1")));

        assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.CORRECT);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void refusesHostileGraphsInALittleTime() {
        judge(chain(30, "exp", ""));
        String many = json("x", chain(100_000, "add", " 1"));
        Map<String, String> hostile = new LinkedHashMap<>();
        hostile.put("too many nodes", json("x", chain(2_000, "add", " 1")));
        hostile.put("far too many nodes", many);
        hostile.put("sharing", json("x", chain(61, "mul", " #")));
        hostile.put("sums of sharing", json("x", chain(61, "add", " #")));
        hostile.put("towers", json("x", chain(390, "exp", "")));
        hostile.put("sines", json("x", chain(390, "sin", "")));
        hostile.put("large constants", json("x", "a = pow 9 9^9^9^9; b = mul a x -> b"));
        hostile.put("many digits", json("x", "a = add x " + "9".repeat(5000) + " -> a"));
        hostile.put("long cycle", json("x", chain(390, "sin", "").replace("copy x", "copy n389")));
        hostile.put("long formula", json("x", "a: " + "(".repeat(5000) + "x" + ")".repeat(5000) + " -> a"));
        assertThat(GraphSample.graph("x", KEY, many).message()).startsWith("This is too large to be read: ");
        hostile.forEach((name, graph) -> {
            long start = cpu();
            CheckResult result = GraphSample.graph("x", KEY, graph);
            double seconds = (cpu() - start) / 1e9;
            assertThat(seconds).as(name + ": seconds of the processor").isLessThan(1);
            assertThat(result.verdict()).as(name).isNotEqualTo(Verdict.CORRECT);
            assertThat(result.message()).as(name).isNotBlank().hasSizeLessThan(700);
        });
    }

    @Test
    void saysWhatAGraphLooksLikeWhereThereIsNone() {
        GraphCheck check = new GraphCheck(
                GraphSample.field("1.graph", FieldKind.GRAPH, "x", null), GraphSample.key("x", KEY), "secret", "demo");

        CheckResult text = check.check(new Answer.Text("exp(x)"), Map.of());
        CheckResult words = check.check(new Answer.Structure("{\"nodes\": []}"), Map.of());

        assertThat(text.verdict()).isEqualTo(Verdict.INVALID_ANSWER);
        assertThat(text.message()).startsWith("Expected a computational graph as a JSON object such as {\"inputs\"");
        assertThat(words.message()).startsWith("Expected {\"inputs\"").endsWith("found the words nodes.");
    }
}
