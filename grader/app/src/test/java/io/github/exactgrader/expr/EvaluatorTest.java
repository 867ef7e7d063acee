package io.github.exactgrader.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {
    private final ExprParser parser = new ExprParser(ExprParserTest.vocabulary());

    private static final Map<String, Value<Double>> VARIABLES = Map.of(
            "a", Value.of(2.0),
            "b", Value.of(3.0),
            "x", Value.of(0.5),
            "N", Value.of(4.0),
            "H", Value.of(List.of(1.0, 2.0, 3.0, 4.0)),
            "v", Value.of(List.of(3.0, 4.0)),
            "A", new Value.Matrix<>(List.of(List.of(1.0, 2.0), List.of(3.0, 4.0))));

    private static Evaluator<Double> doubles() {
        return new Evaluator<>(new DoubleArithmetic(), VARIABLES, FunctionSymbols.none());
    }

    static double at(Expr e, double a, double b) {
        Evaluator<Double> evaluator = new Evaluator<>(
                new DoubleArithmetic(), Map.of("a", Value.of(a), "b", Value.of(b)), FunctionSymbols.none());
        return ((Value.Scalar<Double>) evaluator.evaluate(e)).number();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "1/2a; 1",
                "2^3^2; 512",
                "-2^2; -4",
                "0^0; 1",
                "(-8)^3; -512",
                "max(a, b, 1) - min(a, b); 1",
                "sum(H); 10",
                "mean(H^2); 7.5",
                "prod(H); 24",
                "length(H); 4",
                "max(H) + min(H); 5",
                "norm(v); 5",
                "v[2]; 4",
                "A[2][1]; 3",
                "sum(H[n]*n, n, 1, N); 30",
                "sum(n, n, 2, 1); 0",
                "prod(n, n, 1, 5); 120",
                "sum(H_n a, n, 1, 2); 6",
                "sum(A^T[1]); 4",
                "sum((A + 2 A/2)[1]); 6",
                "relu(-a) + relu(b); 3",
                "sign(-a) + floor(x) + ceil(x); 0",
                "log2(8) + log10(100) + cbrt(-27); 2",
                "sum([1, a]^2); 5",
                "sinh(0) + cosh(0) + tanh(0) + atan(0) + asin(0) + tan(0); 1",
                "acos(1) + sqrt(4) + abs(-1) + log(1) + exp(0); 4",
                "max([1, 5], [4, 2])[2]; 5"
            })
    void computesInDouble(String text, double expected) throws SyntaxException {
        Value<Double> value = doubles().evaluate(parser.parse(text, Goal.FORMULA));

        assertThat(((Value.Scalar<Double>) value).number()).isEqualTo(expected, within(1e-15));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "1/(a-2); division by zero",
                "0^-1; division by zero",
                "(-8)^(1/3); a negative number has no power 0.3333333333333333",
                "log(0); log has no value at 0.0",
                "sqrt(-1); sqrt has no value at -1.0",
                "asin(2); asin has no value at 2.0",
                "9^9^9^9; too large: beyond 1.8e308",
                "exp(1000); too large: beyond 1.8e308",
                "inf - inf; an operation with infinity has no value",
                "H[5]; element 5 of a list of 4 does not exist",
                "H[x]; expected a whole number, found 0.5",
                "sum(H + v); \"+\" cannot combine a list of 4 and a list of 2",
                "sum((A v)[1]); \"*\" of a 2x2 matrix and a list of 2 is not evaluated element by element",
                "rho; symbol \"rho\" has no value here",
                "f(a); function \"f\" has no value here",
                "sum(n, n, 1, 1e9); too much work: more than 500000 steps",
                "sum(A); sum needs a list, found a 2x2 matrix",
                "sum([[1, 2], [1]][1]); the rows of a matrix must be lists of one length",
                "A[1][3]; element 3 of a list of 2 does not exist"
            })
    void saysWhyAFormulaHasNoValue(String text, String reason) throws SyntaxException {
        Expr e = parser.parse(text, Goal.FORMULA);

        assertThatThrownBy(() -> doubles().evaluate(e))
                .isInstanceOf(UndefinedValueException.class)
                .hasMessage(reason);
    }

    @Test
    void doubleAndDecimalAgreeSeed5() {
        RandomTrees trees = new RandomTrees(5);
        for (int i = 0; i < 300; i++) {
            Expr e = trees.smooth(i % 5);
            double a = trees.between(1, 2);
            double b = trees.between(1, 2);
            Evaluator<BigDecimal> decimals = new Evaluator<>(
                    new DecimalArithmetic(30),
                    Map.of("a", Value.of(new BigDecimal(a)), "b", Value.of(new BigDecimal(b))),
                    FunctionSymbols.none());

            double exact =
                    ((Value.Scalar<BigDecimal>) decimals.evaluate(e)).number().doubleValue();

            assertThat(at(e, a, b))
                    .as(TextPrinter.print(e))
                    .isEqualTo(exact, within(1e-10 * Math.max(1, Math.abs(exact))));
        }
    }

    @Test
    void asksTheHookWithTheUnevaluatedCall() throws SyntaxException {
        FunctionSymbols<Double> twice = (call, evaluate) -> call.function().equals("f")
                ? Optional.of(evaluate.apply(new Binary(
                        Operation.ADD, call.arguments().get(0), call.arguments().get(0))))
                : Optional.empty();
        Evaluator<Double> evaluator = new Evaluator<>(new DoubleArithmetic(), VARIABLES, twice);

        assertThat(evaluator.evaluate(parser.parse("sum(f(n), n, 1, 3)", Goal.FORMULA)))
                .isEqualTo(Value.of(12.0));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "0 < a < b; true",
                "a < b < a; false",
                "a = 2 and b != 2; true",
                "a > 2 or b >= 3; true",
                "not a <= 1; true",
                "a in (2, 3); false",
                "a in [2, 3); true",
                "a not in {1, 2}; false",
                "a > 5 and 1/0 > 1; false"
            })
    void decidesConditions(String text, boolean expected) throws SyntaxException {
        assertThat(doubles().holds(parser.parse(text, Goal.CONDITION))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} in {0} is {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "(0, 1/a); 0.5; false",
                "(0, 1/a]; 0.5; true",
                "[0, inf); 1e300; true",
                "(-inf, 0); 0; false",
                "(inf, 1); 0; false",
                "(0, -inf); 1; false",
                "(3, 1); 2; false",
                "(0, 1) U (2, 3); 2.5; true",
                "(0, 2) intersect (1, 3); 0.5; false",
                "(0, 2) \\ {1}; 1; false",
                "{}; 1; false",
                "{1, 2}; 2; true",
                "0 < eta < 1/a; 0.25; true",
                "eta in (0, 1) and eta > 1/2; 0.25; false",
                "(0 < eta < 1) U (2, 3); 2.5; true"
            })
    void decidesMembership(String text, double point, boolean expected) throws SyntaxException {
        assertThat(doubles().contains(parser.parse(text, Goal.SET), "eta", point))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "9^9^9^9; too large: beyond 1e10000",
                "exp(1e9); too large: beyond 1e10000",
                "exp(exp(exp(exp(5)))); too large: beyond 1e10000",
                "sin(1e200); too large: an angle beyond 1e100",
                "1/0; division by zero",
                "0^-2; division by zero",
                "(-2)^0.5; a negative number has no power 0.5",
                "log(-1); log has no value at -1",
                "inf; infinity is not a number",
                "sum([1, 2][1.5]); expected a whole number, found 1.5"
            })
    void decimalsRefuseRunawayCost(String text, String reason) throws SyntaxException {
        Expr e = parser.parse(text, Goal.FORMULA);

        Assertions.assertTimeout(
                Duration.ofMillis(500),
                () -> assertThatThrownBy(() -> decimal(e, 60))
                        .isInstanceOf(UndefinedValueException.class)
                        .hasMessage(reason));
    }

    private static BigDecimal decimal(Expr e, int digits) {
        Evaluator<BigDecimal> evaluator =
                new Evaluator<>(new DecimalArithmetic(digits), Map.of(), FunctionSymbols.none());
        return ((Value.Scalar<BigDecimal>) evaluator.evaluate(e)).number();
    }

    /** Expected digits: published values of e, pi and elementary identities. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "e; 2.71828182845904523536028747135266249775724709369996",
                "4 atan(1); 3.14159265358979323846264338327950288419716939937511",
                "exp(-1e9); 0",
                "1/(1+exp(-1e9)); 1",
                "tanh(1e6); 1",
                "tanh(0.5) - (exp(1)-1)/(exp(1)+1); 0",
                "sinh(2) - (exp(2)-exp(-2))/2; 0",
                "cosh(2)^2 - sinh(2)^2; 1",
                "sin(1)^2 + cos(1)^2; 1",
                "tan(1) cos(1) - sin(1); 0",
                "asin(1/2)/pi; 0.16666666666666666666666666666666666666666666666667",
                "acos(1/2)/pi; 0.33333333333333333333333333333333333333333333333333",
                "cbrt(-8); -2",
                "(-2)^3; -8",
                "2^0.5 - sqrt(2); 0",
                "log10(1000) + log2(8); 6",
                "sign(-3) + floor(2.5) + ceil(2.5) + relu(-1) + relu(2) + abs(-1); 7",
                "1e9999^0; 1",
                "0^2; 0",
                "(1+1e-60) - 1; 1e-60",
                "norm([3, 4]); 5",
                "sqrt(1e-9999)*sqrt(1e9999); 1",
                "cbrt(1e-9999)*cbrt(1e9999); 1",
                "log(1e-9999) + log(1e9999); 0",
                "log10(1e9999); 9999",
                "log2(1e-300) + log2(1e300); 0",
                "sin(2*pi*7 + 1/2) - sin(1/2); 0",
                "sin(1e90)^2 + cos(1e90)^2; 1",
                "atan(1e500) - pi/2; 0",
                "sin(1e-9000); 0"
            })
    void decimalsAreAccurate(String text, BigDecimal expected) throws SyntaxException {
        BigDecimal value = decimal(parser.parse(text, Goal.FORMULA), 60);

        assertThat(value.subtract(expected).abs()).isLessThan(new BigDecimal("6e-50"));
    }

    @Test
    void evaluatesVectorsAndMatrices() throws SyntaxException {
        assertThat(doubles().evaluate(parser.parse("[1, 2]*a + 1", Goal.VECTOR)))
                .isEqualTo(Value.of(List.of(3.0, 5.0)));
        assertThat(doubles().evaluate(parser.parse("A^T", Goal.MATRIX)))
                .isEqualTo(new Value.Matrix<>(List.of(List.of(1.0, 3.0), List.of(2.0, 4.0))));
    }

    @Test
    void refusesToEvaluateAConditionAsANumber() throws SyntaxException {
        Expr condition = parser.parse("a > 1", Goal.CONDITION);

        assertThatThrownBy(() -> doubles().evaluate(condition))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a condition or set has no value: a > 1");
    }
}
