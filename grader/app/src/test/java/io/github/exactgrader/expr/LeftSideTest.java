package io.github.exactgrader.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers with a name in front. */
class LeftSideTest {

    private static ExprParser parser() {
        Map<String, SymbolKind> symbols = new LinkedHashMap<>();
        symbols.put("a", SymbolKind.SCALAR);
        symbols.put("b", SymbolKind.SCALAR);
        symbols.put("x1", SymbolKind.SCALAR);
        symbols.put("H", SymbolKind.LIST);
        symbols.put("f", SymbolKind.FUNCTION);
        return new ExprParser(Vocabulary.of(symbols).withAlias("h_n", "H"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c",
                "c*",
                "c^*",
                "c^{*}",
                "c_*",
                "c_{*}",
                "c^\\ast",
                "c^\\star",
                "c_star",
                "c_{opt}",
                "c_\\text{opt}",
                "c^{\\text{opt}}",
                "\\eta",
                "eta*",
                "η*",
                "\\eta^*",
                "\\eta^{*}",
                "\\eta_{\\mathrm{opt}}",
                "a*",
                "c(a, b)",
                "c*(a,b)",
                "c(x_1)",
                "y'",
                "y'(a)",
                "rate",
            })
    void leavesOutANameThatIsNoSymbol(String name) throws SyntaxException {
        for (String sign : new String[] {" = ", "=", " := "}) {
            assertThat(parser().readings(name + sign + "(b-a)/(a+b)", Goal.FORMULA))
                    .as(name + sign)
                    .extracting(Reading::text)
                    .containsExactly("(b - a)/(a + b)");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a = 1/b; leave out \"a =\" and write only the right-hand side",
                "x_1 = 1/b; leave out \"x1 =\" and write only the right-hand side",
                "x1 = 1/b; leave out \"x1 =\" and write only the right-hand side",
                "a < 1/b; write only the right-hand side",
                "a = b = 1; write only the right-hand side",
                "a + b = 1; write only the right-hand side",
                "2 = b; write only the right-hand side",
                "f(a) = b; write only the right-hand side",
                "h_1 = b; write only the right-hand side",
                "pi = b; write only the right-hand side",
            })
    void refusesAnEquationInTheSymbols(String text, String advice) {
        assertThatThrownBy(() -> parser().parse(text, Goal.FORMULA))
                .isInstanceOf(SyntaxException.class)
                .hasMessageContaining("column 1: ")
                .hasMessageEndingWith("; " + advice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c* =", "= a", "c = d", "c d = a", "c + 1 = a", "c(a + b) = a", "E[w] = a", "w(t) = a", "c* = d = a", "c^2 = a"})
    void refusesWhatIsNoNameWithAFormula(String text) {
        assertThatThrownBy(() -> parser().parse(text, Goal.FORMULA))
                .isInstanceOf(SyntaxException.class)
                .hasMessageStartingWith("column ");
    }

    @Test
    void keepsColumnsOfTheWholeText() {
        assertThatThrownBy(() -> parser().parse("c* = a + q", Goal.FORMULA)).hasMessageStartingWith("column 10: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x[1] = [1, 2]", "x(1) = [1, 2]", "x_{1}=[1,2]", "x_2 = (1, 2)"})
    void leavesOutTheNameOfAVector(String text) throws SyntaxException {
        ExprParser plain = new ExprParser(Vocabulary.of(Map.of()));

        assertThat(TextPrinter.print(plain.parse(text, Goal.VECTOR))).isEqualTo("[1, 2]");
    }

    @Test
    void keepsTheEquationOfASet() throws SyntaxException {
        assertThat(TextPrinter.print(parser().parse("a = 1", Goal.SET))).isEqualTo("a = 1");
    }
}
