/**
 * Exact mathematics of the homework sheets.
 *
 * <p>In: the numbers a question is posed with. Out: its right answer, with the accuracy stated at each method. The
 * classes of the default package (the perfect submissions) call this package; nothing here knows the grader.
 */
@NullMarked
package io.github.exactgrader.reference;

import org.jspecify.annotations.NullMarked;
