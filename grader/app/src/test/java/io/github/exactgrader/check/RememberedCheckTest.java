package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RememberedCheckTest {

    private final List<String> judged = new ArrayList<>();

    /** Right is what the submission itself answers to field b. */
    private final AnswerCheck check = new RememberedCheck((answer, all) -> {
        judged.add(answer.shown());
        Answer other = all.get("b");
        boolean same = other != null && other.shown().equals(answer.shown());
        return CheckResult.of(same ? Verdict.CORRECT : Verdict.WRONG_ANSWER, answer.shown());
    });

    private static Answer text(String value) {
        return new Answer.Text(value);
    }

    @Test
    void judgesTheSameAnswerOnce() {
        CheckResult first = check.check(text("x"), Map.of("b", text("x"), "c", text("one")));
        CheckResult second = check.check(text("x"), Map.of("b", text("x"), "c", text("another")));

        assertThat(second).isSameAs(first);
        assertThat(judged).containsExactly("x");
    }

    @Test
    void judgesAgainWhereAnAnswerThatWasAskedForIsOtherOrMissing() {
        assertThat(check.check(text("x"), Map.of("b", text("x"))).verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(check.check(text("x"), Map.of("b", text("y"))).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(check.check(text("x"), Map.of()).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(check.check(text("x"), Map.of("b", text("x"))).verdict()).isEqualTo(Verdict.CORRECT);

        assertThat(judged).containsExactly("x", "x", "x");
    }

    @Test
    void takesNumbersAndTextsForDifferentAnswers() {
        check.check(text("1"), Map.of());
        check.check(new Answer.Numeral(BigDecimal.ONE), Map.of());

        assertThat(judged).hasSize(2);
    }

    @Test
    void doesNotKeepLongTexts() {
        String essay = "a".repeat(2000);
        check.check(text(essay), Map.of());
        check.check(text(essay), Map.of());

        assertThat(judged).hasSize(2);
    }

    @Test
    void judgesAgainWhereOneOfAllAnswersIsOther() {
        AnswerCheck counting = new RememberedCheck(
                (answer, all) -> CheckResult.of(Verdict.WRONG_ANSWER, "of " + new TreeMap<>(all).size()));

        assertThat(counting.check(text("x"), Map.of("b", text("y"))).message()).isEqualTo("of 1");
        assertThat(counting.check(text("x"), Map.of("b", text("y"), "c", text("z")))
                        .message())
                .isEqualTo("of 2");
        assertThat(counting.check(text("x"), Map.of()).message()).isEqualTo("of 0");
    }

    @Test
    void remembersNoFailure() {
        List<Integer> tries = new ArrayList<>();
        AnswerCheck failing = new RememberedCheck((answer, all) -> {
            tries.add(1);
            throw new IllegalStateException("broken");
        });

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> failing.check(text("x"), Map.of())).hasMessage("broken");
        }
        assertThat(tries).hasSize(2);
    }

    @Test
    void startsOverWhenItIsFull() {
        Memory<Integer, String> memory = new Memory<>(2);
        List<Integer> asked = new ArrayList<>();
        for (int key : new int[] {1, 2, 1, 3, 3, 1}) {
            assertThat(memory.of(key, each -> {
                        asked.add(each);
                        return "v" + each;
                    }))
                    .isEqualTo("v" + key);
        }

        assertThat(asked).containsExactly(1, 2, 3, 1);
    }
}
