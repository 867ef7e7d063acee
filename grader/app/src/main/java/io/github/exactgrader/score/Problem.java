package io.github.exactgrader.score;

/**
 * Something wrong with a submission as a whole, told to student and staff; it costs no points by itself.
 *
 * @param where file, with line and column where they are known, e.g. {@code answers.json:3:7}
 * @param message what was found, what was expected, what to do next; one line
 */
public record Problem(String where, String message) {}
