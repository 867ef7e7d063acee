/**
 * What a student handed in, read without trusting it.
 *
 * <p>In: a folder of submissions. Out: one {@code Submission} per student with typed answers, Java sources and the
 * problems found on the way, each with the place it was found at. Never throws for a bad submission.
 */
@NullMarked
package io.github.exactgrader.intake;

import org.jspecify.annotations.NullMarked;
