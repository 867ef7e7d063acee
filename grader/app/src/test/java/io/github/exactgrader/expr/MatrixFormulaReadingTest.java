package io.github.exactgrader.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How formulas with vectors and matrices are read and printed. */
class MatrixFormulaReadingTest {

    private final ExprParser parser = new ExprParser(vocabulary(), new Limits(100_000, 200, 10_000, 60));

    private static Vocabulary vocabulary() {
        Map<String, SymbolKind> symbols = new LinkedHashMap<>();
        List.of("g1", "g2", "g3", "w").forEach(name -> symbols.put(name, SymbolKind.VECTOR));
        List.of("H1", "H2", "H3", "H4").forEach(name -> symbols.put(name, SymbolKind.SYMMETRIC));
        List.of("eta1", "eta2", "eta3").forEach(name -> symbols.put(name, SymbolKind.SCALAR));
        symbols.put("I", SymbolKind.IDENTITY);
        symbols.put("inv", SymbolKind.FUNCTION);
        return Vocabulary.of(symbols)
                .withAlias("eta_{t-1}", "eta1")
                .withAlias("eta_{t-2}", "eta2")
                .withAlias("eta_{t-3}", "eta3");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "-g1' (I - eta1 H2) g3; -g1^T*(I - eta1*H2)*g3",
                "g_1^Tg_2; g1^T*g2",
                "g_1^Tw; g1^T*w",
                "g_1^{\\top}H_2w; g1^T*H2*w",
                "H1^{-T}; H1^T^-1",
                "(H1^T)^-1; H1^T^-1",
                "g1^T [I - eta1 H2] g3; g1^T*(I - eta1*H2)*g3",
                "[H1 + H2]^-1; (H1 + H2)^-1",
                "{H_1} {g}_{1}; H1*g1",
                "prod_{k=1}^{3} (I - eta_k H_{k+1}); prod(I - eta[k]*H[k + 1], k, 1, 3)",
                "\\prod_{k=1}^{3}(I-\\eta_k H_{k+1}); prod(I - eta[k]*H[k + 1], k, 1, 3)",
                "\\prod_{k=1}^3\\left(I-\\eta_{t-k} H_{k+1}\\right); prod(I - eta[k]*H[k + 1], k, 1, 3)",
                "\\prod_{k=2}^4(I-\\eta_{t-k+1} H_k); prod(I - eta[k - 1]*H[k], k, 2, 4)",
                "∏_{j=0}^{2} (I - η_{t-j-1} H_{j+2}); prod(I - eta[j + 1]*H[j + 2], j, 0, 2)",
                "prod(eta_{4-k}, k, 1, 3); prod(eta[4 - k], k, 1, 3)",
                "prod(eta[k] H[k], k, 1, 2); prod(eta[k]*H[k], k, 1, 2)",
                "\\sum_{k=1}^{2} g_k^T g_{k+1}; sum(g[k]^T*g[k + 1], k, 1, 2)"
            })
    void readsWhatIsTyped(String text, String canonical) throws SyntaxException {
        assertThat(TextPrinter.print(parser.parse(text, Goal.MATRIX_FORMULA))).isEqualTo(canonical);
    }

    @Test
    void readsAProductBothAsTheNextFactorAndAsAllThatFollow() throws SyntaxException {
        assertThat(parser.readings("\\prod_{k=1}^{2} H_k g_3", Goal.MATRIX_FORMULA))
                .extracting(Reading::text)
                .containsExactly("prod(H[k]*g3, k, 1, 2)", "prod(H[k], k, 1, 2)*g3");
        assertThat(parser.readings("\\sum_{k=1}^{2} H_k g_3", Goal.MATRIX_FORMULA))
                .extracting(Reading::text)
                .containsExactly("sum(H[k]*g3, k, 1, 2)");
    }

    @ParameterizedTest
    @CsvSource({"H_k, H_k", "'prod(q_k, k, 1, 2)', q_k", "eta[1], eta", "'prod(I_k, k, 1, 2)', I_k"})
    void knowsNoFamilyWithoutARunningNumberOrWithoutMembers(String text, String unknown) {
        assertThatThrownBy(() -> parser.parse(text, Goal.MATRIX_FORMULA))
                .isInstanceOf(SyntaxException.class)
                .hasMessageContaining("symbol \"" + unknown);
    }

    @Test
    void valuesOfFamiliesAreThoseOfTheirMembers() throws SyntaxException {
        Map<String, Value<Double>> values = Map.of("eta1", Value.of(2.0), "eta2", Value.of(5.0));
        Expr product = parser.parse("prod(eta_k + k, k, 1, 2)", Goal.FORMULA);

        assertThat(new Evaluator<>(new DoubleArithmetic(), values, FunctionSymbols.<Double>none()).evaluate(product))
                .isEqualTo(Value.of(21.0));
    }

    @Test
    void textAndLatexAreReadBackToTheSameTreeSeed5() throws SyntaxException {
        Random random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            Expr e = matrix(random, i % 6);

            assertThat(parser.parse(TextPrinter.print(e), Goal.MATRIX_FORMULA))
                    .as(TextPrinter.print(e))
                    .isEqualTo(e);
            assertThat(parser.parse(LatexPrinter.print(e), Goal.MATRIX_FORMULA))
                    .as(LatexPrinter.print(e))
                    .isEqualTo(e);
        }
    }

    /** Any formula with vectors and matrices; its shapes need not fit. */
    private static Expr matrix(Random random, int depth) {
        if (depth == 0) {
            return new Symbol(List.of("g1", "g2", "H1", "H2", "eta1", "I").get(random.nextInt(6)));
        }
        Expr first = matrix(random, depth - 1);
        return switch (random.nextInt(9)) {
            case 0 -> new Negate(first);
            case 1, 2 ->
                new Transpose(
                        matrix(random, depth - 1) instanceof Symbol s
                                        && !s.name().equals("eta1")
                                ? s
                                : new Symbol("H2"));
            case 3 -> new Binary(Operation.POWER, first, new Negate(Num.ONE));
            case 4 ->
                new Aggregate(
                        true,
                        new Binary(Operation.MULTIPLY, first, new Index(new Symbol("H"), new Symbol("k"))),
                        "k",
                        Num.ONE,
                        Num.of(3));
            case 5 -> Call.of("inv", first);
            case 6 -> new Binary(Operation.SUBTRACT, first, matrix(random, depth - 1));
            default -> new Binary(Operation.MULTIPLY, first, matrix(random, depth - 1));
        };
    }
}
