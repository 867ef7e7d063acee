package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final List<String> METHODS = List.of("gradient-descent", "momentum");
    private static final List<String> CONDITIONS = List.of("q<0", "q<=0", "q>0", "q<1", "abs(q)<1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gradient-descent",
                "gradient descent",
                "Gradient Descent",
                " GRADIENT_DESCENT ",
                "gradientDescent",
                "gradient \u2013 descent"
            })
    void looksOverBlanksHyphensAndLetterCase(String typed) {
        assertThat(Options.chosen(METHODS, typed)).contains("gradient-descent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "q < 0; q<0",
                "'q<0 '; q<0",
                "0 > q; q<0",
                "Q<0; q<0",
                "q \u2264 0; q<=0",
                "0 >= q; q<=0",
                "q =< 0; q<=0",
                "q \\leq 0; q<=0",
                "0 < q; q>0",
                "1>q; q<1",
                "|q| < 1; abs(q)<1",
                "1 > |q|; abs(q)<1",
                "(q) < 0; q<0"
            })
    void readsAConditionInAnySpelling(String typed, String option) {
        assertThat(Options.chosen(CONDITIONS, typed)).contains(option);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "q", "q<2", "q=0", "p<0", "q<0 or q>0", "-q<0", "gradient", "q<0 and q<1", "q<<0", "q<0<1"})
    void takesNothingElse(String typed) {
        assertThat(Options.chosen(CONDITIONS, typed)).isEmpty();
        assertThat(Options.chosen(METHODS, typed)).isEmpty();
    }

    @Test
    void doesNotGuessBetweenOptionsThatDifferInAHyphenOnly() {
        List<String> options = List.of("re-form", "reform");

        assertThat(Options.chosen(options, "re form")).isEmpty();
        assertThat(Options.chosen(options, "Re-Form")).contains("re-form");
    }
}
