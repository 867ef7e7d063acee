package io.github.exactgrader.export;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A class as a job on GitHub shows it: numbers only, no name and no answer, as anybody who reads the repository sees them. */
final class GithubClass {

    private final Graded assignment;
    private final List<ScoreCard> cards;

    GithubClass(Graded assignment, List<ScoreCard> cards) {
        this.assignment = assignment;
        this.cards = cards;
    }

    void write(GithubSummary page) {
        page.add("## " + Escape.markdown(assignment.id()) + ": " + Escape.markdown(assignment.title()));
        if (cards.isEmpty()) {
            page.add("No submissions.");
            return;
        }
        BigDecimal total = cards.stream().map(ScoreCard::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        long open = cards.stream().filter(card -> card.open().signum() > 0).count();
        page.add("**" + cards.size() + (cards.size() == 1 ? " submission" : " submissions") + ", mean "
                + mean(total, cards.size()) + " of " + Points.text(assignment.max()) + " points**"
                + (open == 0 ? "" : ", " + open + " with open points") + ".");
        List<String> rows = new ArrayList<>();
        rows.add("| field | points | mean | all points | some | none | no answer | open |\n"
                + "|---|--:|--:|--:|--:|--:|--:|--:|");
        Map<String, List<FieldScore>> scores = new LinkedHashMap<>();
        cards.forEach(card -> card.fields()
                .forEach(field -> scores.computeIfAbsent(field.field(), id -> new ArrayList<>())
                        .add(field)));
        assignment.fields().forEach(field -> rows.add(row(field, scores.getOrDefault(field.id(), List.of()))));
        page.fold("Field by field", rows);
    }

    private static String row(GradedField field, List<FieldScore> scores) {
        long open = scores.stream().filter(score -> score.verdict().isOpen()).count();
        long missing = scores.stream()
                .filter(score -> score.verdict() == Verdict.NO_ANSWER)
                .count();
        long all = scores.stream()
                .filter(score -> !score.verdict().isOpen() && score.points().compareTo(score.max()) == 0)
                .count();
        long some = scores.stream()
                .filter(score -> !score.verdict().isOpen()
                        && score.points().signum() > 0
                        && score.points().compareTo(score.max()) < 0)
                .count();
        BigDecimal sum = scores.stream().map(FieldScore::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        long none = scores.size() - open - missing - all - some;
        return "| " + Escape.markdown(field.id()) + " | " + Points.text(field.max()) + " | "
                + mean(sum, scores.size()) + " | " + all + " | " + some + " | " + none + " | " + missing + " | " + open
                + " |";
    }

    private static String mean(BigDecimal sum, int count) {
        return count == 0 ? "" : Points.text(sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP));
    }
}
