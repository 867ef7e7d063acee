/**
 * An assignment and its key, as their author wrote them.
 *
 * <p>In: {@code assignment.yaml}, and on the staff side the {@code key/} folder. Out: questions, parts, fields, the key
 * of each field, drawn hidden cases, and findings about mistakes in the files (file, line, column). Called by every
 * package to its right.
 */
@NullMarked
package io.github.exactgrader.assignment;

import org.jspecify.annotations.NullMarked;
