/**
 * What people decided about single answers: marks of texts, and marks that they changed.
 *
 * <p>In: tables that markers filled, the log of a run with what was decided before. Out: lines for the log, and score cards in
 * which the fields that people decided on have their points. The log only grows; what a field is worth follows from its
 * lines alone, so it is the same after every regrade. A page for markers would write the same lines.
 */
@NullMarked
package io.github.exactgrader.review;

import org.jspecify.annotations.NullMarked;
