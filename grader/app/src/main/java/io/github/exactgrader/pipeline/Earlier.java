package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.history.RunVersion;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.pipeline.GradingRun.Ended;
import io.github.exactgrader.pipeline.Tasks.Task;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is kept of an earlier version when its submissions are graded again. */
public final class Earlier {

    /** Evidence: which of two scores was kept because it is the higher one. */
    public static final String KEPT = "kept";

    private final int version;
    private final Results results;
    private final Map<CardPlace, ScoreCard> cards = new HashMap<>();
    private final Set<String> only;
    private final boolean noDecrease;

    /**
     * Keeps scores of a version.
     *
     * @param earlier a version
     * @param only ids of the fields that are judged anew, together with those that look at them; empty for all
     * @param noDecrease whether a score stays where it would be lower
     */
    public Earlier(RunVersion earlier, Set<String> only, boolean noDecrease) {
        this.version = earlier.manifest().version();
        this.results = earlier.machine();
        this.only = Set.copyOf(only);
        this.noDecrease = noDecrease;
        results.submissions().forEach(card -> cards.put(CardPlace.of(card), card));
    }

    /** Returns the earlier card of the very same files, with the very same fields; empty if there is none. */
    Optional<ScoreCard> card(Task task) {
        CardPlace place = new CardPlace(
                task.prepared().assignment().id(), task.submission().student());
        return Optional.ofNullable(cards.get(place))
                .filter(card -> card.submissionHash().equals(task.submission().hash()))
                .filter(card -> hasFields(card, task.prepared().graded()));
    }

    /** Tells whether a card has the fields and maxima of an assignment, so that its scores may be kept. */
    private static boolean hasFields(ScoreCard card, Graded assignment) {
        List<GradedField> fields = assignment.fields();
        return card.fields().size() == fields.size()
                && IntStream.range(0, fields.size()).allMatch(i -> {
                    FieldScore score = card.fields().get(i);
                    GradedField field = fields.get(i);
                    return score.field().equals(field.id()) && score.max().compareTo(field.max()) == 0;
                });
    }

    /** Returns the ids of the fields of an assignment that are judged anew, in the order of the sheet. */
    public Set<String> wanted(Prepared prepared) {
        Set<String> wanted = new LinkedHashSet<>();
        for (Field field : prepared.assignment().fields()) {
            Set<String> lookedAt = prepared.key().lookedAt(field.id());
            if (only.isEmpty() || only.contains(field.id()) || lookedAt.stream().anyMatch(only::contains)) {
                wanted.add(field.id());
            }
        }
        return wanted;
    }

    /** Tells whether nothing of an earlier card is kept, so that a new one is what grading gives. */
    boolean isOfAll(Prepared prepared) {
        return wanted(prepared).size() == prepared.assignment().fields().size();
    }

    /**
     * Puts a card together.
     *
     * @param before the earlier card of the same files
     * @param fresh the new one, of which the wanted fields count
     * @param wanted ids of the fields that were judged anew
     */
    Ended merged(ScoreCard before, ScoreCard fresh, Set<String> wanted) {
        Map<String, FieldScore> old = new LinkedHashMap<>();
        before.fields().forEach(score -> old.put(score.field(), score));
        List<FieldScore> scores = new ArrayList<>();
        Set<String> kept = new LinkedHashSet<>();
        for (FieldScore score : fresh.fields()) {
            FieldScore earlier = old.get(score.field());
            if (earlier == null) {
                scores.add(score);
            } else if (!wanted.contains(score.field())) {
                kept.add(score.field());
                scores.add(earlier);
            } else if (noDecrease && earlier.points().compareTo(score.points()) > 0) {
                kept.add(score.field());
                scores.add(with(earlier, kept(earlier) + "; now it would be " + points(score)));
            } else {
                boolean higher = noDecrease && earlier.points().compareTo(score.points()) < 0;
                scores.add(higher ? with(score, points(score) + " judged anew; it was " + points(earlier)) : score);
            }
        }
        boolean isOfAll = wanted.size() == fresh.fields().size();
        ScoreCard card = new ScoreCard(
                fresh.assignment(),
                fresh.student(),
                fresh.submissionHash(),
                scores,
                isOfAll ? fresh.problems() : before.problems());
        return new Ended(Optional.of(card), "", false, kept);
    }

    /**
     * Returns the cards that are taken over as they are, because their submissions were not graded again.
     *
     * @param outcome of grading some submissions again
     */
    public List<ScoreCard> untouched(GradingRun.Outcome outcome) {
        Set<CardPlace> graded = new HashSet<>();
        outcome.results().submissions().forEach(card -> graded.add(CardPlace.of(card)));
        return results.submissions().stream()
                .filter(card -> !graded.contains(CardPlace.of(card)))
                .toList();
    }

    /**
     * Returns the places of the cards that cannot be taken over, as the assignment has other fields or maxima now.
     *
     * @param outcome of grading some submissions again
     */
    public List<CardPlace> misfits(GradingRun.Outcome outcome) {
        Map<String, Graded> now = new HashMap<>();
        outcome.results().assignments().forEach(each -> now.put(each.id(), each));
        return untouched(outcome).stream()
                .filter(card -> now.containsKey(card.assignment()) && !hasFields(card, now.get(card.assignment())))
                .map(CardPlace::of)
                .toList();
    }

    /**
     * Adds the cards of all submissions that were not graded again.
     *
     * @param outcome of grading some submissions again
     * @return the outcome of the whole class; as isolated as its weakest part
     */
    public GradingRun.Outcome completed(GradingRun.Outcome outcome) {
        List<ScoreCard> untouched = untouched(outcome);
        if (untouched.isEmpty()) {
            return withIsolation(
                    outcome, outcome.results().assignments(), outcome.results().submissions());
        }
        Map<CardPlace, Set<String>> kept = new HashMap<>(outcome.kept());
        untouched.forEach(card -> kept.put(
                CardPlace.of(card),
                card.fields().stream().map(FieldScore::field).collect(Collectors.toSet())));
        Map<String, Graded> assignments = new TreeMap<>();
        results.assignments().forEach(each -> assignments.put(each.id(), each));
        outcome.results().assignments().forEach(each -> assignments.put(each.id(), each));
        List<ScoreCard> cards = new ArrayList<>(outcome.results().submissions());
        cards.addAll(untouched);
        cards.sort(CardPlace.ORDER);
        return withIsolation(
                new GradingRun.Outcome(
                        outcome.results(), outcome.unassigned(), outcome.resumed(), outcome.prepared(), kept),
                List.copyOf(assignments.values()),
                cards);
    }

    private GradingRun.Outcome withIsolation(
            GradingRun.Outcome outcome, List<Graded> assignments, List<ScoreCard> cards) {
        JailLevel now = outcome.results().isolation();
        boolean isMixed = !outcome.kept().isEmpty() && now.isAtLeast(results.isolation());
        return new GradingRun.Outcome(
                new Results(assignments, cards, isMixed ? results.isolation() : now),
                outcome.unassigned(),
                outcome.resumed(),
                outcome.prepared(),
                outcome.kept());
    }

    private String kept(FieldScore earlier) {
        return points(earlier) + " of version " + version;
    }

    private static String points(FieldScore score) {
        return Points.text(score.points()) + " points (" + score.verdict().id() + ")";
    }

    private static FieldScore with(FieldScore score, String why) {
        Map<String, String> evidence = new LinkedHashMap<>(score.evidence());
        evidence.put(KEPT, why);
        return new FieldScore(
                score.field(),
                score.kind(),
                score.verdict(),
                score.points(),
                score.max(),
                score.answer(),
                score.readAs(),
                score.latex(),
                score.message(),
                evidence);
    }
}
