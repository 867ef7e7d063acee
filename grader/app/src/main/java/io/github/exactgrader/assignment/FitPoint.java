package io.github.exactgrader.assignment;

import java.math.BigDecimal;

/**
 * A point that was read off a plot, and how it follows from the fitted numbers.
 *
 * @param point formula in the fitted symbols
 * @param seen what the plot shows
 * @param within half-width of the read-off box, at least 0
 */
public record FitPoint(Formula point, BigDecimal seen, BigDecimal within) {}
