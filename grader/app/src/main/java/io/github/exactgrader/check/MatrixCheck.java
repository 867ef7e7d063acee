package io.github.exactgrader.check;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.Vocabularies;
import io.github.exactgrader.check.Equivalence.Witness;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.Reading;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.TextPrinter;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.intake.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges a formula with vectors and matrices: any spelling of the right one is right, the order of factors counts. */
final class MatrixCheck implements AnswerCheck {

    /** Prime fields in which formulas are compared. */
    private static final int RUNS = 3;

    private final Field field;
    private final MatrixSymbols symbols;
    private final ExprParser parser;
    private final MatrixReading key;
    private final List<Suspect<MatrixTerm>> suspects;
    private final MatrixEquivalence equivalence;

    /**
     * Creates the check.
     *
     * @param field its field
     * @param fieldKey what is right, and wrong answers that say something about whoever wrote them
     * @param secret of the key
     * @param assignment id of the assignment
     * @throws AssignmentException if the key's entry makes no sense for the field
     */
    MatrixCheck(Field field, FieldKey.Matrix fieldKey, String secret, String assignment) {
        this.field = field;
        this.symbols = MatrixSymbols.of(field);
        this.parser = new ExprParser(Vocabularies.of(field));
        MatrixPoints points = new MatrixPoints(symbols, secret, assignment + "/" + field.id(), RUNS);
        this.equivalence = new MatrixEquivalence(points, symbols);
        try {
            this.key = authors(fieldKey.answer().text());
        } catch (SyntaxException | UndefinedValueException e) {
            throw AnswerReading.unreadable(
                    fieldKey.answer().location(), fieldKey.answer().text(), e);
        }
        this.suspects = Suspects.of(fieldKey, text -> authors(text).term());
    }

    private MatrixReading authors(String text) throws SyntaxException {
        try {
            List<Reading> readings = parser.readings(text, Goal.MATRIX_FORMULA);
            MatrixReading reading = MatrixReading.of(readings, symbols, Optional.empty(), Work.unlimited())
                    .get(0);
            MatrixEquivalence.Finding itself = equivalence.compare(reading.term(), reading.term(), Work.unlimited());
            if (reading.repair() == MatrixReading.Repair.NONE && itself instanceof MatrixEquivalence.Same) {
                return reading;
            }
            throw new UndefinedValueException(MatrixMessages.NOT_FOR_AUTHORS);
        } catch (MatrixReading.NotFittingException e) {
            throw new UndefinedValueException(String.valueOf(e.getMessage()));
        } catch (MatrixAlgebra.NoInverseException e) {
            throw new UndefinedValueException(MatrixMessages.NOT_FOR_AUTHORS);
        }
    }

    @Override
    public CheckResult check(Answer answer, Map<String, Answer> all) {
        if (!(answer instanceof Answer.Text) && !(answer instanceof Answer.Numeral)) {
            return CheckResult.of(
                    Verdict.INVALID_ANSWER, Messages.wrongKind(field.kind().expected(), answer.shown()));
        }
        try {
            List<Reading> readings = parser.readings(answer.shown(), Goal.MATRIX_FORMULA);
            return check(readings).with("key", TextPrinter.print(key.expr()));
        } catch (SyntaxException e) {
            return CheckResult.of(Verdict.INVALID_ANSWER, Messages.notRead(String.valueOf(e.getMessage())));
        }
    }

    private CheckResult check(List<Reading> readings) {
        Reading first = readings.get(0);
        Work work = Work.ofOneAnswer();
        try {
            return judge(
                    MatrixReading.of(readings, symbols, Optional.of(key.term().shape()), work), work);
        } catch (MatrixReading.NotFittingException e) {
            return AnswerReading.echo(
                    CheckResult.of(Verdict.INVALID_ANSWER, String.valueOf(e.getMessage())), first.expr());
        } catch (Work.TooMuchWorkException e) {
            return AnswerReading.echo(CheckResult.of(Verdict.INVALID_ANSWER, Messages.BEYOND_LIMITS), first.expr());
        }
    }

    /** Where ways of reading disagree, neither counts: which was meant is not the grader's to guess. */
    private CheckResult judge(List<MatrixReading> readings, Work work) {
        MatrixReading first = readings.get(0);
        CheckResult result = judge(first, work);
        for (MatrixReading other : readings.subList(1, readings.size())) {
            if ((judge(other, work).verdict() == Verdict.CORRECT) != (result.verdict() == Verdict.CORRECT)) {
                return CheckResult.of(
                        Verdict.INVALID_ANSWER,
                        Messages.twoReadings(TextPrinter.print(first.expr()), TextPrinter.print(other.expr())));
            }
        }
        return result;
    }

    private CheckResult judge(MatrixReading reading, Work work) {
        MatrixTerm answer = reading.term();
        CheckResult result = answer.shape() == key.term().shape()
                ? result(equivalence.compare(key.term(), answer, work), answer)
                : otherShape(answer);
        CheckResult explained = Diagnosis.explained(result, suspects, suspect -> same(suspect.wrong(), answer, work));
        return AnswerReading.echo(noted(explained, reading), reading.expr());
    }

    private CheckResult otherShape(MatrixTerm answer) {
        Optional<MatrixEquivalence.TooLarge> tooLarge = equivalence.tooLarge(key.term(), answer);
        if (tooLarge.isPresent()) {
            return result(tooLarge.get(), answer);
        }
        String message = MatrixMessages.wrongShape(answer.shape(), key.term().shape());
        return witnessed(CheckResult.of(Verdict.WRONG_ANSWER, message), answer, 2, true);
    }

    private boolean same(MatrixTerm wrong, MatrixTerm answer, Work work) {
        return wrong.shape() == answer.shape()
                && equivalence.compare(wrong, answer, work) instanceof MatrixEquivalence.Same;
    }

    private CheckResult result(MatrixEquivalence.Finding finding, MatrixTerm answer) {
        if (finding instanceof MatrixEquivalence.Same same) {
            return CheckResult.of(Verdict.CORRECT, Messages.CORRECT)
                    .with("method", MatrixMessages.method(same.runs(), same.dimension(), same.bits()));
        }
        if (finding instanceof MatrixEquivalence.Different different) {
            return witnessed(
                    CheckResult.of(Verdict.WRONG_ANSWER, MatrixMessages.DIFFERS), answer, different.dimension(), true);
        }
        return finding instanceof MatrixEquivalence.TooLarge large
                ? CheckResult.of(Verdict.INVALID_ANSWER, Messages.BEYOND_LIMITS).with("limit", large.reason())
                : witnessed(CheckResult.of(Verdict.WRONG_ANSWER, MatrixMessages.NO_VALUE), answer, 2, false);
    }

    private CheckResult witnessed(CheckResult result, MatrixTerm answer, int dimension, boolean hasValue) {
        Optional<Witness> witness = equivalence.witness(key.term(), answer, dimension, hasValue);
        return witness.map(found -> result.with("at", found.at())
                        .with("expected", found.expected())
                        .with("actual", found.actual()))
                .orElse(result);
    }

    private static CheckResult noted(CheckResult result, MatrixReading reading) {
        boolean judged = result.verdict() == Verdict.CORRECT || result.verdict() == Verdict.WRONG_ANSWER;
        return reading.repair() == MatrixReading.Repair.NONE || !judged
                ? result
                : result.saying(
                        MatrixMessages.readAs(result.message(), TextPrinter.print(reading.expr()), reading.repair()));
    }
}
