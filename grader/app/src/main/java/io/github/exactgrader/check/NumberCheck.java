package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges a number: right when {@code |s - t| <= atol + rtol*|t|}, decided on decimals. */
final class NumberCheck implements AnswerCheck {

    private static final int EQUAL_DIGITS = 40;

    private final Field field;
    private final Limit limit;
    private final BigDecimal expected;
    private final List<FieldKey.Alternative> also;

    /** Creates the check of a field. */
    NumberCheck(Field field, FieldKey.Constant key) {
        this(field, Limit.of(key.tolerance()), Numbers.constant(key.answer().expr()), key.also());
    }

    private NumberCheck(Field field, Limit limit, BigDecimal expected, List<FieldKey.Alternative> also) {
        this.field = field;
        this.limit = limit;
        this.expected = expected;
        this.also = also;
    }

    /** Returns the check for another number in the place of the key's. */
    NumberCheck expecting(BigDecimal other) {
        return new NumberCheck(field, limit, other, List.of());
    }

    @Override
    public CheckResult check(Answer answer, Map<String, Answer> all) {
        return AnswerReading.number(answer, field.kind().expected(), number -> judge(number, all));
    }

    private CheckResult judge(BigDecimal number, Map<String, Answer> all) {
        BigDecimal actual = number;
        if (field.kind() == FieldKind.INTEGER) {
            BigDecimal whole = number.setScale(0, RoundingMode.HALF_EVEN);
            if (!Numbers.agree(number, whole, EQUAL_DIGITS)) {
                return CheckResult.of(
                        Verdict.INVALID_ANSWER, Messages.wrongKind(field.kind().expected(), Numbers.shown(number)));
            }
            actual = whole;
        }
        Optional<BigDecimal> met = met(actual, all);
        CheckResult result = met.isPresent()
                ? CheckResult.of(Verdict.CORRECT, Messages.CORRECT)
                : CheckResult.of(Verdict.WRONG_ANSWER, Messages.WRONG_NUMBER);
        BigDecimal right = met.orElse(expected);
        return result.with("expected", Numbers.shown(right))
                .with("actual", Numbers.shown(actual))
                .with("error", Numbers.shown(actual.subtract(right)))
                .with("tolerance", limit.shown());
    }

    /** Returns the right number that is met. */
    private Optional<BigDecimal> met(BigDecimal actual, Map<String, Answer> all) {
        if (limit.meets(expected, actual)) {
            return Optional.of(expected);
        }
        return also.stream()
                .filter(alternative -> holds(alternative, all))
                .map(alternative -> Numbers.constant(alternative.answer().expr()))
                .filter(other -> limit.meets(other, actual))
                .findFirst();
    }

    private static boolean holds(FieldKey.Alternative alternative, Map<String, Answer> all) {
        return alternative.when().entrySet().stream()
                .allMatch(condition -> all.get(condition.getKey()) instanceof Answer.Text text
                        && Options.chosen(List.of(condition.getValue()), text.value())
                                .isPresent());
    }
}
