package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.Part;
import io.github.exactgrader.assignment.Question;
import io.github.exactgrader.check.AnswerCheck;
import io.github.exactgrader.check.MethodTests;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.Scorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An assignment made ready for grading: everything that does not depend on a submission is done once.
 *
 * @param assignment its public side
 * @param key its staff side
 * @param checks for JSON answers, by field
 * @param tests of Java methods
 * @param expected what the reference solution returned, by field
 * @param fuel how much each method may use
 * @param scorer gives the points
 */
public record Prepared(
        Assignment assignment,
        Key key,
        Map<String, AnswerCheck> checks,
        MethodTests tests,
        Map<String, List<CallOutcome>> expected,
        FuelBudget fuel,
        Scorer scorer) {

    Prepared(
            Assignment assignment,
            Key key,
            Map<String, AnswerCheck> checks,
            MethodTests tests,
            Map<String, List<CallOutcome>> expected,
            FuelBudget fuel) {
        this(assignment, key, checks, tests, expected, fuel, new Scorer(assignment));
    }

    public Prepared {
        checks = Map.copyOf(checks);
        expected = Map.copyOf(expected);
    }

    /** Returns the assignment as reports show it. */
    public Graded graded() {
        List<GradedField> fields = new ArrayList<>();
        for (Question question : assignment.questions()) {
            for (Part part : question.parts()) {
                for (Field field : part.fields()) {
                    fields.add(new GradedField(
                            field.id(), question.id(), part.id(), field.kind().id(), field.points()));
                }
            }
        }
        return new Graded(assignment.id(), assignment.title(), key.hash(), fields);
    }

    /** Tells whether a field can be answered in JSON. */
    static boolean takesJson(Field field) {
        return field.kind() != FieldKind.JAVA;
    }
}
