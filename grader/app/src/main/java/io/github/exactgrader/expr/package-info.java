/**
 * Text typed by a person becomes a typed expression tree that can be evaluated and printed.
 *
 * <p>In: a line of text and the vocabulary of the question. Out: an {@code Expr}, its value over any arithmetic, its
 * text and LaTeX form, or a syntax error that names the column and the way out. Called by every package to its right;
 * imports none of them.
 */
@NullMarked
package io.github.exactgrader.expr;

import org.jspecify.annotations.NullMarked;
