/**
 * Marks as other systems take them: sheets of learning platforms, results of autograders, archives of feedback.
 *
 * <p>In: the {@code Results} of a run, and the {@code CourseManifest} of its import, which says whose a submission is.
 * Out: bytes. A sheet is the platform's own file with new text in some cells and every other byte as it was; what could
 * not be filled is told, never guessed. Called by the command line.
 *
 * <p>{@code Sheet} reads and changes cells, {@code CanvasGradebook}, {@code MoodleWorksheet} and their like know one
 * platform each and say which cells are meant, {@code SheetFilling} brings marks and rows together.
 */
@NullMarked
package io.github.exactgrader.export;

import org.jspecify.annotations.NullMarked;
