package io.github.exactgrader.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SyntaxExceptionTest {
    private static final ExprParser PARSER = new ExprParser(vocabulary());

    private static Vocabulary vocabulary() {
        Map<String, SymbolKind> symbols = new LinkedHashMap<>();
        symbols.put("a", SymbolKind.SCALAR);
        symbols.put("b", SymbolKind.SCALAR);
        symbols.put("eta", SymbolKind.SCALAR);
        symbols.put("h", SymbolKind.SCALAR);
        symbols.put("H", SymbolKind.LIST);
        symbols.put("f", SymbolKind.FUNCTION);
        return Vocabulary.of(symbols);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "q~ column 1: symbol \"q\" is not part of this question; it uses a, b, eta, h, H, f",
                "1 - 2*Eta~ column 7: symbol \"Eta\" is not part of this question; did you mean \"eta\"? It uses a, b, eta, h, H, f",
                "a + B~ column 5: symbol \"B\" is not part of this question; did you mean \"b\"? It uses a, b, eta, h, H, f",
                "sine(a)~ column 1: symbol \"sine\" is not part of this question; did you mean \"sin\"? It uses a, b, eta, h, H, f",
                "1 + ~ column 4: found the end, expected a number, a symbol or \"(\"",
                "(1 + a~ column 7: found the end, expected \")\" for the \"(\" of column 1",
                "1 + a)~ column 6: found \")\" without an opening partner",
                "a 2~ column 3: found \"2\", expected an operator; write * for a product",
                "a # b~ column 3: the character \"#\" (U+0023) has no meaning here",
                "\\foo{a}~ column 1: the LaTeX command \"\\foo\" is not understood",
                "|a~ column 3: found the end, expected \"|\" for the \"|\" of column 1",
                "f + 1~ column 1: \"f\" is a function; write f(...)",
                "sin(a, b)~ column 1: \"sin\" takes 1 argument, found 2",
                "max(a)~ column 1: \"max\" takes a list or several numbers, found 1",
                "(a < b) + 1~ column 9: \"+\" needs a number, found a condition",
                "(0, 1/a)~ column 1: expected a formula for one number, found a list or vector; did you mean its sum(...) or mean(...)?",
                "[1, 2]~ column 1: expected a formula for one number, found a list or vector; did you mean its sum(...) or mean(...)?",
                "1½~ column 2: found \"½\" behind a number; write 3/2 for one and a half, * for a product",
                "\\bar H~ column 1: the LaTeX command \"\\bar\" is not understood",
                "\\bar~ column 1: the LaTeX command \"\\bar\" is not understood",
                "\\bar{h~ column 1: the LaTeX command \"\\bar\" is not understood",
                "\\sum_n a~ column 6: without limits n has to be the index of one list, as in h_n; write the limits as _{n=1}^{N}",
                "a = 1/b~ column 1: expected a formula for one number, found a condition; leave out \"a =\" and write only the right-hand side",
                "(a, b)~ column 1: expected a formula for one number, found a list or vector; did you mean its sum(...) or mean(...)?",
                "log(H)~ column 1: expected a formula for one number, found a list or vector; did you mean its sum(...) or mean(...)?",
                "1e99999~ column 1: the power of ten of the number is beyond 9999",
                "a^T~ column 3: symbol \"T\" is not part of this question; it uses a, b, eta, h, H, f",
                "f''(a)~ column 1: symbol \"f''\" is not part of this question; it uses a, b, eta, h, H, f",
                "eta_{2} a~ column 1: symbol \"eta_2\" is not part of this question; did you mean \"eta\"? It uses a, b, eta, h, H, f"
            })
    void saysWhatIsWrongInAFormula(String text, String message) {
        assertThatThrownBy(() -> PARSER.parse(text, Goal.FORMULA))
                .isInstanceOf(SyntaxException.class)
                .hasMessage(message);
    }

    @Test
    void saysThatASetIsExpected() {
        assertThatThrownBy(() -> PARSER.parse("1/a", Goal.SET))
                .hasMessage(
                        "column 1: expected a set such as (0, 1), or a condition such as 0 < x < 1, found a number");
    }

    @Test
    void saysThatTheTextIsEmpty() {
        assertThatThrownBy(() -> PARSER.parse("  ", Goal.CONDITION))
                .hasMessage("column 1: the text is empty; expected a condition such as x > 0");
    }

    @Test
    void carriesTheColumn() {
        SyntaxException e = catchThrowableOfType(SyntaxException.class, () -> PARSER.parse("η + q", Goal.FORMULA));

        assertThat(e.column()).isEqualTo(5);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("eaten")
    void namesTheCommandWhoseBackslashJsonAte(String text, String message) {
        assertThatThrownBy(() -> PARSER.parse(text, Goal.FORMULA)).hasMessage(message);
    }

    static List<org.junit.jupiter.params.provider.Arguments> eaten() {
        return List.of(
                of("a \frac{1}{2}", "column 3: a form feed: JSON turned \\f of \\frac into it; write \\\\frac in JSON"),
                of("\beta", "column 1: a backspace: JSON turned \\b of \\beta into it; write \\\\beta in JSON"),
                of("\n" + "u", "column 1: a line feed: JSON turned \\n of \\nu into it; write \\\\nu in JSON"),
                of("\rho", "column 1: a carriage return: JSON turned \\r of \\rho into it; write \\\\rho in JSON"),
                of("2\times a", "column 2: a tab: JSON turned \\t of \\times into it; write \\\\times in JSON"),
                of("\theta", "column 1: a tab: JSON turned \\t of \\theta into it; write \\\\theta in JSON"),
                of("a\u0001", "column 2: control character U+0001; remove it"));
    }

    private static org.junit.jupiter.params.provider.Arguments of(String text, String message) {
        return org.junit.jupiter.params.provider.Arguments.of(text, message);
    }

    @Test
    void letsTabsAndLineEndsSeparateWords() throws SyntaxException {
        assertThat(PARSER.parse("a\t+\n b", Goal.FORMULA)).isEqualTo(PARSER.parse("a+b", Goal.FORMULA));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void refusesHostileTextsAtOnce(String name, String text) {
        SyntaxException e = Assertions.assertTimeout(
                Duration.ofMillis(200),
                () -> catchThrowableOfType(SyntaxException.class, () -> PARSER.readings(text, Goal.FORMULA)));

        assertThat(e.getMessage()).doesNotContain("\n").hasSizeLessThan(300);
    }

    static List<org.junit.jupiter.params.provider.Arguments> hostile() {
        return List.of(
                of("10 MB of text", "a+".repeat(5_000_000)),
                of("100000 parentheses", "(".repeat(100_000)),
                of("a million digits", "9".repeat(1_000_000)),
                of("100000 signs", "-".repeat(100_000) + "a"),
                of("1000 parentheses", "(".repeat(1000) + "a" + ")".repeat(1000)),
                of("1999 signs", "-".repeat(1999) + "a"),
                of("1000 bars", "|".repeat(1000) + "a" + "|".repeat(999)),
                of("1000 digits", "9".repeat(1000)),
                of("500 powers", "a^".repeat(500) + "a"),
                of("600 roots", "√".repeat(600) + "a"),
                of("an endless name", "ab".repeat(900)),
                of("300 fractions", "\\frac{".repeat(300)));
    }

    @Test
    void namesTheLengthLimit() {
        assertThatThrownBy(() -> PARSER.parse("1".repeat(2001), Goal.FORMULA))
                .hasMessage("column 2001: the text has 2001 characters; at most 2000 are read");
    }

    @Test
    void namesTheDigitLimit() {
        assertThatThrownBy(() -> PARSER.parse("a + " + "1".repeat(61), Goal.FORMULA))
                .hasMessage("column 5: the number has 61 digits; at most 60 are read");
    }

    @Test
    void namesTheDepthLimit() {
        assertThatThrownBy(() -> PARSER.parse("(".repeat(300), Goal.FORMULA))
                .hasMessage("column 201: nested more than 200 deep; write it with fewer parentheses");
    }

    @Test
    void namesTheLimitOfNodes() {
        ExprParser small = new ExprParser(vocabulary(), new Limits(100, 10, 4, 10));

        assertThatThrownBy(() -> small.parse("a+b+a", Goal.FORMULA))
                .hasMessage("column 1: the expression has 5 parts; at most 4 are read");
    }

    @Test
    void namesTheLimitOfOperationsInARow() {
        assertThatThrownBy(() -> PARSER.parse("a" + "+a".repeat(400), Goal.FORMULA))
                .hasMessage("column 1: more than 400 operations follow one another; shorten it");
    }

    @Test
    void readsATowerOfPowersWithoutComputingIt() throws SyntaxException {
        assertThat(TextPrinter.print(PARSER.parse("9^9^9^9", Goal.FORMULA))).isEqualTo("9^9^9^9");
    }
}
