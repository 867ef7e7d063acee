package io.github.exactgrader.score;

import io.github.exactgrader.check.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All marks of one submission. Its fields and maxima are those of the assignment, in the assignment's order.
 *
 * @param assignment id of the assignment
 * @param student id of the submission, unique within a run together with the assignment
 * @param submissionHash SHA-256 of the submission's file names and bytes, hexadecimal
 * @param fields one score per field of the assignment
 * @param problems what was wrong with the submission as a whole
 * @param lateness that it came late, and what that costs; null if it came in time or nobody asked
 */
public record ScoreCard(
        String assignment,
        String student,
        String submissionHash,
        List<FieldScore> fields,
        List<Problem> problems,
        @Nullable Lateness lateness) {

    public ScoreCard {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
        if (lateness != null && lateness.penalty().compareTo(earned(fields)) > 0) {
            throw new IllegalArgumentException("the penalty for late work, " + lateness.penalty()
                    + ", is more than the points earned, " + earned(fields));
        }
    }

    /** Creates a card without lateness. */
    public ScoreCard(
            String assignment, String student, String submissionHash, List<FieldScore> fields, List<Problem> problems) {
        this(assignment, student, submissionHash, fields, problems, null);
    }

    /** Returns the same card with another lateness. */
    public ScoreCard withLateness(@Nullable Lateness other) {
        return new ScoreCard(assignment, student, submissionHash, fields, problems, other);
    }

    /** Returns the same card with other fields, and without lateness, which followed from the points. */
    public ScoreCard withFields(List<FieldScore> others) {
        return new ScoreCard(assignment, student, submissionHash, others, problems, null);
    }

    /**
     * Returns the points earned so far, whenever it came.
     *
     * @return exact sum over all fields
     */
    public BigDecimal earned() {
        return earned(fields);
    }

    private static BigDecimal earned(List<FieldScore> fields) {
        return fields.stream().map(FieldScore::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Returns what lateness costs.
     *
     * @return from 0 to the points earned
     */
    public BigDecimal penalty() {
        return lateness == null ? BigDecimal.ZERO : lateness.penalty();
    }

    /**
     * Returns the points that count: what a gradebook gets.
     *
     * @return the points earned, less what lateness costs
     */
    public BigDecimal total() {
        return earned().subtract(penalty());
    }

    /**
     * Returns the points that can be earned at all.
     *
     * @return exact sum over all fields
     */
    public BigDecimal max() {
        return sum(FieldScore::max, field -> true);
    }

    /**
     * Returns the points that nobody has decided on yet: fields that a person marks, and fields the grader failed on.
     *
     * @return exact sum of the maxima of open fields
     */
    public BigDecimal open() {
        return sum(FieldScore::max, field -> field.verdict().isOpen());
    }

    /**
     * Tells whether the grader itself failed on a field of this submission.
     *
     * @return true if some verdict is {@code grader-error}
     */
    public boolean hasGraderError() {
        return fields.stream().anyMatch(field -> field.verdict() == Verdict.GRADER_ERROR);
    }

    private BigDecimal sum(Function<FieldScore, BigDecimal> amount, Predicate<FieldScore> which) {
        return fields.stream().filter(which).map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
