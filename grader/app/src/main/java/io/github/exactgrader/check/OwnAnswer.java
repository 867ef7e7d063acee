package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.VectorLiteral;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an answer to a field as an expression that can be carried into another one. */
final class OwnAnswer {

    private OwnAnswer() {}

    /** Returns the expression; empty where the answer cannot be read as the kind the field asks for. */
    static Optional<Expr> read(Field field, Answer answer) {
        if (field.kind() == FieldKind.VECTOR) {
            return AnswerReading.numbers(answer, field.size()).map(OwnAnswer::literal);
        }
        if (answer instanceof Answer.Numeral numeral) {
            return Optional.of(Num.signed(numeral.value()));
        }
        boolean symbolic = field.kind() == FieldKind.FORMULA || field.kind().isSet();
        if (!symbolic) {
            return AnswerReading.number(answer).map(Num::signed);
        }
        try {
            return answer instanceof Answer.Text text
                    ? Optional.of(AnswerReading.parse(field, text.value()))
                    : Optional.empty();
        } catch (SyntaxException | UndefinedValueException e) {
            return Optional.empty();
        }
    }

    private static Expr literal(List<BigDecimal> numbers) {
        List<Expr> elements = new ArrayList<>();
        numbers.forEach(number -> elements.add(Num.signed(number)));
        return new VectorLiteral(elements);
    }
}
