package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.intake.Finding;
import java.util.List;

/**
 * What a student can be told of a submission without a key: nothing in here depends on what is right.
 *
 * @param assignment its public side
 * @param problems what is wrong with the files
 * @param notes what else was found in the folder
 * @param fields one for each field that was looked at, in the order of the sheet
 * @param classes one for each class that was looked at, in the order of the sheet
 * @param ownChecks what became of the checks of the answers against each other and the question
 */
public record SelfCheckResult(
        Assignment assignment,
        List<Finding> problems,
        List<Finding> notes,
        List<FieldForm> fields,
        List<ClassForm> classes,
        List<OwnOutcome> ownChecks) {

    public SelfCheckResult {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        fields = List.copyOf(fields);
        classes = List.copyOf(classes);
        ownChecks = List.copyOf(ownChecks);
    }

    /** Returns how many fields are in a state. */
    public int count(Readiness readiness) {
        return (int)
                fields.stream().filter(field -> field.readiness() == readiness).count();
    }

    /** Tells whether something would not be judged as it stands; a blank is not wrong. */
    public boolean hasProblem() {
        return !problems.isEmpty()
                || count(Readiness.PROBLEM) > 0
                || ownChecks.stream().anyMatch(each -> each.readiness() == Readiness.PROBLEM)
                || classes.stream().anyMatch(each -> each.readiness() == Readiness.PROBLEM);
    }
}
