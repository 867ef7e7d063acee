package io.github.exactgrader.pipeline;

import io.github.exactgrader.compile.Compilation;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.score.Problem;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts together the forbidden calls that a submission holds and those that were reached. */
final class ForbiddenCalls {

    private final List<Compilation.Note> notes;
    private final Set<CallOutcome> reached = new HashSet<>();

    /**
     * Starts with what the compiler found.
     *
     * @param notes every forbidden call of the submission
     */
    ForbiddenCalls(List<Compilation.Note> notes) {
        this.notes = notes;
    }

    /** Takes over which calls were reached, and returns the outcomes with the place of a refused class filled in. */
    Map<String, List<CallOutcome>> placed(Map<String, List<CallOutcome>> outcomes) {
        Map<String, List<CallOutcome>> placed = new LinkedHashMap<>();
        outcomes.forEach((field, calls) ->
                placed.put(field, calls.stream().map(this::placed).toList()));
        placed.values().forEach(reached::addAll);
        return placed;
    }

    private CallOutcome placed(CallOutcome outcome) {
        if (!(outcome instanceof CallOutcome.Forbidden forbidden)
                || !forbidden.where().isEmpty()) {
            return outcome;
        }
        return notes.stream()
                .filter(note -> note.api().equals(forbidden.api()))
                .findFirst()
                .<CallOutcome>map(note -> new CallOutcome.Forbidden(note.api(), note.where()))
                .orElse(outcome);
    }

    /** Returns a line for staff for each call that was not reached. */
    List<Problem> unreached() {
        return notes.stream()
                .filter(note -> !reached.contains(new CallOutcome.Forbidden(note.api(), note.where())))
                .map(note -> new Problem(note.where(), Messages.notReached(note.api())))
                .distinct()
                .toList();
    }
}
