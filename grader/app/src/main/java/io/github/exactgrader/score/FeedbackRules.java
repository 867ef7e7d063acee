package io.github.exactgrader.score;

import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What students are shown of one run, and whether already.
 *
 * @param visibility by id of a field, a part or a question, or {@code default}; the nearest one holds, else {@code full}
 * @param isDeferred whether feedback is withheld until it is published
 * @param isPublished whether it was published
 */
public record FeedbackRules(Map<String, Visibility> visibility, boolean isDeferred, boolean isPublished) {

    /** The entry that holds for all fields without one. */
    public static final String DEFAULT = "default";

    public FeedbackRules {
        visibility = Collections.unmodifiableMap(new TreeMap<>(visibility));
    }

    /** Returns the same rules, published. */
    public FeedbackRules published() {
        return new FeedbackRules(visibility, isDeferred, true);
    }

    /**
     * Returns the assignments as their students are shown them. Where an entry names nothing, feedback is withheld: what it was
     * to hide would be shown.
     *
     * @param assignments of the run
     */
    public List<Graded> applyTo(List<Graded> assignments) {
        boolean isWithheld =
                (isDeferred && !isPublished) || !strangers(assignments).isEmpty();
        return assignments.stream()
                .map(assignment -> applyTo(assignment, isWithheld))
                .toList();
    }

    private Graded applyTo(Graded assignment, boolean isWithheld) {
        List<GradedField> fields = assignment.fields().stream()
                .map(field -> new GradedField(
                        field.id(), field.question(), field.part(), field.kind(), field.max(), of(field)))
                .toList();
        return new Graded(
                assignment.id(), assignment.title(), assignment.keyHash(), fields, isWithheld, assignment.plots());
    }

    private Visibility of(GradedField field) {
        for (String id : List.of(field.id(), field.part(), field.question(), DEFAULT)) {
            Visibility found = visibility.get(id);
            if (found != null) {
                return found;
            }
        }
        return Visibility.FULL;
    }

    /**
     * Returns the ids that no field, part or question has.
     *
     * @param assignments of the run
     */
    public List<String> strangers(List<Graded> assignments) {
        Set<String> known = new TreeSet<>(Set.of(DEFAULT));
        for (Graded assignment : assignments) {
            for (GradedField field : assignment.fields()) {
                known.addAll(List.of(field.id(), field.part(), field.question()));
            }
        }
        List<String> strangers = new ArrayList<>(visibility.keySet());
        strangers.removeAll(known);
        return strangers;
    }
}
