package io.github.exactgrader.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets written as {x : condition}. */
class SetBuilderTest {

    private static final Vocabulary NAMES = Vocabulary.of(Map.of("x", SymbolKind.SCALAR, "a", SymbolKind.SCALAR));

    private static String read(String text, Goal goal) throws SyntaxException {
        return TextPrinter.print(new ExprParser(NAMES).parse(text, goal));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{x : 0 < x < 1}; 0 < x < 1",
                "{x | 0 < x < 1}; 0 < x < 1",
                "{x ∣ x < 1}; x < 1",
                "\\{x \\mid x < 1\\}; x < 1",
                "\\left\\{ x \\colon x < 1 \\right\\}; x < 1",
                "{x : |x - 1| < a}; abs(x - 1) < a",
                "{x | |x - 1| < a}; abs(x - 1) < a",
                "{x | |x| < |a|}; abs(x) < abs(a)",
                "{x > 0 : x < 1}; x > 0 and x < 1",
                "{x in (0, 2) | x < 1}; x in (0, 2) and x < 1",
                "{x ∈ ℝ : x < 1}; x in (-inf, inf) and x < 1",
                "{x : x > 0, x < 1}; x > 0 and x < 1",
                "{x : x < 1} U {x : x > 2}; (x < 1) union (x > 2)",
                "{x : x < 3} \\ {1}; (x < 3) setminus {1}",
                "{x : x in (0, 1)}; x in (0, 1)",
                "{0 < x < 1}; 0 < x < 1",
                "x in {x : x < 1}; x in (x < 1)",
                "{1, |a|}; {1, abs(a)}",
                "{|a|}; {abs(a)}"
            })
    void isReadAsItsCondition(String text, String expected) throws SyntaxException {
        assertThat(read(text, Goal.SET)).isEqualTo(expected);
        assertThat(read(expected, Goal.SET)).as("printed text is read alike").isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{x : 1}; column 4: \":\" needs a condition",
                "{x : x < 1; column 11: ",
                "{a + 1 : x < 1}; column 1: ",
                "{x : }; column 6: ",
                "{: x < 1}; column 2: ",
                "x : x < 1; column 3: "
            })
    void isRefusedWithItsPlaceWhereItIsIncomplete(String text, String start) {
        assertThatThrownBy(() -> read(text, Goal.SET))
                .isInstanceOf(SyntaxException.class)
                .hasMessageStartingWith(start);
    }
}
