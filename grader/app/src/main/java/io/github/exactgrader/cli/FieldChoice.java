package io.github.exactgrader.cli;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.expr.Spelling;
import java.util.List;

/** Finds the field a person named. */
final class FieldChoice {

    private FieldChoice() {}

    /**
     * Returns the field with this id.
     *
     * @throws StopException if there is none; says which one may be meant
     */
    static Field of(Assignment assignment, String id) {
        return assignment
                .field(id)
                .orElseThrow(() -> unknown(
                        assignment,
                        id,
                        assignment.fields().stream().map(Field::id).toList()));
    }

    static StopException unknown(Assignment assignment, String id, List<String> names) {
        String hint = Spelling.hint(id, names);
        return new StopException(
                ExitCode.UNREADABLE,
                "there is no field \"" + id + "\" in " + assignment.id()
                        + (hint.isEmpty() ? "; there are " + String.join(", ", names) : hint));
    }
}
