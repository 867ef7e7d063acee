package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.expr.DecimalArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.expr.Vocabulary;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellPointsTest {

    private static final String SECRET = "a secret";

    private static Field field(String domain) {
        return Sample.withDomain(Sample.formula("a b"), domain);
    }

    private static Cells cells(String domain, String formula) throws SyntaxException {
        Field field = field(domain);
        return CellPoints.of(field, List.of(AnswerReading.parse(field, formula)), List.of(), SECRET);
    }

    private static boolean holds(String condition, Point point) {
        try {
            return new Evaluator<>(new DecimalArithmetic(60), point.values(), FunctionSymbols.<BigDecimal>none())
                    .holds(new ExprParser(Vocabulary.of(Map.of("a", SymbolKind.SCALAR, "b", SymbolKind.SCALAR)))
                            .parse(condition, Goal.CONDITION));
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(condition, e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a + max(0, a - 1e6); a > 1e6",
                "a + floor(a/1e4); a >= 1e4",
                "a + relu(a - 123456789); a > 123456789",
                "a + relu(1e-9 - abs(a - 5)); abs(a - 5) < 1e-9",
                "a + relu(1e-9 - abs(a - 5.5*b)); abs(a - 5.5*b) < 1e-9",
                "a + max(0, 1e-5 - a); a < 1e-5",
                "abs(1 - 2*a*b); 2*a*b < 1",
                "abs(1 - 2*a*b); 2*a*b > 1",
                "a + sqrt((b - 7*a)^2); b < 7*a",
                "a + log(1e5 - a); a < 1e5",
                "min(a, 1/b, 5); 5 < a and 5*b < 1"
            })
    void meetsTheBranch(String formula, String branch) throws SyntaxException {
        Cells cells = cells("a > 0 and b > 0", formula);

        assertThat(cells.points()).as(formula + " never has " + branch).anyMatch(point -> holds(branch, point));
        assertThat(cells.covered())
                .as(formula + ": " + cells.found() + " cells")
                .isTrue();
    }

    @Test
    void staysInTheDomain() throws SyntaxException {
        Cells cells = cells("0 < a <= b", "abs(b - 3*a) + max(a*b, 7)");

        assertThat(cells.points()).hasSizeGreaterThan(4).allMatch(point -> holds("0 < a and a <= b", point));
    }

    @Test
    void givesTheSamePointsForTheSameSecretOnly() throws SyntaxException {
        Field field = field("a > 0");
        var formula = List.of(AnswerReading.parse(field, "abs(a - 3)"));

        Cells one = CellPoints.of(field, formula, List.of(), SECRET);

        assertThat(CellPoints.of(field, formula, List.of(), SECRET)).isEqualTo(one);
        assertThat(CellPoints.of(field, formula, List.of(), "another").points()).isNotEqualTo(one.points());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(log(abs(1 - a*H)))/b",
                "mean(log(abs(1 - a*H)))",
                "sum(log(abs(1 - a*H[n])), n, 1, b)/b",
                "max(H) - min(a*H)"
            })
    void takesListsAndTheirLengthsFromTheCases(String formula) throws SyntaxException {
        Field field = Sample.withDomain(
                Sample.field(
                        FieldKind.FORMULA,
                        List.of(
                                Sample.symbol("H", SymbolKind.LIST),
                                Sample.symbol("b", SymbolKind.SCALAR),
                                Sample.symbol("a", SymbolKind.SCALAR)),
                        null,
                        0),
                "a > 0");
        List<Point> cases = List.of(listed("1", "4", "0.3"), listed("2", "7"), listed("5", "0.1", "3"));

        Cells cells = CellPoints.of(field, List.of(AnswerReading.parse(field, formula)), cases, SECRET);

        assertThat(cells.covered())
                .as(formula + ": " + cells.found() + " cells")
                .isTrue();
        assertThat(cells.points()).hasSizeGreaterThan(3).allSatisfy(point -> {
            assertThat(point.values().get("H"))
                    .isInstanceOfSatisfying(
                            Value.Vector.class,
                            list -> assertThat(point.values().get("b"))
                                    .isEqualTo(Value.of(
                                            BigDecimal.valueOf(list.elements().size()))));
        });
    }

    /** A case with a list H, its length b and a = 1. */
    private static Point listed(String... elements) {
        Map<String, Value<BigDecimal>> values = new LinkedHashMap<>();
        values.put("H", Value.of(Arrays.stream(elements).map(BigDecimal::new).toList()));
        values.put("b", Value.of(BigDecimal.valueOf(elements.length)));
        values.put("a", Value.of(BigDecimal.ONE));
        return new Point(values, String.join(" ", elements));
    }

    @Test
    void tellsThatADomainIsOutOfReach() throws SyntaxException {
        Cells cells = cells("a = 1.2345678901 and b = 7.654321", "abs(a)");

        assertThat(cells.covered()).isFalse();
        assertThat(cells.points()).isEmpty();
    }

    @Test
    void endsSoonWhateverIsAsked() throws SyntaxException {
        StringBuilder many = new StringBuilder("0");
        for (int i = 1; i < 100; i++) {
            many.append(" + abs(a - ").append(i).append("*b)");
        }

        Cells cells = cells("a > 0", many.toString());

        assertThat(cells.points()).hasSizeLessThan(50);
        assertThat(cells.covered()).isFalse();
    }

    @Test
    void countsItsWorkSoThatALongFormulaIsNotCovered() throws SyntaxException {
        String nested = "abs(a - b^2*" + "(a + abs(b - a*".repeat(30) + "1" + "))".repeat(30) + ")";

        Cells cells = cells("a > 0", nested);

        assertThat(cells.points()).hasSizeLessThan(50);
        assertThat(cells.covered()).isFalse();
    }
}
