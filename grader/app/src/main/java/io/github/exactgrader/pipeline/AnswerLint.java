package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.Location;
import io.github.exactgrader.assignment.Misconception;
import io.github.exactgrader.check.AnswerCheck;
import io.github.exactgrader.check.CheckResult;
import io.github.exactgrader.check.GraphAnswers;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.intake.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Gives the key of a field, its accepted spellings and its misconceptions to the field's own check. */
final class AnswerLint {

    private final Field field;
    private final FieldKey fieldKey;
    private final AnswerCheck check;
    private final List<LintFinding> findings = new ArrayList<>();

    AnswerLint(Field field, FieldKey fieldKey, AnswerCheck check) {
        this.field = field;
        this.fieldKey = fieldKey;
        this.check = check;
    }

    List<LintFinding> findings() {
        if (fieldKey instanceof FieldKey.Constant constant) {
            right(constant.answer().text(), Map.of(), constant.answer().location());
            constant.also()
                    .forEach(also -> right(
                            also.answer().text(), also.when(), also.answer().location()));
        } else if (fieldKey instanceof FieldKey.Symbolic symbolic) {
            right(symbolic.answer().text(), Map.of(), symbolic.answer().location());
        } else if (fieldKey instanceof FieldKey.Matrix matrix) {
            right(matrix.answer().text(), Map.of(), matrix.answer().location());
        } else if (fieldKey instanceof FieldKey.Fit fit) {
            right(fit.answer().text(), Map.of(), fit.answer().location());
        } else if (fieldKey instanceof FieldKey.Choice choice) {
            choice(choice);
        }
        fieldKey.accepted().forEach(this::accepted);
        fieldKey.misconceptions().forEach(this::misconception);
        return findings;
    }

    private void choice(FieldKey.Choice choice) {
        right(choice.answer(), Map.of(), choice.location());
        choice.also().forEach(option -> right(option, Map.of(), choice.location()));
    }

    private void right(String answer, Map<String, String> when, Location location) {
        Map<String, Answer> others = new LinkedHashMap<>();
        when.forEach((id, option) -> others.put(id, new Answer.Text(option)));
        mustPass(answer, others, location, (verdict, why) -> LintMessages.keyRefused(field.id(), answer, verdict, why));
    }

    private void accepted(String answer) {
        mustPass(
                answer,
                Map.of(),
                fieldKey.location(),
                (verdict, why) -> LintMessages.acceptedRefused(field.id(), answer, verdict, why));
    }

    private void mustPass(
            String answer, Map<String, Answer> others, Location location, BinaryOperator<String> message) {
        CheckResult result = judged(answer, others);
        if (result.verdict() != Verdict.CORRECT) {
            add(location, message.apply(result.verdict().id(), why(result)));
        }
    }

    /** Judges an answer as part of a submission that holds it: a fit looks for its own answer there. */
    private CheckResult judged(String answer, Map<String, Answer> others) {
        Map<String, Answer> all = new LinkedHashMap<>(others);
        Answer typed =
                field.kind() == FieldKind.GRAPH ? GraphAnswers.ofFormula(field, answer) : new Answer.Text(answer);
        all.put(field.id(), typed);
        return check.check(typed, all);
    }

    private void misconception(Misconception misconception) {
        String answer = misconception.answer();
        if (answer == null) {
            return;
        }
        CheckResult result = judged(answer, Map.of());
        Location location = misconception.location();
        String said = result.evidence().get(CheckResult.MISCONCEPTION);
        if (result.verdict() == Verdict.CORRECT) {
            add(location, LintMessages.misconceptionRight(field.id(), answer));
        } else if (result.verdict() != Verdict.WRONG_ANSWER && result.verdict() != Verdict.PARTLY_CORRECT) {
            add(
                    location,
                    LintMessages.misconceptionInvalid(
                            field.id(), answer, result.verdict().id(), why(result)));
        } else if (said == null) {
            add(location, LintMessages.misconceptionUnknown(field.id(), answer));
        } else if (!said.equals(misconception.says())) {
            add(location, LintMessages.misconceptionsCollide(field.id(), answer, said));
        }
    }

    private void add(Location location, String message) {
        findings.add(new LintFinding(location, message));
    }

    /** Returns where and by how much an answer was found to differ. */
    private static String why(CheckResult result) {
        List<String> parts = new ArrayList<>();
        for (String name : List.of("at", "point", "seen", "expected", "actual", "undecided")) {
            String value = result.evidence().get(name);
            if (value != null) {
                parts.add(name + " " + value);
            }
        }
        return parts.isEmpty() ? result.message() : String.join(", ", parts);
    }
}
