/**
 * Score cards of a class become numbers about its fields: how hard each was, whether it tells students apart, and what looks
 * like an error of the key.
 *
 * <p>In: the score cards of one assignment. Out: a {@code SheetStatistics}, the same for the same cards in any order, rounded
 * in one place, so that the terminal, files and pages show the same numbers. Called by report and cli.
 */
@NullMarked
package io.github.exactgrader.stats;

import org.jspecify.annotations.NullMarked;
