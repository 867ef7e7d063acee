package io.github.exactgrader.score;

import io.github.exactgrader.assignment.Plot;
import io.github.exactgrader.jail.JailLevel;
import java.math.BigDecimal;
import java.util.List;

/**
 * Everything a grading run decided: what {@code results.json} holds and every report is made from.
 *
 * @param assignments the assignments that were graded, by id
 * @param submissions one card per submission, by assignment, then student
 * @param isolation how well submitted code was kept apart
 */
public record Results(List<Graded> assignments, List<ScoreCard> submissions, JailLevel isolation) {

    public Results {
        assignments = List.copyOf(assignments);
        submissions = List.copyOf(submissions);
    }

    /**
     * An assignment as the reports show it.
     *
     * @param id id of the assignment
     * @param title its title
     * @param keyHash SHA-256 over assignment and key files, hexadecimal: tells two keys apart
     * @param fields its fields in order
     * @param isWithheld whether students see no feedback yet
     * @param plots pictures that staff see of the answers
     */
    public record Graded(
            String id, String title, String keyHash, List<GradedField> fields, boolean isWithheld, List<Plot> plots) {

        public Graded {
            fields = List.copyOf(fields);
            plots = List.copyOf(plots);
        }

        /** Creates an assignment without pictures, whose feedback students may see. */
        public Graded(String id, String title, String keyHash, List<GradedField> fields) {
            this(id, title, keyHash, fields, false, List.of());
        }

        /** Tells whether students may see everything of it now. */
        public boolean isShownInFull() {
            return !isWithheld && fieldsShownInPart().isEmpty();
        }

        /** Returns the ids of the fields of which something is kept from students, in order. */
        public List<String> fieldsShownInPart() {
            return fields.stream()
                    .filter(field -> field.visibility() != Visibility.FULL)
                    .map(GradedField::id)
                    .toList();
        }

        /**
         * Returns the points of the whole assignment.
         *
         * @return exact sum over the fields
         */
        public BigDecimal max() {
            return fields.stream().map(GradedField::max).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * A field as the reports show it.
     *
     * @param id id of the field
     * @param question number of its question
     * @param part id of its part
     * @param kind kind of the field
     * @param max its points
     * @param visibility how much of its result a student is shown
     */
    public record GradedField(
            String id, String question, String part, String kind, BigDecimal max, Visibility visibility) {

        /** Creates a field of which students are shown everything. */
        public GradedField(String id, String question, String part, String kind, BigDecimal max) {
            this(id, question, part, kind, max, Visibility.FULL);
        }
    }
}
