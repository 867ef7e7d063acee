package io.github.exactgrader.expr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.Documents;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of notation on the page for students is read as the page says. */
class AnswersPageTest {

    private static final String PAGE = "docs/answers.md";

    /** One row of a table. */
    record Row(Goal goal, List<String> cells) {

        @Override
        public String toString() {
            return String.join(" is ", cells);
        }
    }

    private static ExprParser parser() {
        Map<String, SymbolKind> symbols = new LinkedHashMap<>();
        List.of("a", "b", "x", "x1", "s", "eta", "sigma", "N").forEach(name -> symbols.put(name, SymbolKind.SCALAR));
        symbols.put("H", SymbolKind.LIST);
        List.of("f", "g", "fp", "gp").forEach(name -> symbols.put(name, SymbolKind.FUNCTION));
        return new ExprParser(Vocabulary.of(symbols).withAlias("h_n", "H"));
    }

    static List<Row> numbers() {
        return rows(Goal.FORMULA, "a number typed as");
    }

    static Stream<Row> examples() {
        return Stream.of(
                        rows(Goal.FORMULA, "a formula typed as"),
                        rows(Goal.SET, "a set typed as"),
                        rows(Goal.VECTOR, "a list typed as"))
                .flatMap(List::stream);
    }

    static List<Row> rows(Goal goal, String heading) {
        return Documents.rows(PAGE, heading).stream()
                .map(cells -> new Row(goal, cells))
                .toList();
    }

    private static ExprParser parserOfMatrices() {
        Map<String, SymbolKind> symbols = new LinkedHashMap<>();
        List.of("g1", "g2", "g3").forEach(name -> symbols.put(name, SymbolKind.VECTOR));
        List.of("H2", "H3", "H4").forEach(name -> symbols.put(name, SymbolKind.SYMMETRIC));
        symbols.put("M", SymbolKind.MATRIX);
        List.of("eta1", "eta2", "eta3").forEach(name -> symbols.put(name, SymbolKind.SCALAR));
        symbols.put("I", SymbolKind.IDENTITY);
        return new ExprParser(Vocabulary.of(symbols).withAlias("eta_{t-1}", "eta1"));
    }

    static List<Row> matrixFormulas() {
        return rows(Goal.MATRIX_FORMULA, "a matrix formula typed as");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrixFormulas")
    void readsAMatrixFormulaAsThePageSays(Row row) throws SyntaxException {
        Expr read = parserOfMatrices().parse(row.cells().get(0), row.goal());

        assertThat(TextPrinter.print(read)).isEqualTo(row.cells().get(1));
    }

    static List<Row> ambiguous() {
        return rows(Goal.FORMULA, "typed as");
    }

    @Test
    void showsExamplesOfEachKind() {
        assertThat(rows(Goal.FORMULA, "a formula typed as")).hasSizeGreaterThan(15);
        assertThat(rows(Goal.SET, "a set typed as")).hasSizeGreaterThan(8);
        assertThat(rows(Goal.VECTOR, "a list typed as")).isNotEmpty();
        assertThat(ambiguous()).hasSizeGreaterThan(2);
        assertThat(numbers()).hasSizeGreaterThan(8);
        assertThat(matrixFormulas()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void readsAnExampleAsThePageSays(Row row) throws SyntaxException {
        Expr read = parser().parse(row.cells().get(0), row.goal());

        assertThat(TextPrinter.print(read)).isEqualTo(row.cells().get(1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ambiguous")
    void takesTheFirstOfTwoReadings(Row row) throws SyntaxException {
        List<Reading> readings = parser().readings(row.cells().get(0), row.goal());

        assertThat(readings)
                .extracting(Reading::text)
                .containsExactlyElementsOf(row.cells().subList(1, row.cells().size()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void computesANumberAsThePageSays(Row row) throws SyntaxException {
        Expr read = new ExprParser(Vocabulary.of(Map.of())).parse(row.cells().get(0), row.goal());
        FunctionSymbols<BigDecimal> none = FunctionSymbols.none();
        Value<BigDecimal> value = new Evaluator<>(new DecimalArithmetic(40), Map.of(), none).evaluate(read);
        BigDecimal shown = ((Value.Scalar<BigDecimal>) value).number().round(new MathContext(10));

        assertThat(shown).isEqualByComparingTo(row.cells().get(1));
    }
}
