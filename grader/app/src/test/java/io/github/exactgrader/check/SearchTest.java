package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.expr.Vocabulary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding the critical values of sets, and choosing the digits to find them with. */
class SearchTest {

    private static SetPoint point(String... values) {
        Map<String, Value<BigDecimal>> parameters = new LinkedHashMap<>();
        parameters.put("L", Value.of(List.of(BigDecimal.ONE, BigDecimal.valueOf(4))));
        for (int i = 0; i < values.length; i += 2) {
            parameters.put(values[i], Value.of(new BigDecimal(values[i + 1])));
        }
        return new SetPoint(parameters, "x", 80, Work.unlimited());
    }

    private static Expr parse(String text, Goal goal) {
        Map<String, SymbolKind> kinds = new LinkedHashMap<>();
        List.of("x", "a", "b").forEach(name -> kinds.put(name, SymbolKind.SCALAR));
        kinds.put("L", SymbolKind.LIST);
        try {
            return new ExprParser(Vocabulary.of(kinds)).parse(text, goal);
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static List<String> critical(String set, String... values) {
        return CriticalValues.of(parse(set, Goal.SET), point(values)).stream()
                .map(value ->
                        value.round(new MathContext(20)).stripTrailingZeros().toPlainString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x^2 < 2; -1.4142135623730950488 0 1.4142135623730950488",
                "abs(1 - 2*x*a) < 1; 0 0.5",
                "x > 3; 0 3",
                "(1, 2] U {5}; 0 1 2 5",
                "2*x in (2, 6); 0 1 3",
                "x in {7}; 0 7",
                "x in (1, 2) U (3, 4); 0 1 2 3 4",
                "1/(x - 3) > 0; 0 3",
                "x^2 - 6*x + 9 > 0; 0 3",
                "(x - 3)^2*(x - 5) > 0; 0 3 5",
                "sqrt(x - 3) >= 0; 0 3",
                "log(x - 3) < 0; 0 3 4",
                "max(x, 3) > 3; 0 3",
                "sign(x - 3) > 0; 0 3",
                "exp(x) < exp(2); 0 2",
                "x < inf; 0",
                "-inf < x < 1/0; 0",
                "sum(L)*x < 10; 0 2",
                "sum(x*n, n, 1, 4) < 5; 0 0.5",
                "norm(L - x) < 3; 0 1 4",
                "tanh(x) < 1/2; 0 0.5493061443340548457",
                "x^3 - x^2 = 0; 0 1",
                "not (x > 1 and x < 2); 0 1 2"
            })
    void findsWhereMembershipChanges(String set, String values) {
        // sqrt(2) and artanh(1/2) = log(3)/2 by bc -l; the rest by hand; norm([1, 4] - x) = 3 means x^2 - 5 x + 4 = 0
        List<String> found = critical(set, "a", "2", "b", "5");

        assertThat(found).contains(values.split(" "));
    }

    @Test
    void findsBothEndsOfANarrowGap() {
        // 5.8285 x^2 - 6.8285 x + 2 = 0
        List<String> found = critical("abs((1 - a*x)*(1 - b*x)) < 1", "a", "1", "b", "5.8285");

        BigDecimal root = new BigDecimal("6.8285")
                .pow(2)
                .subtract(new BigDecimal("46.628"))
                .sqrt(new MathContext(30));
        String low = new BigDecimal("6.8285")
                .subtract(root)
                .divide(new BigDecimal("11.657"), new MathContext(20))
                .toString();
        String high = new BigDecimal("6.8285")
                .add(root)
                .divide(new BigDecimal("11.657"), new MathContext(20))
                .toString();
        assertThat(found).contains(low, high);
    }

    @Test
    void computesZerosToNearlyAllDigits() {
        Optional<BigDecimal> root =
                new Root(point()).between(parse("x^3 - 2", Goal.FORMULA), BigDecimal.ONE, BigDecimal.valueOf(2));

        assertThat(root.orElseThrow().pow(3).subtract(BigDecimal.valueOf(2)).abs())
                .isLessThan(new BigDecimal("1e-48"));
    }

    @Test
    void findsNoZeroBetweenEqualSignsOrWithoutValues() {
        Root root = new Root(point());

        assertThat(root.between(parse("x^2 + 1", Goal.FORMULA), BigDecimal.ONE, BigDecimal.TEN))
                .isEmpty();
        assertThat(root.between(parse("log(x)", Goal.FORMULA), BigDecimal.ONE.negate(), BigDecimal.TEN))
                .isEmpty();
        assertThat(root.between(parse("x - 1", Goal.FORMULA), BigDecimal.ONE, BigDecimal.TEN))
                .contains(BigDecimal.ONE);
        assertThat(root.between(parse("x - 10", Goal.FORMULA), BigDecimal.ONE, BigDecimal.TEN))
                .contains(BigDecimal.TEN);
        assertThat(root.between(parse("1/x", Goal.FORMULA), BigDecimal.ONE.negate(), BigDecimal.ONE))
                .isPresent();
    }

    @Test
    void sketchesWhatItCannotTranslate() {
        Sketch sketch = new Sketch(point("a", "2"));

        assertThat(sketch.of(parse("sinh(a*x)", Goal.FORMULA)).applyAsDouble(0.5))
                .isCloseTo(Math.sinh(1), within(1e-15));
        assertThat(sketch.of(parse("atan(x)^a/x - x", Goal.FORMULA)).applyAsDouble(1))
                .isCloseTo(Math.PI * Math.PI / 16 - 1, within(1e-15));
        assertThat(sketch.of(parse("asin(x)", Goal.FORMULA)).applyAsDouble(2)).isNaN();
        assertThat(sketch.of(parse("1/0 + x", Goal.FORMULA)).applyAsDouble(2)).isNaN();
        assertThat(sketch.of(parse("max(x, a, 3)", Goal.FORMULA)).applyAsDouble(1))
                .isEqualTo(3);
        assertThat(sketch.of(parse("min(x, a)", Goal.FORMULA)).applyAsDouble(1)).isEqualTo(1);
        assertThat(sketch.of(parse("max(x*L)", Goal.FORMULA)).applyAsDouble(2)).isEqualTo(8);
        assertThat(sketch.of(parse("min(x*L)", Goal.FORMULA)).applyAsDouble(2)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "x^2 + 1, 80",
        "0.12345 x, 80",
        "x + 1e-20, 160",
        "x + 10^(-50), 160",
        "x + 1e-150, 320",
        "x + 1e-300, 480",
        "x + 1e-50*x*1e-60, 320",
        "x + 9^9^9^9, 80"
    })
    void takesMoreDigitsThanWereTyped(String formula, int digits) {
        assertThat(Precision.of(parse(formula, Goal.FORMULA))).contains(digits);
    }

    @Test
    void knowsWhenItTakesTooManyDigits() {
        assertThat(Precision.of(parse("x", Goal.FORMULA), parse("x + 1e-500", Goal.FORMULA)))
                .isEmpty();
    }

    @Test
    void countsWorkByDigitsAndOperations() {
        Work work = Work.ofOneAnswer();
        work.spend(Work.MOST);

        assertThatThrownBy(() -> work.spend(1))
                .isInstanceOf(Work.TooMuchWorkException.class)
                .hasMessage("more than 1000000 units of work");
    }

    @Test
    void keepsAWrongVerdictWhenWorkRunsOutDuringTheDiagnosis() {
        CheckResult wrong = CheckResult.of(Verdict.WRONG_ANSWER, Messages.WRONG);

        CheckResult result = Diagnosis.explained(wrong, List.of(new Suspect<>("x", "says")), suspect -> {
            Work.of(0).spend(1);
            return true;
        });

        assertThat(result).isSameAs(wrong);
    }
}
