package io.github.exactgrader.history;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Invented versions of a run: two fields of two points, 1b follows from 1a. */
final class SampleVersions {

    static final FieldState STATE_A = new FieldState("ka", "ta", Optional.of("ra"), Set.of());
    static final FieldState STATE_B = new FieldState("kb", "tb", Optional.empty(), Set.of("1a"));
    static final Judging JUDGING =
            new Judging(1, "sheet", "public", "whole", Optional.empty(), "0.1.0 build", "17", "10 s, jailed", states());

    private SampleVersions() {}

    private static Map<String, FieldState> states() {
        Map<String, FieldState> states = new LinkedHashMap<>();
        states.put("1a", STATE_A);
        states.put("1b", STATE_B);
        return states;
    }

    /** Returns the judging with another state of a field. */
    static Judging with(String field, FieldState state) {
        Map<String, FieldState> fields = states();
        fields.put(field, state);
        return new Judging(
                2, "sheet", "public", "other", Optional.empty(), "0.1.0 build", "17", "10 s, jailed", fields);
    }

    static FieldScore score(String field, String points, Map<String, String> evidence) {
        BigDecimal earned = new BigDecimal(points);
        Verdict verdict = earned.signum() == 0
                ? Verdict.WRONG_ANSWER
                : points.equals("2") ? Verdict.CORRECT : Verdict.PARTLY_CORRECT;
        return score(field, verdict, points, "2", evidence);
    }

    static FieldScore score(String field, Verdict verdict, String points, String max, Map<String, String> evidence) {
        return new FieldScore(
                field,
                "number",
                verdict,
                new BigDecimal(points),
                new BigDecimal(max),
                "7",
                null,
                null,
                "Words.",
                evidence);
    }

    /** Returns a card with these points for 1a and 1b. */
    static ScoreCard card(String student, String first, String second) {
        return new ScoreCard(
                "sheet",
                student,
                "hash of " + student,
                List.of(score("1a", first, Map.of()), score("1b", second, Map.of())),
                List.of());
    }

    static ScoreCard with(ScoreCard card, FieldScore score) {
        List<FieldScore> fields = new ArrayList<>(card.fields());
        fields.replaceAll(each -> each.field().equals(score.field()) ? score : each);
        return new ScoreCard(card.assignment(), card.student(), card.submissionHash(), fields, card.problems());
    }

    static RunVersion version(int number, Judging judging, ScoreCard... cards) {
        Graded graded = new Graded(
                "sheet",
                "Sheet",
                judging.keyHash(),
                List.of(
                        new GradedField("1a", "1", "1a", "number", new BigDecimal("2")),
                        new GradedField("1b", "1", "1b", "number", new BigDecimal("2"))));
        Results results = new Results(List.of(graded), List.of(cards), JailLevel.JAILED);
        List<Judged> judged = List.of(cards).stream()
                .map(card -> new Judged("sheet", card.student(), card.submissionHash(), 0, Map.of()))
                .toList();
        return new RunVersion(results, results, manifest(number, List.of(judging), judged));
    }

    static RunManifest manifest(int number, List<Judging> judgings, List<Judged> judged) {
        return new RunManifest(
                number,
                number == 1 ? Optional.empty() : Optional.of(number - 1),
                "grade",
                new RunInputs("/submissions", Optional.of("sheet"), 10, false, "jailed", Optional.empty()),
                judgings,
                judged,
                Map.of());
    }
}
