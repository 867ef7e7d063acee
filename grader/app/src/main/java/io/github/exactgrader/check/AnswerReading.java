package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.Vocabularies;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.LatexPrinter;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.TextPrinter;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.expr.Vocabulary;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads answers as the expressions and numbers they stand for. */
final class AnswerReading {

    private static final Vocabulary NO_SYMBOLS = Vocabulary.of(Map.of());

    private AnswerReading() {}

    /** Reads a formula or set; empty if it cannot be read. */
    static Optional<Expr> symbolic(Field field, String text) {
        try {
            return Optional.of(parse(field, text));
        } catch (SyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a formula or set of a field.
     *
     * @throws SyntaxException if it cannot be read
     */
    static Expr parse(Field field, String text) throws SyntaxException {
        return new ExprParser(Vocabularies.of(field))
                .parse(text, field.kind() == FieldKind.SET ? Goal.SET : Goal.FORMULA);
    }

    /**
     * Reads a constant expression.
     *
     * @throws SyntaxException if it cannot be read
     */
    static Expr parseConstant(String text) throws SyntaxException {
        return new ExprParser(NO_SYMBOLS).parse(text, Goal.FORMULA);
    }

    /** Returns the number a text stands for; empty if it cannot be read or has no value. */
    static Optional<BigDecimal> constant(String text) {
        try {
            return Optional.of(Numbers.constant(parseConstant(text)));
        } catch (SyntaxException | UndefinedValueException e) {
            return Optional.empty();
        }
    }

    /** Returns the number an answer stands for; empty if it is none. */
    static Optional<BigDecimal> number(Answer answer) {
        if (answer instanceof Answer.Numeral numeral) {
            return Optional.of(numeral.value());
        }
        return answer instanceof Answer.Text text ? constant(text.value()) : Optional.empty();
    }

    /** Returns the numbers a list stands for; empty if it is no list of {@code size} numbers. */
    static Optional<List<BigDecimal>> numbers(Answer answer, int size) {
        List<BigDecimal> numbers = new ArrayList<>();
        if (answer instanceof Answer.Items items) {
            for (Answer item : items.items()) {
                number(item).ifPresent(numbers::add);
            }
            return items.items().size() == size && numbers.size() == size ? Optional.of(numbers) : Optional.empty();
        }
        if (!(answer instanceof Answer.Text text)) {
            return Optional.empty();
        }
        try {
            Value<BigDecimal> value = Numbers.value(new ExprParser(NO_SYMBOLS).parse(text.value(), Goal.VECTOR));
            return value instanceof Value.Vector<BigDecimal> vector
                            && vector.elements().size() == size
                    ? Optional.of(vector.elements())
                    : Optional.empty();
        } catch (SyntaxException | UndefinedValueException e) {
            return Optional.empty();
        }
    }

    /** Adds how an expression was understood. */
    static CheckResult echo(CheckResult result, Expr expr) {
        return result.readAs(TextPrinter.print(expr), LatexPrinter.print(expr));
    }
}
