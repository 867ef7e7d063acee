package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.Expr;

/**
 * A formula an author wrote.
 *
 * @param text as written
 * @param expr as read
 * @param location where it stands
 */
public record Formula(String text, Expr expr, Location location) {}
