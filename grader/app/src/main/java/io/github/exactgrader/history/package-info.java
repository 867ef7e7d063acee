/**
 * The versions of a run, and what changed between two of them.
 *
 * <p>In: the results of a finished run and what they were judged with. Out: a {@code RunVersion} that is never changed
 * afterwards, and a {@code RunDiff} of any two: whose marks differ, by how much, and why. The pipeline fills in what
 * answers were judged with; commands print.
 */
@NullMarked
package io.github.exactgrader.history;

import org.jspecify.annotations.NullMarked;
