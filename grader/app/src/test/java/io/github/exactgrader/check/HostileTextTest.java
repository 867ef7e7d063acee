package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to break or to stall: each ends quickly, with a place and a reason where it cannot be read. */
class HostileTextTest {

    private static final Field FORMULA = Sample.formula("a b");
    private static final Field SET = Sample.set("a b");
    private static final Field VECTOR = Sample.field(FieldKind.VECTOR, List.of(), null, 2);
    private static final Field NUMBER = Sample.field(FieldKind.NUMBER, List.of(), null, 0);

    /** Far above what is needed, so that a busy machine does not fail it; the work itself is bounded by counters. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static List<AnswerCheck> checks() {
        return List.of(
                new FormulaCheck(
                        FORMULA,
                        Sample.formulaOf("a + b", Goal.FORMULA, "a", "b").expr(),
                        List.of(),
                        "secret",
                        Sample.cases("a=1 b=3", "a=2 b=5", "a=0.5 b=7")),
                new SetCheck(
                        SET,
                        Sample.setKey(SET, "0 < eta < 1/a"),
                        List.of(),
                        "secret",
                        Sample.cases("a=1 b=3", "a=2 b=5")),
                new NumberCheck(NUMBER, Sample.number("2", "0", "0")),
                new VectorCheck(VECTOR, Sample.number("[1, 2]", "0", "0")));
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("a tower of powers", "9^9^9^9");
        texts.put("ten megabytes", "1+".repeat(5_000_000) + "1");
        texts.put("a hundred thousand parentheses", "(".repeat(100_000) + "1" + ")".repeat(100_000));
        texts.put("a million digits", "7".repeat(1_000_000));
        texts.put("a hundred thousand signs", "-".repeat(100_000) + "1");
        texts.put("a hundred thousand fractions", "\\frac{1}{".repeat(100_000));
        texts.put("an unknown function", "foo(1)");
        texts.put("an open parenthesis", "((1+2)");
        texts.put("a closed parenthesis", "(1+2))");
        texts.put("an open bracket", "[1, 2");
        texts.put("an open bar", "|1 - 2");
        texts.put("an open brace", "\\frac{1}{2");
        texts.put("crossed brackets", "(1 + [2 + 3) + 4]");
        texts.put("as many parentheses as are read", "(".repeat(999) + "1" + ")".repeat(999));
        texts.put("as many open parentheses as are read", "(".repeat(2000));
        texts.put("as many signs as are read", "-".repeat(1999) + "1");
        texts.put("as many digits as are read", "7".repeat(2000));
        texts.put("as many bars as are read", "|".repeat(2000));
        texts.put("as many bars around numbers", "|1".repeat(900));
        texts.put("as many braces as are read", "{".repeat(2000));
        texts.put("as many commas as are read", ",".repeat(2000));
        texts.put("as many powers as are read", "9^".repeat(999) + "9");
        texts.put("a hundred powers", "9^".repeat(99) + "9");
        texts.put("a hundred powers of one half", "(1/2)^".repeat(99) + "9");
        texts.put("a power of a tiny number", "(1+1e-50)^(1e60)");
        texts.put("nested exponentials", "exp(".repeat(60) + "1" + ")".repeat(60));
        texts.put("nested sines", "sin(".repeat(150) + "1e9999" + ")".repeat(150));
        texts.put("nested roots", "\\sqrt{".repeat(150) + "2" + "}".repeat(150));
        texts.put("a long sum", "sum(sin(n)^2, n, 1, 1e9)");
        texts.put("sums in sums", "sum(sum(sum(sin(n*m*k), n, 1, 999), m, 1, 999), k, 1, 999)");
        texts.put("a sum over nothing", "\\sum_n 1");
        texts.put("products without signs", "1/2(3)".repeat(150));
        texts.put("many ambiguities", "sin 2(3) + ".repeat(150) + "1");
        texts.put("a long name", "q".repeat(1999));
        texts.put("a name in a name", "x_".repeat(900) + "1");
        texts.put("many equals signs", "c=".repeat(900) + "1");
        texts.put("many environments", "\\begin{pmatrix}".repeat(100) + "1" + "\\end{pmatrix}".repeat(100));
        texts.put("many rows", "\\begin{pmatrix}1" + "\\\\1".repeat(450) + "\\end{pmatrix}");
        texts.put("many separators", "1;".repeat(900) + "1");
        texts.put("many decimal commas", "1,5;".repeat(400) + "1");
        texts.put("many fractions", "½".repeat(1500));
        texts.put("the largest exponent", "1e9999*1e9999*1e9999");
        texts.put("too large an exponent", "1e99999999999");
        texts.put("a character of another plane", "𝟙".repeat(900));
        texts.put("half a character", "\uD835");
        texts.put("nothing but blanks", " ".repeat(1500) + "\u200B");
        return texts;
    }

    static Stream<Arguments> hostile() {
        return texts().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void endsQuicklyWithAPlaceAndAReason(String name, String text) {
        List<CheckResult> results = new ArrayList<>();
        assertTimeout(
                LIMIT, () -> checks().forEach(check -> results.add(check.check(new Answer.Text(text), Map.of()))));

        for (CheckResult result : results) {
            assertThat(result.verdict()).as(name + ": " + result.message()).isNotEqualTo(Verdict.CORRECT);
            if (result.verdict() == Verdict.INVALID_ANSWER) {
                assertThat(result.message())
                        .as(name)
                        .hasSizeLessThan(400)
                        .matches("(?s)Cannot be read: column \\d+: .+\\.|This .+\\.|Expected .+\\.");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void endsQuicklyAsAnAnswerThatIsCarried(String name, String text) {
        Answer answer = new Answer.Text(text);

        assertTimeout(LIMIT, () -> {
            OwnAnswer.read(FORMULA, answer);
            OwnAnswer.read(VECTOR, answer);
            OwnAnswer.read(NUMBER, answer);
        });
    }

    @Test
    void readsNoEntryOfAListThatIsTooLong() {
        List<Answer> entries = Collections.nCopies(1_000_000, Sample.text("sum(sin(n), n, 1, 500)"));
        AnswerCheck check = new VectorCheck(VECTOR, Sample.number("[1, 2]", "0", "0"));

        CheckResult result = assertTimeout(LIMIT, () -> check.check(new Answer.Items(entries), Map.of()));

        assertThat(result.message()).isEqualTo("Expected a list of 2 numbers, found 1000000.");
    }

    @Test
    void refusesNumbersOfManyDigitsInJsonTooWithoutAnException() {
        Answer digits = new Answer.Numeral(new BigDecimal("7".repeat(5000)));
        Answer large = new Answer.Numeral(new BigDecimal("1e9999"));

        for (AnswerCheck check : checks()) {
            assertThat(check.check(digits, Map.of()).verdict()).isNotEqualTo(Verdict.CORRECT);
            assertThat(check.check(large, Map.of()).verdict()).isNotEqualTo(Verdict.CORRECT);
        }
    }
}
