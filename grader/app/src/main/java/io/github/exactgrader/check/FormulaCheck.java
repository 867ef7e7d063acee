package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.TextPrinter;
import io.github.exactgrader.intake.Answer;
import java.util.List;
import java.util.Map;

/** Judges a formula: any spelling of the right one is right. */
final class FormulaCheck implements AnswerCheck {

    private final Field field;
    private final Expr expected;
    private final NumericEquivalence equivalence;

    FormulaCheck(Field field, Expr expected, String secret, List<DrawnCase> cases) {
        this.field = field;
        this.expected = expected;
        this.equivalence = new NumericEquivalence(field, secret, cases);
    }

    @Override
    public CheckResult check(Answer answer, Map<String, Answer> all) {
        if (!(answer instanceof Answer.Text) && !(answer instanceof Answer.Numeral)) {
            return CheckResult.of(
                    Verdict.INVALID_ANSWER, Messages.wrongKind(field.kind().expected(), answer.shown()));
        }
        try {
            Expr read = AnswerReading.parse(field, answer.shown());
            return AnswerReading.echo(EquivalenceResult.of(equivalence.compare(expected, read), field), read)
                    .with("key", TextPrinter.print(expected));
        } catch (SyntaxException e) {
            return CheckResult.of(Verdict.INVALID_ANSWER, Messages.notRead(String.valueOf(e.getMessage())));
        }
    }
}
