package io.github.exactgrader.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static Vocabulary of(String... names) {
        Map<String, SymbolKind> symbols = new LinkedHashMap<>();
        for (String name : names) {
            symbols.put(name, SymbolKind.SCALAR);
        }
        return Vocabulary.of(symbols);
    }

    @Test
    void keepsTheOrderOfDeclaration() {
        assertThat(of("z", "a", "m").names()).isEqualTo(List.of("z", "a", "m"));
    }

    @Test
    void refusesAnAliasOfAnUndeclaredSymbol() {
        assertThatThrownBy(() -> of("a").withAlias("q", "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("alias \"q\" is for \"b\", which is not declared");
    }

    @Test
    void refusesASpellingWithTwoMeanings() {
        assertThatThrownBy(() -> of("x1", "x_1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"x_1\" cannot stand for both \"x1\" and \"x_1\"");
    }

    @Test
    void readsAGreekAlias() throws SyntaxException {
        Vocabulary vocabulary = of("lr").withAlias("η", "lr");

        assertThat(new ExprParser(vocabulary).parse("\\eta + η + eta", Goal.FORMULA))
                .isEqualTo(new ExprParser(vocabulary).parse("lr + lr + lr", Goal.FORMULA));
    }

    @Test
    void letsADeclaredSymbolHideAConstantAFunctionAndAWord() throws SyntaxException {
        ExprParser parser = new ExprParser(of("e", "pi", "max", "U", "T", "inf"));

        assertThat(FreeSymbols.of(parser.parse("e + pi*max - U/T + inf", Goal.FORMULA)))
                .containsExactly("T", "U", "e", "inf", "max", "pi");
    }

    @Test
    void readsNanOnlyWhereItIsDeclared() throws SyntaxException {
        assertThat(new ExprParser(of("nan")).parse("nan", Goal.VALUE)).isEqualTo(Constant.NAN);
        assertThatThrownBy(() -> new ExprParser(of("a")).parse("nan", Goal.VALUE))
                .isInstanceOf(SyntaxException.class);
    }

    @Test
    void evaluatesNanAndInfinityInDouble() throws SyntaxException {
        Evaluator<Double> evaluator = new Evaluator<>(new DoubleArithmetic(), Map.of(), FunctionSymbols.none());
        ExprParser parser = new ExprParser(of("nan"));

        assertThat(evaluator.evaluate(parser.parse("[nan, inf, -inf]", Goal.VECTOR)))
                .isEqualTo(Value.of(List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)));
        assertThatThrownBy(() -> evaluator.holds(parser.parse("nan = nan", Goal.CONDITION)))
                .hasMessage("NaN cannot be compared");
    }

    @Test
    void refusesImpossibleNodes() {
        assertThatThrownBy(() -> new Num(java.math.BigDecimal.ONE.negate()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Call("f", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VectorLiteral(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Relation(List.of(Num.ONE), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DecimalArithmetic(0)).hasMessage("digits must be in [1, 1000], found 0");
        assertThatThrownBy(() -> new Value.Matrix<>(List.of(List.of(1.0), List.of(1.0, 2.0))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
