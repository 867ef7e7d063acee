package io.github.exactgrader.score;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a student or a team was granted.
 *
 * @param id of the submission, the team or a member, as the row has it
 * @param deadline a deadline of its own; null for none
 * @param extra time beyond the deadline of all, greater than 0; null for none
 * @param slipDays slip days that are left, at least 0; null for those of all
 * @param excused why lateness costs nothing; empty where it does. For staff only: no report for students shows it
 */
public record Extension(
        String id,
        @Nullable Instant deadline,
        @Nullable Duration extra,
        @Nullable Integer slipDays,
        String excused) {

    /** Returns the deadline that holds, given that of all. */
    Instant deadline(Instant ofAll) {
        if (deadline != null) {
            return deadline;
        }
        return extra == null ? ofAll : ofAll.plus(extra);
    }
}
