package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.intake.Answer;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that are meant to break the grader are refused at once, with a reason, in every kind of field. */
class HostileAnswersTest {

    private static final Path SHEET =
            Path.of("src", "test", "resources", "io", "github", "exactgrader", "check", "notation");
    private static final Assignment ASSIGNMENT = AssignmentReader.read(SHEET);
    private static final List<String> TYPED = List.of("number", "vector", "formula", "list", "set", "matrix");
    private static final long AT_ONCE = 200_000_000;
    private static final long SOON = 2_000_000_000;

    /** An answer, and whether the reason has to name a column. */
    record Hostile(String name, String field, Answer answer, boolean placed) {

        @Override
        public String toString() {
            return field + ": " + name;
        }
    }

    static Stream<Hostile> answers() {
        List<Hostile> all = new ArrayList<>();
        for (String field : TYPED) {
            texts().forEach((name, text) -> all.add(new Hostile(name, field, new Answer.Text(text), true)));
            objects().forEach((name, answer) -> all.add(new Hostile(name, field, answer, false)));
        }
        for (String field : List.of("graph", "forward", "reverse")) {
            all.add(new Hostile("a text", field, new Answer.Text("x1*x2"), false));
            all.add(new Hostile("a number", field, new Answer.Numeral(BigDecimal.TEN), false));
        }
        return all.stream();
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("10 MB of sums", "1+".repeat(5_000_000) + "1");
        texts.put("10 MB of letters", "a".repeat(10_000_000));
        texts.put("10 MB of blanks and a sign", " ".repeat(10_000_000) + "+");
        texts.put("100,000 opening parentheses", "(".repeat(100_000));
        texts.put("100,000 pairs of parentheses", "(".repeat(100_000) + "1" + ")".repeat(100_000));
        texts.put("100,000 closing parentheses", ")".repeat(100_000));
        texts.put("100,000 brackets", "[".repeat(100_000));
        texts.put("100,000 braces", "{".repeat(100_000));
        texts.put("100,000 bars", "|".repeat(100_001));
        texts.put("100,000 minuses", "-".repeat(100_000) + "1");
        texts.put("100,000 roots", "√".repeat(100_000) + "2");
        texts.put("100,000 fractions", "\\frac".repeat(100_000));
        texts.put("100,000 powers", "2^".repeat(100_000) + "2");
        texts.put("a million digits", "9".repeat(1_000_000));
        texts.put("a million decimals", "0." + "1".repeat(1_000_000));
        texts.put("a huge exponent", "1e999999999");
        texts.put("an exponent of many digits", "1e" + "9".repeat(100_000));
        texts.put("an unknown function", "besselj(0, 1)");
        texts.put("a call of Java", "java.lang.Runtime.exec(1)");
        texts.put("no closing parenthesis", "((1 + 2)");
        texts.put("crossed brackets", "([1, 2)]");
        texts.put("an unknown command", "\\input{/etc/passwd}");
        texts.put("control characters", "1 \u0000\u0007\u001b[31m 2");
        texts.put("a line of many kinds", "1;2:3\"4'5`6#7");
        texts.put("letters that look alike", "\u0430 + 1");
        texts.put("half of a character", "1 + \ud83d");
        texts.put("from right to left", "1 \u202e+ 2");
        texts.put("nothing but blanks", " \t\n ");
        texts.put("empty", "");
        texts.put("a comparison of nothing", "< <");
        texts.put("a sum of nothing", "sum(1, n, 1)");
        return texts;
    }

    private static Map<String, Answer> objects() {
        Map<String, Answer> objects = new LinkedHashMap<>();
        objects.put("an object", new Answer.Structure("{\"a\": [1, 2, {\"b\": null}]}"));
        objects.put("a large object", new Answer.Structure("{\"a\": \"" + "x".repeat(10_000_000) + "\"}"));
        objects.put(
                "a list of lists",
                new Answer.Items(List.of(new Answer.Items(List.of(new Answer.Text("1"))), new Answer.Text("2"))));
        objects.put("a long list", new Answer.Items(java.util.Collections.nCopies(100_000, new Answer.Text("1"))));
        return objects;
    }

    /** Texts that can be read but not computed soon. */
    static Stream<Hostile> heavy() {
        List<String> values = List.of(
                "9^9^9^9",
                "1/9^9^9^9",
                "2^(2^(2^(2^(2^2))))",
                "exp(exp(exp(exp(9))))",
                "sum(n, n, 1, 10^9)",
                "prod(n, n, 1, 10^8)",
                "sum(sum(sum(1/(n + m + k), n, 1, 99), m, 1, 99), k, 1, 99)",
                "sin(1e90)^999999",
                "(1 + 1e-9)^(10^12)",
                "tan(1e99)",
                "floor(1e4000)",
                "log(exp(exp(9)))^9999",
                "1.0000000001^1e9 - e^0.1");
        return values.stream()
                .flatMap(text -> Stream.of(
                        new Hostile(text, "number", new Answer.Text(text), false),
                        new Hostile(text + " eta a", "formula", new Answer.Text("(" + text + ") eta a"), false),
                        new Hostile(text + " in an exponent", "formula", new Answer.Text("a^(" + text + ")"), false),
                        new Hostile("below " + text, "set", new Answer.Text("0 < eta < a (" + text + ")"), false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void isRefusedAtOnceWithAReason(Hostile hostile) {
        Key key = KeyReader.read(SHEET, ASSIGNMENT);
        Timed timed = judge(hostile, key, AT_ONCE);

        assertThat(timed.result().verdict()).as(timed.result().message()).isEqualTo(Verdict.INVALID_ANSWER);
        assertThat(timed.result().message()).hasSizeBetween(10, 400);
        if (hostile.placed() && !hostile.field().equals("vector")) {
            assertThat(timed.result().message()).contains("column");
        }
        assertThat(timed.nanoseconds()).as("nanoseconds of processor time").isLessThan(AT_ONCE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heavy")
    void isNeverRightAndNeverTakesLong(Hostile hostile) {
        Timed timed = judge(hostile, KeyReader.read(SHEET, ASSIGNMENT), SOON);

        assertThat(timed.result().verdict())
                .as(timed.result().message())
                .isIn(Verdict.INVALID_ANSWER, Verdict.WRONG_ANSWER, Verdict.NEEDS_REVIEW);
        assertThat(timed.nanoseconds()).as("nanoseconds of processor time").isLessThan(SOON);
    }

    private record Timed(CheckResult result, long nanoseconds) {}

    /** Judges up to three times and takes the shortest: the first may still be compiled. */
    private static Timed judge(Hostile hostile, Key key, long limit) {
        AnswerCheck check = new AnswerChecks(ASSIGNMENT, key)
                .of(ASSIGNMENT.field(hostile.field()).orElseThrow());
        Timed best = timed(check, hostile);
        for (int i = 0; i < 2 && best.nanoseconds() > limit / 4; i++) {
            Timed again = timed(check, hostile);
            best = again.nanoseconds() < best.nanoseconds() ? again : best;
        }
        return best;
    }

    private static Timed timed(AnswerCheck check, Hostile hostile) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        CheckResult result = check.check(hostile.answer(), Map.of(hostile.field(), hostile.answer()));
        return new Timed(result, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }
}
