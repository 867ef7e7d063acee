package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.Vocabulary;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {

    private static Optional<Rational> read(String text) {
        try {
            return Rational.of(new ExprParser(Vocabulary.of(Map.of())).parse(text, Goal.FORMULA));
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1/2 + 1/3, 5/6",
        "1/3*3, 1",
        "5/3 - 2/3, 1",
        "-(0.25/2), -1/8",
        "6/-4, -3/2",
        "1e3, 1000",
        "2 - 1/2 - 3/2, 0"
    })
    void computesFractionsInLowestTerms(String text, String shown) {
        assertThat(read(text)).map(Rational::shown).as(text).hasValue(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/0", "1/(1 - 1)", "2^3", "pi", "sqrt(4)", "1e-9999"})
    void knowsNoFractionForAnythingElse(String text) {
        assertThat(read(text)).as(text).isEmpty();
    }

    @Test
    void keepsTheSignInTheNumerator() {
        Rational minus = Rational.of(new BigDecimal("-2.50")).reciprocal();

        assertThat(minus.shown()).isEqualTo("-2/5");
        assertThat(minus.plus(minus.negate()).isZero()).isTrue();
        assertThat(minus.times(minus).shown()).isEqualTo("4/25");
    }
}
