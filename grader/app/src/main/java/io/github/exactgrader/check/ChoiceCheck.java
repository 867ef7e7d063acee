package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.intake.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges a choice; its spelling does not matter where it is clear what is meant. */
final class ChoiceCheck implements AnswerCheck {

    private final Field field;
    private final List<String> expected;

    /**
     * Creates the check.
     *
     * @param expected the options that are right, the author's own first
     */
    ChoiceCheck(Field field, List<String> expected) {
        this.field = field;
        this.expected = List.copyOf(expected);
    }

    @Override
    public CheckResult check(Answer answer, Map<String, Answer> all) {
        Optional<String> chosen = Options.chosen(field.options(), answer.shown());
        if (chosen.isEmpty()) {
            return CheckResult.of(
                    Verdict.INVALID_ANSWER, Messages.notAnOption(answer.shown(), String.join(", ", field.options())));
        }
        CheckResult result = expected.contains(chosen.get())
                ? CheckResult.of(Verdict.CORRECT, Messages.CORRECT)
                : CheckResult.of(Verdict.WRONG_ANSWER, Messages.WRONG);
        return result.with("expected", String.join(" or ", expected)).with("actual", chosen.get());
    }
}
