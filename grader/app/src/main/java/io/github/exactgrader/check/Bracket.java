package io.github.exactgrader.check;

/**
 * Two numbers between which a sketched function has a zero, or jumps over it.
 *
 * @param low lower number
 * @param high higher number
 * @param size the larger magnitude of the function at the two
 */
record Bracket(double low, double high, double size) {}
