/**
 * What a student handed in, read without trusting it.
 *
 * <p>In: a folder of submissions. Out: one {@code Submission} per student with typed answers, Java sources and the
 * problems found on the way, each with the place it was found at. Never throws for a bad submission.
 *
 * <p>{@code SubmissionFiles} and {@code ZipListing} list a folder or a zip, {@code EntryReader} reads what is listed
 * within its limits, {@code FileKind} and {@code FirstBytes} are the allow-list.
 */
@NullMarked
package io.github.exactgrader.intake;

import org.jspecify.annotations.NullMarked;
