package io.github.exactgrader.expr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterTest {
    private final ExprParser parser = new ExprParser(RandomTrees.vocabulary(), new Limits(100_000, 200, 10_000, 60));

    @Test
    void valuesParseBackToTheSameTreeSeed1() throws SyntaxException {
        RandomTrees trees = new RandomTrees(1);
        for (int i = 0; i < 500; i++) {
            Expr e = trees.value(i % 6);

            assertThat(parser.parse(TextPrinter.print(e), Goal.FORMULA)).isEqualTo(e);
        }
    }

    @Test
    void conditionsParseBackToTheSameTreeSeed2() throws SyntaxException {
        RandomTrees trees = new RandomTrees(2);
        for (int i = 0; i < 300; i++) {
            Expr e = trees.condition(i % 4);

            assertThat(parser.parse(TextPrinter.print(e), Goal.CONDITION)).isEqualTo(e);
        }
    }

    @Test
    void setsParseBackToTheSameTreeSeed3() throws SyntaxException {
        RandomTrees trees = new RandomTrees(3);
        for (int i = 0; i < 300; i++) {
            Expr e = trees.set(i % 4);

            assertThat(parser.parse(TextPrinter.print(e), Goal.SET)).isEqualTo(e);
        }
    }

    @Test
    void latexOfValuesIsReadAgainWithTheSameMeaningSeed4() throws SyntaxException {
        RandomTrees trees = new RandomTrees(4);
        for (int i = 0; i < 300; i++) {
            Expr e = trees.smooth(i % 5);
            double expected = EvaluatorTest.at(e, 1.25, 1.75);

            Expr again = parser.parse(LatexPrinter.print(e), Goal.FORMULA);

            assertThat(EvaluatorTest.at(again, 1.25, 1.75))
                    .as(LatexPrinter.print(e))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "1-2 eta a; 1 - 2 \\, \\eta \\, a",
                "2h/(h^2+rho); \\frac{2 \\, h}{{h}^{2} + \\rho}",
                "2*3; 2 \\cdot 3",
                "-(a+b)^2; -{\\left(a + b\\right)}^{2}",
                "abs(x1); \\left|x_{1}\\right|",
                "sqrt(lmax); \\sqrt{\\mathrm{lmax}}",
                "asin(a)+log2(b); \\arcsin\\left(a\\right) + \\log_{2}\\left(b\\right)",
                "cbrt(a)*floor(b)*ceil(h); \\sqrt[3]{a} \\, \\left\\lfloor b\\right\\rfloor \\, \\left\\lceil h\\right\\rceil",
                "norm(v); \\left\\|v\\right\\|",
                "sum(H[n], n, 1, N); \\sum_{n=1}^{N} {H}_{n}",
                "g1^T v; {g_{1}}^{\\top} \\, v",
                "1e-30; 1 \\cdot 10^{-30}",
                "fp(x); \\operatorname{fp}\\left(x\\right)",
                "relu(e^pi); \\operatorname{relu}\\left({e}^{\\pi}\\right)"
            })
    void printsLatexOfFormulas(String text, String latex) throws SyntaxException {
        assertThat(LatexPrinter.print(new ExprParser(ExprParserTest.vocabulary()).parse(text, Goal.FORMULA)))
                .isEqualTo(latex);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "0<a<=1; 0 < a \\le 1",
                "[0,a) U {b}; \\left[0, a\\right) \\cup \\left\\{b\\right\\}",
                "{}; \\emptyset",
                "a in (0, inf) and not (b > 1); a \\in \\left(0, \\infty\\right) \\text{ and } \\neg \\left(b > 1\\right)"
            })
    void printsLatexOfSets(String text, String latex) throws SyntaxException {
        assertThat(LatexPrinter.print(parser.parse(text, Goal.SET))).isEqualTo(latex);
    }

    @Test
    void printsMatricesAsRows() throws SyntaxException {
        assertThat(LatexPrinter.print(parser.parse("[[1,a],[2,b]]", Goal.MATRIX)))
                .isEqualTo("\\begin{bmatrix} 1 & a \\\\ 2 & b \\end{bmatrix}");
    }
}
