package io.github.exactgrader.run;

/**
 * One case and what came back.
 *
 * @param id as in {@link Case}
 * @param outcome what came back
 */
public record CaseResult(String id, CallOutcome outcome) {}
