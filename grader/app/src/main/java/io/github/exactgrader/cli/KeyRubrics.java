package io.github.exactgrader.cli;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.review.MarkingSheet.Rubric;
import io.github.exactgrader.review.MarkingSheet.Rubrics;
import io.github.exactgrader.score.Results;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rubrics in the keys of a run's assignments, each key read when it is first asked for. */
final class KeyRubrics implements Rubrics {

    private static final Rubric NONE = new Rubric(List.of(), List.of());

    private final Home home;
    private final Terminal terminal;
    private final Results results;
    private final @Nullable String folder;
    private final Map<String, Key> keys = new HashMap<>();

    /**
     * Prepares to read keys.
     *
     * @param home where assignments are installed
     * @param terminal is told where a key is not the one of the run
     * @param results of the run, with all assignments that are asked for
     * @param folder of the assignment, where the person named it; null to look for it by its id
     */
    KeyRubrics(Home home, Terminal terminal, Results results, @Nullable String folder) {
        this.home = home;
        this.terminal = terminal;
        this.results = results;
        this.folder = folder;
    }

    @Override
    public Rubric of(String assignment, String field) {
        return keys.computeIfAbsent(assignment, this::key).fields().get(field) instanceof FieldKey.Rubric rubric
                ? new Rubric(rubric.rubric(), rubric.deductions())
                : NONE;
    }

    private Key key(String id) {
        Path path = home.assignmentOrStop(folder == null ? id : folder);
        Assignment assignment = AssignmentReader.read(path);
        if (!assignment.id().equals(id)) {
            throw new StopException(
                    ExitCode.UNREADABLE,
                    path + " is the assignment \"" + assignment.id() + "\", and the run graded \"" + id
                            + "\"; give the folder of that one with -a");
        }
        Key key = KeyReader.read(path, assignment);
        boolean isSame = results.assignments().stream()
                .anyMatch(graded -> graded.id().equals(id) && graded.keyHash().equals(key.hash()));
        if (!isSame) {
            terminal.say("the key of " + id + " changed since this run was graded; rubrics are those of the key now");
        }
        return key;
    }
}
