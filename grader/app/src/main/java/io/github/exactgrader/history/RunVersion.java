package io.github.exactgrader.history;

import io.github.exactgrader.score.Results;

/**
 * One version of a run.
 *
 * @param results what it decided: what {@code results.json} has
 * @param machine what the grader alone decided, before marks that persons gave and before lateness
 * @param manifest where every mark of it comes from
 */
public record RunVersion(Results results, Results machine, RunManifest manifest) {}
