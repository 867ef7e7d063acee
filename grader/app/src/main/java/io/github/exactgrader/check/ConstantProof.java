package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks whether the tolerance of a number or list of numbers reaches a mutant of the key. */
public final class ConstantProof {

    private static final int EQUAL_DIGITS = 40;

    private final Field field;
    private final AnswerCheck check;

    /**
     * Prepares the look.
     *
     * @param field of kind number, integer, vector or fit
     * @param check of the field
     */
    public ConstantProof(Field field, AnswerCheck check) {
        this.field = field;
        this.check = check;
    }

    /** Returns the mutants that are accepted although they are other numbers. */
    public List<KeyProof.Passing> passing(FieldKey fieldKey) {
        if (fieldKey instanceof FieldKey.Constant constant) {
            return field.kind() == FieldKind.VECTOR
                    ? lists(new VectorCheck(field, constant).expected())
                    : numbers(constant.answer().expr());
        }
        return fieldKey instanceof FieldKey.Fit fit ? numbers(fit.answer().expr()) : List.of();
    }

    private List<KeyProof.Passing> numbers(Expr key) {
        List<KeyProof.Passing> passing = new ArrayList<>();
        for (Suspect<BigDecimal> mutant : ConstantMutants.ofNumber(key, field.kind() == FieldKind.INTEGER)) {
            if (!Numbers.agree(mutant.wrong(), Numbers.constant(key), EQUAL_DIGITS)
                    && accepts(new Answer.Numeral(mutant.wrong()))) {
                passing.add(new KeyProof.Passing(Numbers.shown(mutant.wrong()), mutant.says(), ""));
            }
        }
        return passing;
    }

    private List<KeyProof.Passing> lists(List<BigDecimal> key) {
        List<KeyProof.Passing> passing = new ArrayList<>();
        for (Suspect<List<BigDecimal>> mutant : ConstantMutants.ofList(key)) {
            List<Answer> items = new ArrayList<>();
            mutant.wrong().forEach(number -> items.add(new Answer.Numeral(number)));
            if (!Numbers.agree(mutant.wrong(), key, EQUAL_DIGITS) && accepts(new Answer.Items(items))) {
                passing.add(new KeyProof.Passing(
                        mutant.wrong().stream().map(Numbers::shown).toList().toString(), mutant.says(), ""));
            }
        }
        return passing;
    }

    private boolean accepts(Answer answer) {
        return check.check(answer, Map.of(field.id(), answer)).verdict() == Verdict.CORRECT;
    }
}
