package io.github.exactgrader.history;

import io.github.exactgrader.history.CardChange.Crossing;
import io.github.exactgrader.history.FieldChange.Mark;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What changed between two versions: points and verdicts, not how reasons are worded.
 *
 * @param before what the first version is called
 * @param after what the second version is called
 * @param pass the pass line that was asked for
 * @param assignments what changed, by assignment
 */
public record RunDiff(String before, String after, Optional<PassLine> pass, List<AssignmentDiff> assignments) {

    public RunDiff {
        assignments = List.copyOf(assignments);
    }

    /** Tells whether both versions say the same of every submission. */
    public boolean isEmpty() {
        return assignments.stream().allMatch(AssignmentDiff::isEmpty);
    }

    /**
     * Compares two versions, of the same run or of two.
     *
     * @param before a version
     * @param after another
     * @param beforeName what the first is called
     * @param afterName what the second is called
     * @param pass who crosses this line is told
     */
    public static RunDiff of(
            RunVersion before, RunVersion after, String beforeName, String afterName, Optional<PassLine> pass) {
        Comparison comparison = new Comparison(new Causes(before.manifest(), after.manifest()), pass);
        Set<String> ids = new TreeSet<>();
        before.results().assignments().forEach(each -> ids.add(each.id()));
        after.results().assignments().forEach(each -> ids.add(each.id()));
        return new RunDiff(
                beforeName,
                afterName,
                pass,
                ids.stream()
                        .map(id -> comparison.of(id, before.results(), after.results()))
                        .toList());
    }

    /** Compares the cards of two versions. */
    private record Comparison(Causes causes, Optional<PassLine> pass) {

        AssignmentDiff of(String id, Results before, Results after) {
            Map<String, ScoreCard> old = cards(id, before);
            Map<String, ScoreCard> now = cards(id, after);
            Set<String> both = new TreeSet<>();
            List<CardChange> changes = new ArrayList<>();
            BigDecimal sumBefore = BigDecimal.ZERO;
            BigDecimal sumAfter = BigDecimal.ZERO;
            for (ScoreCard one : old.values()) {
                ScoreCard other = now.get(one.student());
                if (other != null) {
                    both.add(one.student());
                    sumBefore = sumBefore.add(one.total());
                    sumAfter = sumAfter.add(other.total());
                    change(one, other).ifPresent(changes::add);
                }
            }
            return new AssignmentDiff(
                    id,
                    both.size(),
                    sumBefore,
                    sumAfter,
                    changes,
                    CauseCount.of(changes, fields(id, before, after)),
                    old.keySet().stream()
                            .filter(student -> !both.contains(student))
                            .toList(),
                    now.keySet().stream()
                            .filter(student -> !both.contains(student))
                            .toList());
        }

        private static Map<String, ScoreCard> cards(String id, Results results) {
            Map<String, ScoreCard> cards = new TreeMap<>();
            results.submissions().stream()
                    .filter(card -> card.assignment().equals(id))
                    .forEach(card -> cards.put(card.student(), card));
            return cards;
        }

        private static List<String> fields(String id, Results before, Results after) {
            Set<String> fields = new LinkedHashSet<>();
            for (Results each : List.of(after, before)) {
                each.assignments().stream()
                        .filter(assignment -> assignment.id().equals(id))
                        .map(Graded::fields)
                        .flatMap(List::stream)
                        .map(GradedField::id)
                        .forEach(fields::add);
            }
            return List.copyOf(fields);
        }

        private Optional<CardChange> change(ScoreCard old, ScoreCard now) {
            Map<String, FieldScore> scores = new LinkedHashMap<>();
            old.fields().forEach(score -> scores.put(score.field(), score));
            List<FieldChange> fields = new ArrayList<>();
            for (FieldScore score : now.fields()) {
                change(now, Optional.ofNullable(scores.remove(score.field())), score)
                        .ifPresent(fields::add);
            }
            scores.values()
                    .forEach(gone ->
                            fields.add(new FieldChange(gone.field(), mark(gone), Mark.NONE, Cause.ASSIGNMENT, "")));
            BigDecimal late = taken(old).subtract(taken(now));
            boolean otherScores =
                    fields.stream().anyMatch(field -> field.change().signum() != 0);
            boolean isLateACause = late.signum() != 0 && (!otherScores || causes.haveOtherAdjustments());
            CardChange change = new CardChange(
                    old.student(), old.total(), now.total(), late, isLateACause, fields, crossing(old, now));
            boolean same = fields.isEmpty() && late.signum() == 0 && change.crossing() == Crossing.NONE;
            return same ? Optional.empty() : Optional.of(change);
        }

        private Optional<FieldChange> change(ScoreCard card, Optional<FieldScore> old, FieldScore now) {
            if (old.isEmpty()) {
                return Optional.of(new FieldChange(now.field(), Mark.NONE, mark(now), Cause.ASSIGNMENT, ""));
            }
            if (!mark(old.get()).differs(mark(now))) {
                return Optional.empty();
            }
            Causes.Found why = causes.of(card.assignment(), card.student(), old.get(), now);
            return Optional.of(new FieldChange(now.field(), mark(old.get()), mark(now), why.cause(), why.of()));
        }

        private static Mark mark(FieldScore score) {
            return new Mark(score.points(), score.verdict().id());
        }

        /** Returns what lateness takes off. */
        private static BigDecimal taken(ScoreCard card) {
            return card.earned().subtract(card.total());
        }

        private Crossing crossing(ScoreCard old, ScoreCard now) {
            if (pass.isEmpty() || pass.get().isReachedBy(old) == pass.get().isReachedBy(now)) {
                return Crossing.NONE;
            }
            return pass.get().isReachedBy(now) ? Crossing.NOW_PASSES : Crossing.NO_LONGER_PASSES;
        }
    }
}
