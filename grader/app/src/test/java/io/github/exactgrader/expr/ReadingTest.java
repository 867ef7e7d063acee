package io.github.exactgrader.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {
    private final ExprParser parser = new ExprParser(ExprParserTest.vocabulary());

    private List<String> texts(String text, Goal goal) throws SyntaxException {
        return parser.readings(text, goal).stream().map(Reading::text).toList();
    }

    @ParameterizedTest(name = "{0} is {1} or {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "1/2a; 1/2*a; 1/(2*a)",
                "a/b x; a/b*x; a/(b*x)",
                "1/2(a+b); 1/2*(a + b); 1/(2*(a + b))",
                "sin 2x; sin(2*x); sin(2)*x",
                "e^2x; e^2*x; e^(2*x)",
                "sin^-1 x; asin(x); 1/sin(x)",
                "|a|b|x|; abs(a)*b*abs(x); abs(a*abs(b)*x)"
            })
    void exposesTheSecondReading(String text, String first, String second) throws SyntaxException {
        assertThat(texts(text, Goal.FORMULA)).containsExactly(first, second);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "-x^2; -x^2",
                "x(a+1); x*(a + 1)",
                "1/(2a); 1/(2*a)",
                "\\frac{1}{2}a; 1/2*a",
                "0,125; 0.125",
                "sin(2x); sin(2*x)",
                "max(1,2); max(1, 2)",
                "a*b/x; a*b/x"
            })
    void hasOneReadingWhereNothingIsAmbiguous(String text, String only) throws SyntaxException {
        assertThat(texts(text, Goal.FORMULA)).containsExactly(only);
    }

    @Test
    void readsACommaBesideOtherSeparatorsBothWays() throws SyntaxException {
        assertThat(texts("[0,125, 1]", Goal.VECTOR)).containsExactly("[0, 125, 1]", "[0.125, 1]");
    }

    @Test
    void takesACommaBetweenDigitsForASeparatorOtherwise() throws SyntaxException {
        assertThat(texts("[1,2]", Goal.VECTOR)).containsExactly("[1, 2]");
    }

    @Test
    void readsParenthesesBehindAListBothWays() throws SyntaxException {
        assertThat(texts("sum(H(2))", Goal.FORMULA)).containsExactly("sum(H*2)", "sum(H[2])");
    }

    @Test
    void choosesAnElementWhereAListCannotStand() throws SyntaxException {
        assertThat(texts("sum(H(n), n, 1, N)", Goal.FORMULA)).containsExactly("sum(H[n], n, 1, N)");
    }

    @Test
    void saysWhatWasAssumed() throws SyntaxException {
        assertThat(parser.readings("1/2a", Goal.FORMULA).get(1).note())
                .isEqualTo("a product without a sign is taken before a division: 1/2a is 1/(2*a)");
    }

    @Test
    void findsFreeSymbolsAndFunctions() throws SyntaxException {
        Expr e = parser.parse("sum(eta*H[n]*f(x), n, 1, N)", Goal.FORMULA);

        assertThat(FreeSymbols.of(e)).isEqualTo(new TreeSet<>(List.of("H", "N", "eta", "x")));
        assertThat(FreeSymbols.functions(e)).containsExactly("f");
    }
}
