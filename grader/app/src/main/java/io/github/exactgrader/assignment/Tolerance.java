package io.github.exactgrader.assignment;

/**
 * How far a number may be off: s meets t when {@code |s - t| <= atol + rtol*|t|}.
 *
 * @param atol absolute part, a formula in the drawn names, at least 0
 * @param rtol relative part, a formula in the drawn names, at least 0
 * @param byNorm whether {@code |t|} is the largest entry of the whole array instead of the entry itself
 */
public record Tolerance(Formula atol, Formula rtol, boolean byNorm) {}
