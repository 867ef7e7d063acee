package io.github.exactgrader.check;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.UndefinedValueException;
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
    private final Limit limit;
    private final List<BigDecimal> expected;

    /**
     * Creates the check of a field.
     *
     * @throws AssignmentException if the key's list is not of the field's size
     */
    VectorCheck(Field field, FieldKey.Constant key) {
        this(field, Limit.of(key.tolerance()), elements(field, key));
    }

    private VectorCheck(Field field, Limit limit, List<BigDecimal> expected) {
        this.field = field;
        this.limit = limit;
        this.expected = List.copyOf(expected);
    }

    private static List<BigDecimal> elements(Field field, FieldKey.Constant key) {
        if (Numbers.value(key.answer().expr()) instanceof Value.Vector<BigDecimal> vector
                && vector.elements().size() == field.size()) {
            return vector.elements();
        }
        throw new AssignmentException(
                key.location(),
                "expected a list of " + field.size() + " numbers, found "
                        + key.answer().text());
    }

    /** Returns the right list. */
    List<BigDecimal> expected() {
        return expected;
    }

    /** Returns the check for another list in the place of the key's. */
    VectorCheck expecting(List<BigDecimal> other) {
        return new VectorCheck(field, limit, other);
    }

    @Override
    public CheckResult check(Answer answer, Map<String, Answer> all) {
        if (answer instanceof Answer.Text text) {
            try {
                return AnswerReading.list(text.value(), field.size(), this::judge);
            } catch (SyntaxException e) {
                return CheckResult.of(Verdict.INVALID_ANSWER, Messages.notRead(String.valueOf(e.getMessage())));
            } catch (UndefinedValueException e) {
                return CheckResult.of(
                        Verdict.INVALID_ANSWER, Messages.wrongKind(Messages.listOf(field.size()), answer.shown()));
            }
        }
        Optional<List<BigDecimal>> numbers = AnswerReading.numbers(answer, field.size());
        if (numbers.isEmpty()) {
            String message =
                    answer instanceof Answer.Items items && items.items().size() != field.size()
                            ? Messages.wrongSize(field.size(), items.items().size())
                            : Messages.wrongKind(Messages.listOf(field.size()), answer.shown());
            return CheckResult.of(Verdict.INVALID_ANSWER, message);
        }
        return judge(numbers.get());
    }

    private CheckResult judge(List<BigDecimal> numbers) {
        int wrong = 0;
        for (int i = 0; i < expected.size(); i++) {
            if (!limit.meets(expected.get(i), numbers.get(i))) {
                wrong++;
            }
        }
        CheckResult result = wrong == 0
                ? CheckResult.of(Verdict.CORRECT, Messages.CORRECT)
                : CheckResult.of(Verdict.WRONG_ANSWER, Messages.wrongEntries(wrong, field.size()));
        return result.with("expected", shown(expected))
                .with("actual", shown(numbers))
                .with("tolerance", limit.shown());
    }

    private static String shown(List<BigDecimal> numbers) {
        return numbers.stream().map(Numbers::shown).collect(Collectors.joining(", ", "[", "]"));
    }
}
