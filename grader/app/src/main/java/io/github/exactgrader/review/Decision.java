package io.github.exactgrader.review;

import io.github.exactgrader.review.Mark.Kind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the marks of one field come to. Of each marker the latest mark counts, and none where that is withdrawn. A final mark
 * settles all that came before it. Overrides win over reviews. Marks that count and give different points are a conflict.
 */
sealed interface Decision {

    /** No mark counts. */
    record None() implements Decision {}

    /**
     * All marks that count give the same points.
     *
     * @param marks at least one, in the order of the log
     */
    record Agreed(List<Mark> marks) implements Decision {

        public Agreed {
            marks = List.copyOf(marks);
        }

        Mark last() {
            return marks.get(marks.size() - 1);
        }

        BigDecimal points() {
            return Objects.requireNonNull(last().points());
        }
    }

    /**
     * Marks that count give different points.
     *
     * @param marks at least two, in the order of the log
     */
    record Conflict(List<Mark> marks) implements Decision {

        public Conflict {
            marks = List.copyOf(marks);
        }
    }

    /**
     * Decides.
     *
     * @param marks of one field of one submission as it is now, in the order of the log
     * @param takesReviews whether the grader left the field open; else only overrides count
     */
    static Decision of(List<Mark> marks, boolean takesReviews) {
        Map<String, Mark> latest = new LinkedHashMap<>();
        for (Mark mark : marks) {
            if (mark.kind() == Kind.REVIEW && !takesReviews) {
                continue;
            }
            if (mark.isFinal()) {
                latest.clear();
            }
            latest.remove(mark.marker());
            if (mark.kind() != Kind.WITHDRAW) {
                latest.put(mark.marker(), mark);
            }
        }
        boolean anyOverride = latest.values().stream().anyMatch(mark -> mark.kind() == Kind.OVERRIDE);
        List<Mark> counting = latest.values().stream()
                .filter(mark -> !anyOverride || mark.kind() == Kind.OVERRIDE)
                .toList();
        if (counting.isEmpty()) {
            return new None();
        }
        boolean agree = counting.stream()
                        .map(mark -> Objects.requireNonNull(mark.points()))
                        .distinct()
                        .count()
                == 1;
        return agree ? new Agreed(counting) : new Conflict(counting);
    }
}
