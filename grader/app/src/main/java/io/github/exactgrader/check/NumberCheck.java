package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.util.Map;

/** Judges a number: right when {@code |s - t| <= atol + rtol*|t|}, decided on decimals. */
final class NumberCheck implements AnswerCheck {

    private final Field field;
    private final FieldKey.Constant key;
    private final BigDecimal expected;

    NumberCheck(Field field, FieldKey.Constant key) {
        this(field, key, Numbers.constant(key.answer().expr()));
    }

    /** Creates the check with another number in the place of the key's. */
    NumberCheck(Field field, FieldKey.Constant key, BigDecimal expected) {
        this.field = field;
        this.key = key;
        this.expected = expected;
    }

    @Override
    public CheckResult check(Answer answer, Map<String, Answer> all) {
        if (answer instanceof Answer.Numeral numeral) {
            return judge(numeral.value(), all);
        }
        if (!(answer instanceof Answer.Text text)) {
            return CheckResult.of(
                    Verdict.INVALID_ANSWER, Messages.wrongKind(field.kind().expected(), answer.shown()));
        }
        try {
            Expr expr = AnswerReading.parseConstant(text.value());
            return AnswerReading.echo(judge(Numbers.constant(expr), all), expr);
        } catch (SyntaxException | UndefinedValueException e) {
            return CheckResult.of(Verdict.INVALID_ANSWER, Messages.notRead(String.valueOf(e.getMessage())));
        }
    }

    private CheckResult judge(BigDecimal actual, Map<String, Answer> all) {
        if (field.kind() == FieldKind.INTEGER && actual.stripTrailingZeros().scale() > 0) {
            return CheckResult.of(
                    Verdict.INVALID_ANSWER, Messages.wrongKind(field.kind().expected(), Numbers.shown(actual)));
        }
        boolean right = Limit.meets(key.tolerance(), expected, actual)
                || key.also().stream()
                        .filter(also -> holds(also, all))
                        .anyMatch(also -> Limit.meets(
                                key.tolerance(), Numbers.constant(also.answer().expr()), actual));
        CheckResult result = right
                ? CheckResult.of(Verdict.CORRECT, Messages.CORRECT)
                : CheckResult.of(Verdict.WRONG_ANSWER, Messages.WRONG_NUMBER);
        return result.with("expected", Numbers.shown(expected))
                .with("actual", Numbers.shown(actual))
                .with("error", Numbers.shown(actual.subtract(expected)))
                .with("tolerance", Limit.shown(key.tolerance()));
    }

    private static boolean holds(FieldKey.Alternative also, Map<String, Answer> all) {
        return also.when().entrySet().stream()
                .allMatch(condition -> all.get(condition.getKey()) instanceof Answer.Text text
                        && text.value().strip().equals(condition.getValue()));
    }
}
