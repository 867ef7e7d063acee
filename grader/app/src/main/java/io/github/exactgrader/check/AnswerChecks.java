package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.CaseDrawer;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.Misconception;
import io.github.exactgrader.intake.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The checks for the JSON answers of an assignment, one for each field that has one. */
public final class AnswerChecks {

    private final Assignment assignment;
    private final Key key;
    private final CaseDrawer drawer;

    /**
     * Prepares the checks.
     *
     * @param assignment its public side
     * @param key its staff side
     */
    public AnswerChecks(Assignment assignment, Key key) {
        this.assignment = assignment;
        this.key = key;
        this.drawer = new CaseDrawer(key.secret(), assignment.id());
    }

    /**
     * Returns the check of a field. It looks for misconceptions where an answer is wrong.
     *
     * @param field of the assignment, of any kind but java
     */
    public AnswerCheck of(Field field) {
        FieldKey fieldKey = key.of(field.id());
        AnswerCheck plain = plain(field, fieldKey);
        if (fieldKey.misconceptions().isEmpty() || fieldKey instanceof FieldKey.Pending) {
            return plain;
        }
        return new Diagnosis(plain, probes(field, fieldKey));
    }

    private AnswerCheck plain(Field field, FieldKey fieldKey) {
        if (fieldKey instanceof FieldKey.Constant constant) {
            return field.kind() == FieldKind.VECTOR
                    ? new VectorCheck(field, constant)
                    : new NumberCheck(field, constant);
        }
        if (fieldKey instanceof FieldKey.Symbolic symbolic) {
            return symbolic(field, symbolic);
        }
        if (fieldKey instanceof FieldKey.Choice choice) {
            List<String> right = new ArrayList<>(List.of(choice.answer()));
            right.addAll(choice.also());
            return new ChoiceCheck(field, right);
        }
        if (fieldKey instanceof FieldKey.Fit fit) {
            return new FitCheck(assignment, key, fit);
        }
        return (answer, all) -> CheckResult.of(Verdict.NEEDS_REVIEW, Messages.NEEDS_REVIEW);
    }

    private AnswerCheck symbolic(Field field, FieldKey.Symbolic symbolic) {
        return field.kind() == FieldKind.SET
                ? new SetCheck(field, symbolic.answer().expr(), drawer.draw(field.id(), symbolic.cases()))
                : new FormulaCheck(
                        field, symbolic.answer().expr(), key.secret(), drawer.draw(field.id(), symbolic.cases()));
    }

    /** Makes a check for each misconception: the plain check with the wrong answer in the place of the right one. */
    private List<Diagnosis.Probe> probes(Field field, FieldKey fieldKey) {
        List<Diagnosis.Probe> probes = new ArrayList<>();
        for (Misconception misconception : fieldKey.misconceptions()) {
            if (misconception.answer() != null) {
                Optional<AnswerCheck> check = withAnswer(field, fieldKey, misconception.answer());
                check.ifPresent(probe -> probes.add(new Diagnosis.Probe(probe, misconception.says())));
            }
        }
        return probes;
    }

    private Optional<AnswerCheck> withAnswer(Field field, FieldKey fieldKey, String wrong) {
        if (fieldKey instanceof FieldKey.Symbolic symbolic) {
            return AnswerReading.symbolic(field, wrong)
                    .map(expr -> field.kind() == FieldKind.SET
                            ? new SetCheck(field, expr, drawer.draw(field.id(), symbolic.cases()))
                            : new FormulaCheck(field, expr, key.secret(), drawer.draw(field.id(), symbolic.cases())));
        }
        if (fieldKey instanceof FieldKey.Constant constant && field.kind() != FieldKind.VECTOR) {
            return AnswerReading.constant(wrong).map(number -> new NumberCheck(field, constant, number));
        }
        if (fieldKey instanceof FieldKey.Constant constant) {
            return AnswerReading.numbers(new Answer.Text(wrong), field.size())
                    .map(numbers -> new VectorCheck(field, constant, numbers));
        }
        if (fieldKey instanceof FieldKey.Fit) {
            return AnswerReading.constant(wrong)
                    .map(number -> (answer, all) -> AnswerReading.number(answer)
                            .filter(given -> SetMembership.compare(given, number) == 0)
                            .map(given -> CheckResult.of(Verdict.CORRECT, ""))
                            .orElse(CheckResult.of(Verdict.WRONG_ANSWER, "")));
        }
        return fieldKey instanceof FieldKey.Choice
                ? Optional.of(new ChoiceCheck(field, List.of(wrong)))
                : Optional.empty();
    }

    /** Returns what is said of a blank. */
    public static CheckResult noAnswer() {
        return CheckResult.of(Verdict.NO_ANSWER, Messages.NO_ANSWER);
    }

    /** Returns whether an answer counts as nothing handed in. */
    public static boolean isMissing(Map<String, Answer> answers, Field field) {
        Answer answer = answers.get(field.id());
        return answer == null || answer.isBlank();
    }
}
