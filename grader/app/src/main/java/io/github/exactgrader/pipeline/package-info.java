/**
 * A whole grading run, from a folder of submissions to the reports.
 *
 * <p>In: what to grade, with which key, where to write. Out: a finished run folder; a journal that lets an interrupted
 * run go on where it stopped.
 */
@NullMarked
package io.github.exactgrader.pipeline;

import org.jspecify.annotations.NullMarked;
