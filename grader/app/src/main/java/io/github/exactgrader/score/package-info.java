/**
 * Check results become exact points.
 *
 * <p>In: check results. Out: a {@code ScoreCard} per submission; its list of fields and maxima come from the assignment,
 * never from what came back.
 */
@NullMarked
package io.github.exactgrader.score;

import org.jspecify.annotations.NullMarked;
