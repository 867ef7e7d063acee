/**
 * An answer or an outcome, held against the key.
 *
 * <p>In: an answer (or call outcomes) and the key of its field. Out: a {@code CheckResult}: verdict, evidence, message.
 * The only package that decides whether something is right.
 */
@NullMarked
package io.github.exactgrader.check;

import org.jspecify.annotations.NullMarked;
