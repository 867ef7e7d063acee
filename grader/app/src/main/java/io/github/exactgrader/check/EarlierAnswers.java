package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers of a submission to earlier fields that are not the key's, so that something may follow from them. */
final class EarlierAnswers {

    /** So many of the digits of a constant may be wrong by rounding. */
    private static final int ROUNDING = 20;

    private final List<Earlier> fields;

    /**
     * Creates the view of some fields.
     *
     * @param fields in the order of the assignment
     */
    EarlierAnswers(List<Earlier> fields) {
        this.fields = List.copyOf(fields);
    }

    /**
     * An earlier field.
     *
     * @param field the field
     * @param key its right answer
     * @param check judges an answer to it by itself
     */
    record Earlier(Field field, Expr key, AnswerCheck check) {}

    /** Returns the answers that can be read and are not the key's. One that is right within a tolerance is carried too. */
    List<Carried> of(Map<String, Answer> all) {
        return found(all, true);
    }

    /** Returns the answers that can be read and are wrong. */
    List<Carried> wrong(Map<String, Answer> all) {
        return found(all, false);
    }

    private List<Carried> found(Map<String, Answer> all, boolean withNear) {
        List<Carried> carried = new ArrayList<>();
        for (Earlier earlier : fields) {
            Answer answer = all.get(earlier.field().id());
            if (answer != null && !answer.isBlank()) {
                carried(earlier, answer, all, withNear).ifPresent(carried::add);
            }
        }
        return carried;
    }

    private static Optional<Carried> carried(
            Earlier earlier, Answer answer, Map<String, Answer> all, boolean withNear) {
        Field field = earlier.field();
        Verdict verdict = earlier.check().check(answer, all).verdict();
        boolean wrong = verdict == Verdict.WRONG_ANSWER || verdict == Verdict.PARTLY_CORRECT;
        boolean near = withNear && verdict == Verdict.CORRECT && field.kind() != FieldKind.FORMULA;
        if (!wrong && !near) {
            return Optional.empty();
        }
        return OwnAnswer.read(field, answer)
                .filter(own -> wrong || !isSameNumber(own, earlier.key()))
                .map(own -> new Carried(field.id(), own, answer.shown(), field.kind() == FieldKind.VECTOR));
    }

    private static boolean isSameNumber(Expr own, Expr key) {
        Optional<List<BigDecimal>> typed = Numbers.elements(Numbers.value(own));
        Optional<List<BigDecimal>> right = Numbers.elements(Numbers.value(key));
        return typed.isPresent()
                && right.isPresent()
                && Numbers.agree(typed.get(), right.get(), Numbers.DIGITS - ROUNDING);
    }
}
