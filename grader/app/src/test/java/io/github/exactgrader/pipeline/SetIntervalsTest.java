package io.github.exactgrader.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.expr.Vocabulary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets of x, with a = 2. */
class SetIntervalsTest {

    private static String intervals(String set) throws SyntaxException {
        Vocabulary vocabulary = Vocabulary.of(Map.of("x", SymbolKind.SCALAR, "a", SymbolKind.SCALAR));
        return SetIntervals.of(
                        new ExprParser(vocabulary).parse(set, Goal.SET),
                        Map.of("a", Value.of(BigDecimal.valueOf(2))),
                        "x")
                .stream()
                .map(row -> (row.lowerClosed() ? "[" : "(") + end(row.lower(), "-inf") + " " + end(row.upper(), "inf")
                        + (row.upperClosed() ? "]" : ")"))
                .collect(Collectors.joining(" "));
    }

    private static String end(@Nullable BigDecimal end, String infinite) {
        return end == null
                ? infinite
                : end.round(new MathContext(12)).stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 < x < 1/a            | (0 0.5)",
                "(0, 1/a)               | (0 0.5)",
                "[0, 1] union (1, a)    | [0 2)",
                "(0, 1) union (1, a)    | (0 1) (1 2)",
                "(0, 1] union {1, 3}    | (0 1] [3 3]",
                "(0, a) setminus {1}    | (0 1) (1 2)",
                "x > a                  | (2 inf)",
                "x <= a                 | (-inf 2]",
                "x^2 >= 0               | (-inf inf)",
                "x^2 < 0                | ''",
                "abs(1 - a*x) < 1       | (0 1)",
                // touches 0 at 1/2 only
                "0 < abs(1 - a*x) <= 1  | [0 0.5) (0.5 1]",
                "(x - 1)^2 <= 0         | [1 1]",
                // sqrt 2 on both sides
                "x^2 <= a               | [-1.41421356237 1.41421356237]",
                // two zeros 1e-4 apart, closer than the steps of the search
                "(x - 1)*(x - 1.0001) < 0 | (1 1.0001)",
                // no value where the root has none
                "sqrt(x) < a            | [0 4)",
                "1/x > a                | (0 0.5)",
                "x = a or x > 3         | [2 2] (3 inf)",
                "not (x < a)            | [2 inf)",
            })
    void findsEndsAndWhichOfThemBelong(String set, String expected) throws SyntaxException {
        assertThat(intervals(set)).isEqualTo(expected);
    }

    @Test
    void hasNoIntervalsWhereAnEndHasNoValue() {
        assertThatThrownBy(() -> intervals("0 < x < 1/(a - 2)"))
                .isInstanceOf(UndefinedValueException.class)
                .hasMessage("division by zero");
    }
}
