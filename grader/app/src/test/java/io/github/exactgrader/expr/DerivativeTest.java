package io.github.exactgrader.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerivativeTest {
    private final ExprParser parser = new ExprParser(ExprParserTest.vocabulary());

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "a*x^2; a*(2*x)",
                "b; 0",
                "x; 1",
                "-x; -1",
                "exp(2*x); exp(2*x)*2",
                "x/a; 1/a",
                "a - x; -1",
                "abs(x); sign(x)",
                "e^x; e^x"
            })
    void leavesOutZerosAndOnes(String text, String derivative) throws SyntaxException {
        assertThat(TextPrinter.print(Derivative.of(parser.parse(text, Goal.FORMULA), "x")))
                .isEqualTo(derivative);
    }

    private static void agreesWithCentralDifference(Expr e, double a, double b) {
        double h = 1e-5;
        double difference = (EvaluatorTest.at(e, a + h, b) - EvaluatorTest.at(e, a - h, b)) / (2 * h);

        double derivative = EvaluatorTest.at(Derivative.of(e, "a"), a, b);

        assertThat(derivative)
                .as(TextPrinter.print(e))
                .isEqualTo(difference, within(1e-5 * Math.max(1, Math.abs(difference))));
    }

    @Test
    void agreesWithCentralDifferencesSeed6() {
        RandomTrees trees = new RandomTrees(6);
        for (int i = 0; i < 300; i++) {
            agreesWithCentralDifference(trees.smooth(i % 4), trees.between(1, 2), trees.between(1, 2));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abs(a - 3)",
                "max(a, b^2, 1)",
                "min(a^2, b)",
                "relu(a^2) + relu(-a)",
                "a^b",
                "b^a",
                "a^a",
                "tan(a)",
                "acos(a/4)",
                "asin(a/4)",
                "sinh(a)",
                "cosh(a)",
                "log10(a)",
                "log2(a)",
                "cbrt(a)",
                "sum(a^n, n, 1, 4)",
                "prod(a + n, n, 1, 3)",
                "sum([a, b, 1] + a)",
                "mean([a, b] + a^2)",
                "prod([a, b, a^2])",
                "norm([a, b])",
                "[a^2, b][1]",
                "floor(a) + a"
            })
    void agreesWithACentralDifference(String text) throws SyntaxException {
        agreesWithCentralDifference(parser.parse(text, Goal.FORMULA), 1.3, 1.7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f(x)", "max([x, 1])"})
    void refusesWhatItCannotDifferentiate(String text) throws SyntaxException {
        Expr e = parser.parse(text, Goal.FORMULA);

        assertThatThrownBy(() -> Derivative.of(e, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot be differentiated: " + text);
    }

    @Test
    void refusesARangeThatDependsOnTheVariable() throws SyntaxException {
        Expr e = parser.parse("sum(x, n, 1, x)", Goal.FORMULA);

        assertThatThrownBy(() -> Derivative.of(e, "x"))
                .hasMessage("the range depends on the variable: sum(x, n, 1, x)");
    }
}
