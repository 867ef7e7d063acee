package io.github.exactgrader.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MathMlPrinterTest {

    @Test
    void knowsEverythingThatThePrinterOfLatexWritesSeed7() {
        RandomTrees trees = new RandomTrees(7);
        for (int i = 0; i < 600; i++) {
            for (Expr e : List.of(trees.value(i % 6), trees.condition(i % 4), trees.set(i % 4))) {
                String latex = LatexPrinter.print(e);

                assertThat(MathMlPrinter.of(latex)).as(latex).isPresent();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\\frac{1}{2 \\, a}; mfrac(mn(1) mrow(mn(2) mspace() mi(a)))",
                "{\\left(b - a\\right)}^{2}; msup(mrow(mo(() mrow(mi(b) mo(−) mi(a)) mo())) mn(2))",
                "\\sqrt[3]{x}; mroot(mi(x) mn(3))",
                "\\left|1 - \\eta\\right|; mrow(mo(|) mrow(mn(1) mo(−) mi(η)) mo(|))",
                "\\sum_{n=1}^{N} n; mrow(munderover(mo(∑) mrow(mi(n) mo(=) mn(1)) mi(N)) mi(n))",
                "\\left(0, \\infty\\right]; mrow(mo(() mrow(mn(0) mo(,) mi(∞)) mo(]))",
                "\\eta_{\\mathrm{star}}; msub(mi(η) mi(star))",
                "\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}; mrow(mo([) mtable(mtr(mtd(mn(1)) mtd(mn(2))) mtr(mtd(mn(3)) mtd(mn(4)))) mo(]))",
                "1.5 \\cdot 10^{-3}; mrow(mn(1.5) mo(⋅) msup(mn(10) mrow(mo(−) mn(3))))",
                "\\left\\{1, 2\\right\\}; mrow(mo({) mrow(mn(1) mo(,) mn(2)) mo(}))",
                "\\mathrm{e}; mtext(e)",
                "\\mu; mi(μ)"
            })
    void buildsTheElementsThatBelongTogether(String latex, String expected) {
        assertThat(MathMlPrinter.of(latex).map(MathMlPrinterTest::shown)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\href{x}{y}", "\\frac{1}", "{", "}", "\\left( 1", "#", "\"", "\\begin{bmatrix} 1", "\\"})
    void givesNothingForWhatIsNotOurs(String latex) {
        assertThat(MathMlPrinter.of(latex)).isEmpty();
    }

    private static String shown(MathMl math) {
        return math.tag() + "("
                + (math.children().isEmpty()
                        ? math.text()
                        : String.join(
                                " ",
                                math.children().stream()
                                        .map(MathMlPrinterTest::shown)
                                        .toList()))
                + ")";
    }
}
