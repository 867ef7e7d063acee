package io.github.exactgrader.report;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import io.github.exactgrader.score.Standing;
import io.github.exactgrader.score.Visibility;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A card as its student may see it. Where the points of a field are hidden, no sum is shown that they are in, and none of
 * which they could be worked out: neither the total nor what lateness costs.
 */
final class Shown {

    /** What a reader is told of a field whose result is hidden. */
    private static final Look RECEIVED = new Look("•", "received", Standing.OPEN);

    private final ScoreCard card;
    private final Map<String, Visibility> visibility;

    private Shown(ScoreCard card, Map<String, Visibility> visibility) {
        this.card = card;
        this.visibility = visibility;
    }

    static Shown of(Graded assignment, ScoreCard card) {
        return new Shown(
                card, assignment.fields().stream().collect(Collectors.toMap(GradedField::id, GradedField::visibility)));
    }

    /** A field that the results do not list is hidden: nobody said that it may be shown. */
    Visibility of(FieldScore field) {
        return visibility.getOrDefault(field.field(), Visibility.NONE);
    }

    boolean showsAllPoints() {
        return card.fields().stream().allMatch(field -> of(field).showsPoints());
    }

    /** Returns the points in words, e.g. {@code 9 of 10 points, 2 still open}. */
    String total() {
        return (showsAllPoints() ? "" : "visible part: ")
                + Points.text(points()) + " of " + Points.text(sum(FieldScore::max)) + " points"
                + Look.open(open());
    }

    /** Returns the points that count; where some are hidden, those of the others before lateness. */
    BigDecimal points() {
        return showsAllPoints() ? card.total() : earned();
    }

    BigDecimal earned() {
        return sum(FieldScore::points);
    }

    BigDecimal max() {
        return sum(FieldScore::max);
    }

    BigDecimal open() {
        return sum(field -> field.verdict().isOpen() ? field.max() : BigDecimal.ZERO);
    }

    private BigDecimal sum(Function<FieldScore, BigDecimal> amount) {
        return card.fields().stream()
                .filter(field -> of(field).showsPoints())
                .map(amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns what is said of lateness; empty if it came in time. */
    String late() {
        if (card.lateness() == null) {
            return "";
        }
        return (showsAllPoints() ? Look.late(card) : "Late.") + " "
                + card.lateness().rule();
    }

    Look look(FieldScore field) {
        return hidesVerdict(field) ? RECEIVED : Look.of(field.verdict());
    }

    String css(FieldScore field) {
        return switch (of(field)) {
            case FULL, OWN_VALUE -> Look.css(Standing.of(field));
            case CATEGORY, NONE -> Look.css(look(field).group());
        };
    }

    /** That nothing came is no result. */
    boolean hidesVerdict(FieldScore field) {
        return of(field) == Visibility.NONE && field.verdict() != Verdict.NO_ANSWER;
    }

    /** Returns the points of a field in words; empty where they are hidden. */
    String points(FieldScore field) {
        return of(field).showsPoints() ? Look.points(field) : "";
    }

    /** Returns the field without what is hidden of its answer, reading, message and cost. */
    FieldScore content(FieldScore field) {
        Visibility how = of(field);
        boolean isAboutForm = field.verdict() == Verdict.INVALID_ANSWER || field.verdict() == Verdict.COMPILE_ERROR;
        boolean showsMessage = how == Visibility.FULL || (how == Visibility.OWN_VALUE && isAboutForm);
        if (showsMessage) {
            return field;
        }
        boolean showsAnswer = how == Visibility.OWN_VALUE;
        return new FieldScore(
                field.field(),
                field.kind(),
                field.verdict(),
                field.points(),
                field.max(),
                showsAnswer ? field.answer() : null,
                showsAnswer ? field.readAs() : null,
                showsAnswer ? field.latex() : null,
                "",
                Map.of());
    }

    /** Returns the verdict's id; empty where it is hidden. */
    Optional<String> verdict(FieldScore field) {
        return hidesVerdict(field)
                ? Optional.empty()
                : Optional.of(field.verdict().id());
    }
}
