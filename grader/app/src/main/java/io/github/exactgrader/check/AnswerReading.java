package io.github.exactgrader.check;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.Location;
import io.github.exactgrader.assignment.Vocabularies;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.LatexPrinter;
import io.github.exactgrader.expr.Reading;
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
import java.util.function.Function;

/** Reads answers as the expressions and numbers they stand for. */
final class AnswerReading {

    private static final Vocabulary NO_SYMBOLS = Vocabulary.of(Map.of());

    private AnswerReading() {}

    /** Returns the author's own mistake: a text of the assignment or key that cannot be read. */
    static AssignmentException unreadable(Location location, String text, Exception reason) {
        return new AssignmentException(location, "\"" + text + "\" cannot be read: " + reason.getMessage());
    }

    /**
     * Reads a formula or set of a field.
     *
     * @throws SyntaxException if it cannot be read
     */
    static Expr parse(Field field, String text) throws SyntaxException {
        return new ExprParser(Vocabularies.of(field)).parse(text, goal(field));
    }

    private static Goal goal(Field field) {
        return field.kind().isSet() ? Goal.SET : Goal.FORMULA;
    }

    /**
     * Judges a formula or set of a field in every way it can be read, as {@link #judge} does.
     *
     * @throws SyntaxException if it cannot be read
     */
    static CheckResult judge(Field field, String text, Function<Expr, CheckResult> judge) throws SyntaxException {
        return judge(new ExprParser(Vocabularies.of(field)).readings(text, goal(field)), judge);
    }

    /**
     * Judges every way to read a text. Where they agree, the first counts; where only one of them is right, neither
     * does: which was meant is not the grader's to guess.
     */
    private static CheckResult judge(List<Reading> readings, Function<Expr, CheckResult> judge) {
        Reading first = readings.get(0);
        CheckResult result = echo(judge.apply(first.expr()), first.expr());
        for (Reading other : readings.subList(1, readings.size())) {
            boolean right = isRight(other.expr(), judge);
            if (right != (result.verdict() == Verdict.CORRECT)) {
                return CheckResult.of(Verdict.INVALID_ANSWER, Messages.twoReadings(first.text(), other.text()));
            }
        }
        return result;
    }

    private static boolean isRight(Expr expr, Function<Expr, CheckResult> judge) {
        try {
            return judge.apply(expr).verdict() == Verdict.CORRECT;
        } catch (UndefinedValueException e) {
            return false;
        }
    }

    /**
     * Reads a constant expression.
     *
     * @throws SyntaxException if it cannot be read
     */
    static Expr parseConstant(String text) throws SyntaxException {
        return new ExprParser(NO_SYMBOLS).parse(text, Goal.FORMULA);
    }

    /**
     * Returns the number a text stands for.
     *
     * @throws SyntaxException if it cannot be read
     * @throws UndefinedValueException if it has no value; unchecked
     */
    static BigDecimal constant(String text) throws SyntaxException {
        return Numbers.constant(parseConstant(text));
    }

    /**
     * Returns the numbers a text stands for.
     *
     * @throws SyntaxException if it cannot be read
     * @throws UndefinedValueException if it is no list of {@code size} numbers; unchecked
     */
    static List<BigDecimal> constants(String text, int size) throws SyntaxException {
        return elements(lists(text, size).get(0).expr());
    }

    /** Returns the ways to read a text as a list of {@code size} numbers, at least one. */
    private static List<Reading> lists(String text, int size) throws SyntaxException {
        List<Reading> lists = new ArrayList<>();
        for (Reading reading : new ExprParser(NO_SYMBOLS).readings(text, Goal.VECTOR)) {
            if (elements(reading.expr()).size() == size) {
                lists.add(reading);
            }
        }
        if (lists.isEmpty()) {
            throw new UndefinedValueException("a list of " + size + " numbers is needed");
        }
        return lists;
    }

    /** Returns the numbers of a list, a row or a column; none where it is something else. */
    private static List<BigDecimal> elements(Expr list) {
        Value<BigDecimal> value = Numbers.value(list);
        if (value instanceof Value.Vector<BigDecimal> vector) {
            return vector.elements();
        }
        List<List<BigDecimal>> rows = value instanceof Value.Matrix<BigDecimal> matrix ? matrix.rows() : List.of();
        if (rows.size() == 1) {
            return rows.get(0);
        }
        boolean column = rows.stream().allMatch(row -> row.size() == 1);
        return column ? rows.stream().map(row -> row.get(0)).toList() : List.of();
    }

    /**
     * Judges a list of numbers in every way it can be read, as {@link #judge} does.
     *
     * @throws SyntaxException if it cannot be read
     * @throws UndefinedValueException if it is no list of {@code size} numbers; unchecked
     */
    static CheckResult list(String text, int size, Function<List<BigDecimal>, CheckResult> judge)
            throws SyntaxException {
        return judge(lists(text, size), expr -> judge.apply(elements(expr)));
    }

    /**
     * Reads a number and judges it, or says why it cannot be read.
     *
     * @param answer a number, or a text with a constant expression
     * @param expected what is expected, in words
     * @param judge judges the number
     */
    static CheckResult number(Answer answer, String expected, Function<BigDecimal, CheckResult> judge) {
        if (answer instanceof Answer.Numeral numeral) {
            return judge.apply(numeral.value());
        }
        if (!(answer instanceof Answer.Text text)) {
            return CheckResult.of(Verdict.INVALID_ANSWER, Messages.wrongKind(expected, answer.shown()));
        }
        try {
            return judge(
                    new ExprParser(NO_SYMBOLS).readings(text.value(), Goal.FORMULA),
                    expr -> judge.apply(Numbers.constant(expr)));
        } catch (SyntaxException e) {
            return CheckResult.of(Verdict.INVALID_ANSWER, Messages.notRead(String.valueOf(e.getMessage())));
        } catch (UndefinedValueException e) {
            return CheckResult.of(
                    Verdict.INVALID_ANSWER,
                    e.isBeyondLimits() ? Messages.BEYOND_LIMITS : Messages.noValue(String.valueOf(e.getMessage())));
        }
    }

    /** Returns the number an answer stands for; empty if it is none. */
    static Optional<BigDecimal> number(Answer answer) {
        if (answer instanceof Answer.Numeral numeral) {
            return Optional.of(numeral.value());
        }
        try {
            return answer instanceof Answer.Text text ? Optional.of(constant(text.value())) : Optional.empty();
        } catch (SyntaxException | UndefinedValueException e) {
            return Optional.empty();
        }
    }

    /** Returns the numbers a list stands for; empty if it is no list of {@code size} numbers. */
    static Optional<List<BigDecimal>> numbers(Answer answer, int size) {
        List<BigDecimal> numbers = new ArrayList<>();
        if (answer instanceof Answer.Items items) {
            if (items.items().size() != size) {
                return Optional.empty();
            }
            for (Answer item : items.items()) {
                number(item).ifPresent(numbers::add);
            }
            return numbers.size() == size ? Optional.of(numbers) : Optional.empty();
        }
        try {
            return answer instanceof Answer.Text text ? Optional.of(constants(text.value(), size)) : Optional.empty();
        } catch (SyntaxException | UndefinedValueException e) {
            return Optional.empty();
        }
    }

    /** Adds how an expression was understood. */
    static CheckResult echo(CheckResult result, Expr expr) {
        return result.readAs(TextPrinter.print(expr), LatexPrinter.print(expr));
    }
}
