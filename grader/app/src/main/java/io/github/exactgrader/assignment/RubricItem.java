package io.github.exactgrader.assignment;

import java.math.BigDecimal;

/**
 * A named reason for points, or for a deduction, that a person marks by.
 *
 * @param points its worth
 * @param item what to look for
 */
public record RubricItem(BigDecimal points, String item) {}
