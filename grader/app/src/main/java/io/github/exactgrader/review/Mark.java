package io.github.exactgrader.review;

import io.github.exactgrader.format.Points;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log: what one person decided about one field of one submission.
 *
 * @param time when it was entered, for people; the order of the log decides, not this
 * @param marker who decided, as they call themselves
 * @param kind what kind of decision it is
 * @param assignment id of the assignment
 * @param student id of the submission
 * @param field id of the field
 * @param submissionHash hash of the submission that was looked at, as its score card has it
 * @param items what was given for each item of the rubric; empty where points were given as a whole
 * @param points given, at least 0; with items, what they add up to, or 0 if that is less; null if and only if withdrawn
 * @param comment for the student; may be empty
 * @param isFinal whether it settles everything that was decided before it
 */
public record Mark(
        Instant time,
        String marker,
        Kind kind,
        String assignment,
        String student,
        String field,
        String submissionHash,
        List<MarkedItem> items,
        @Nullable BigDecimal points,
        String comment,
        boolean isFinal) {

    /** What kind of decision a mark is. */
    public enum Kind {
        /** Points for a field that the grader left open. Does not count once the grader judges the field itself. */
        REVIEW("review"),
        /** Points in place of what the grader, or a review, gave. */
        OVERRIDE("override"),
        /** The marker's own earlier mark no longer counts. */
        WITHDRAW("withdraw");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Returns the word for it in files. */
        public String word() {
            return word;
        }

        static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("expected kind review, override or withdraw, found \"" + word + "\"");
        }
    }

    public Mark {
        items = List.copyOf(items);
        if (marker.isBlank()) {
            throw new IllegalArgumentException("a mark needs the name of its marker");
        }
        if ((points == null) != (kind == Kind.WITHDRAW)) {
            throw new IllegalArgumentException("a mark has points if and only if it is not withdrawn");
        }
        if (points != null) {
            points = Points.canonical(points);
            BigDecimal expected = items.isEmpty() ? points.max(BigDecimal.ZERO) : sum(items);
            if (points.compareTo(expected) != 0) {
                throw new IllegalArgumentException(
                        "expected points " + Points.text(expected) + ", found " + Points.text(points));
            }
        }
    }

    /**
     * Returns the points that items add up to.
     *
     * @param items of one rubric
     * @return their sum, or 0 where deductions are more
     */
    static BigDecimal sum(List<MarkedItem> items) {
        BigDecimal sum = items.stream().map(MarkedItem::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Points.canonical(sum.max(BigDecimal.ZERO));
    }

    /** Returns what it is about. */
    Place place() {
        return new Place(assignment, student, field);
    }

    /**
     * A field of a submission.
     *
     * @param assignment id of the assignment
     * @param student id of the submission
     * @param field id of the field
     */
    record Place(String assignment, String student, String field) {}

    /** Tells whether another mark decides the same, whenever it was entered. */
    boolean decidesTheSameAs(Mark other) {
        return withTime(other.time).equals(other);
    }

    private Mark withTime(Instant other) {
        return new Mark(
                other, marker, kind, assignment, student, field, submissionHash, items, points, comment, isFinal);
    }
}
