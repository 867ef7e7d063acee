package io.github.exactgrader.run;

/**
 * One case and what came back.
 *
 * @param id as in {@link Case}
 * @param outcome what came back
 * @param fuel units of fuel it used, as the worker says; nothing is decided by it
 */
public record CaseResult(String id, CallOutcome outcome, long fuel) {

    /** A case that used nothing. */
    public CaseResult(String id, CallOutcome outcome) {
        this(id, outcome, 0);
    }
}
