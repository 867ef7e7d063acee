/**
 * Who handed what in, and when: what the course's own system knows beside the files.
 *
 * <p>{@code CourseImport} plans: a {@code Layout} reads what a platform packed as {@code Attempt}s, {@code Owners} finds whose
 * they are in the {@code Roster}, {@code Choice} takes the one that counts, {@code MendedNames} names its files. The plan is
 * shown, then {@code ImportFolder} writes it.
 *
 * <p>In: the export of a learning platform, a roster. Out: a folder with one submission each, and {@code import.json} beside
 * them, a {@code CourseManifest}: the members of each submission, when it came, what it is called over there. Grading reads
 * from it when something was late; the exports read from it whose row a mark belongs to.
 */
@NullMarked
package io.github.exactgrader.course;

import org.jspecify.annotations.NullMarked;
