package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Judges a list of numbers, each within the tolerance. */
final class VectorCheck implements AnswerCheck {

    private final Field field;
    private final FieldKey.Constant key;
    private final List<BigDecimal> expected;

    VectorCheck(Field field, FieldKey.Constant key) {
        this(field, key, ((Value.Vector<BigDecimal>) Numbers.value(key.answer().expr())).elements());
    }

    /** Creates the check with another list in the place of the key's. */
    VectorCheck(Field field, FieldKey.Constant key, List<BigDecimal> expected) {
        this.field = field;
        this.key = key;
        this.expected = List.copyOf(expected);
    }

    @Override
    public CheckResult check(Answer answer, Map<String, Answer> all) {
        Optional<List<BigDecimal>> numbers = AnswerReading.numbers(answer, field.size());
        if (numbers.isEmpty()) {
            String message = answer instanceof Answer.Items items
                            && items.items().size() != field.size()
                    ? Messages.wrongSize(field.size(), items.items().size())
                    : Messages.wrongKind("a list of " + field.size() + " numbers, such as [0.5, -1]", answer.shown());
            return CheckResult.of(Verdict.INVALID_ANSWER, message);
        }
        int wrong = 0;
        for (int i = 0; i < expected.size(); i++) {
            if (!Limit.meets(key.tolerance(), expected.get(i), numbers.get().get(i))) {
                wrong++;
            }
        }
        CheckResult result = wrong == 0
                ? CheckResult.of(Verdict.CORRECT, Messages.CORRECT)
                : CheckResult.of(
                        Verdict.WRONG_ANSWER, wrong + " of " + field.size() + " numbers are not the expected ones.");
        return result.with("expected", shown(expected))
                .with("actual", shown(numbers.get()))
                .with("tolerance", Limit.shown(key.tolerance()));
    }

    private static String shown(List<BigDecimal> numbers) {
        return numbers.stream().map(Numbers::shown).collect(Collectors.joining(", ", "[", "]"));
    }
}
