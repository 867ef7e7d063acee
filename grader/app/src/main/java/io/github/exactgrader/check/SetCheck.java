package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.Vocabularies;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.TextPrinter;
import io.github.exactgrader.intake.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges a set: any spelling of the right one is right, open and closed ends count. */
final class SetCheck implements AnswerCheck {

    private final Field field;
    private final Expr expected;
    private final SetEquivalence equivalence;

    SetCheck(Field field, Expr expected, List<DrawnCase> cases) {
        this.field = field;
        this.expected = expected;
        this.equivalence = new SetEquivalence(field, given(field, field.given()), cases);
    }

    private static Optional<Expr> given(Field field, @Nullable String given) {
        if (given == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ExprParser(Vocabularies.of(field)).parse(given, Goal.CONDITION));
        } catch (SyntaxException e) {
            throw new IllegalArgumentException("field \"" + field.id() + "\": given: " + e.getMessage(), e);
        }
    }

    @Override
    public CheckResult check(Answer answer, Map<String, Answer> all) {
        if (!(answer instanceof Answer.Text text)) {
            return CheckResult.of(
                    Verdict.INVALID_ANSWER, Messages.wrongKind(field.kind().expected(), answer.shown()));
        }
        try {
            Expr read = AnswerReading.parse(field, text.value());
            return AnswerReading.echo(EquivalenceResult.of(equivalence.compare(expected, read), field), read)
                    .with("key", TextPrinter.print(expected));
        } catch (SyntaxException e) {
            return CheckResult.of(Verdict.INVALID_ANSWER, Messages.notRead(String.valueOf(e.getMessage())));
        }
    }
}
