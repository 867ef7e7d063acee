package io.github.exactgrader.intake;

/**
 * Something wrong with the files of a submission.
 *
 * @param where file, with line and column where they are known
 * @param message what was found, what was expected, what to do next; one line
 */
public record Finding(String where, String message) {}
