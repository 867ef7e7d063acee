/**
 * Score cards become files for people and programs.
 *
 * <p>In: the {@code Results} of a run. Out: one writer per format: JSON, HTML, Markdown, CSV, JUnit XML. Writers decide
 * nothing: what they print was decided before.
 */
@NullMarked
package io.github.exactgrader.report;

import org.jspecify.annotations.NullMarked;
