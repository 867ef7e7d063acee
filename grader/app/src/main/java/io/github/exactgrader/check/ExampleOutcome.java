package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Example;

/**
 * What became of one published example.
 *
 * @param example the example
 * @param readiness ready if it gave what is published, blank if a method in it is still the starter's, a
 *     note if one is missing, else a problem
 * @param message what came back instead; empty where it gave what is published
 */
public record ExampleOutcome(Example example, Readiness readiness, String message) {}
