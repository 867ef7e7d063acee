package io.github.exactgrader.check;

/**
 * A wrong answer that tells which mistake led to it.
 *
 * @param wrong the wrong answer, made ready to be recognised
 * @param says what to tell the student
 */
record Suspect<T>(T wrong, String says) {}
