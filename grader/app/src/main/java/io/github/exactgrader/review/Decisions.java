package io.github.exactgrader.review;

import io.github.exactgrader.check.CheckResult;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.review.Mark.Kind;
import io.github.exactgrader.review.Mark.Place;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What all marks of a log come to; computed from them and the grader's cards alone. */
public final class Decisions {

    private final Map<Place, List<Mark>> marks;

    private Decisions(Map<Place, List<Mark>> marks) {
        this.marks = marks;
    }

    /**
     * Sorts the marks of a log by what they are about.
     *
     * @param log in the order of its lines
     */
    public static Decisions of(List<Mark> log) {
        Map<Place, List<Mark>> marks = new LinkedHashMap<>();
        log.forEach(mark ->
                marks.computeIfAbsent(mark.place(), place -> new ArrayList<>()).add(mark));
        return new Decisions(marks);
    }

    /**
     * Returns the card with the points that people gave.
     *
     * @param machine as the grader made it
     */
    public ScoreCard applyTo(ScoreCard machine) {
        if (marks.isEmpty()) {
            return machine;
        }
        return machine.withFields(
                machine.fields().stream().map(field -> applyTo(machine, field)).toList());
    }

    private FieldScore applyTo(ScoreCard card, FieldScore field) {
        List<Mark> all = about(card, field);
        if (all.isEmpty()) {
            return field;
        }
        Decision decision = decision(card, field);
        if (decision instanceof Decision.Agreed agreed) {
            return decided(field, agreed);
        }
        if (decision instanceof Decision.Conflict conflict) {
            return with(
                    field,
                    Verdict.NEEDS_REVIEW,
                    BigDecimal.ZERO,
                    Messages.CONFLICT,
                    Map.of("conflict", Messages.conflict(conflict.marks(), field.max())));
        }
        return field;
    }

    private static FieldScore decided(FieldScore field, Decision.Agreed agreed) {
        BigDecimal points = agreed.points();
        Verdict verdict = points.compareTo(field.max()) == 0
                ? Verdict.CORRECT
                : points.signum() == 0 ? Verdict.WRONG_ANSWER : Verdict.PARTLY_CORRECT;
        String who = agreed.marks().stream().map(Messages::who).collect(Collectors.joining("; "));
        return with(
                field,
                verdict,
                points,
                Messages.decided(agreed.last()),
                Map.of(agreed.last().kind().word(), who + "; before: " + Messages.before(field)));
    }

    /** The group of equal wrong answers goes: a field that a person decided on is no example of one. */
    private static FieldScore with(
            FieldScore field, Verdict verdict, BigDecimal points, String message, Map<String, String> more) {
        Map<String, String> evidence = new LinkedHashMap<>(field.evidence());
        evidence.remove(CheckResult.MEANING);
        evidence.putAll(more);
        return new FieldScore(
                field.field(),
                field.kind(),
                verdict,
                points,
                field.max(),
                field.answer(),
                field.readAs(),
                field.latex(),
                message,
                evidence);
    }

    /**
     * Returns what the marks of a field come to.
     *
     * @param card as the grader made it
     * @param field one of its fields
     */
    Decision decision(ScoreCard card, FieldScore field) {
        List<Mark> counting = about(card, field).stream()
                .filter(mark -> isOf(mark, card) && fits(mark, field))
                .toList();
        return Decision.of(counting, field.verdict().isOpen());
    }

    /** Tells whether all marks of a field that count agree, and there is one. */
    public boolean isSettled(ScoreCard card, FieldScore field) {
        return decision(card, field) instanceof Decision.Agreed;
    }

    /**
     * Returns in words what people decided about a field so far, for a marking sheet.
     *
     * @param card as the grader made it
     * @param field one of its fields
     * @return empty if nothing
     */
    public String state(ScoreCard card, FieldScore field) {
        Decision decision = decision(card, field);
        if (decision instanceof Decision.Agreed agreed) {
            return "marked: " + Messages.points(agreed.marks(), field.max());
        }
        return decision instanceof Decision.Conflict conflict
                ? "conflict: " + Messages.points(conflict.marks(), field.max())
                : "";
    }

    private List<Mark> about(ScoreCard card, FieldScore field) {
        return marks.getOrDefault(new Place(card.assignment(), card.student(), field.field()), List.of());
    }

    private static boolean isOf(Mark mark, ScoreCard card) {
        return mark.submissionHash().equals(card.submissionHash());
    }

    private static boolean fits(Mark mark, FieldScore field) {
        return mark.points() == null || mark.points().compareTo(field.max()) <= 0;
    }

    /** Tells whether the last mark of its marker on the field decides the same already. */
    public boolean knows(Mark mark) {
        List<Mark> own = marks.getOrDefault(mark.place(), List.of()).stream()
                .filter(each -> each.marker().equals(mark.marker()))
                .toList();
        return own.isEmpty()
                ? mark.kind() == Kind.WITHDRAW
                : own.get(own.size() - 1).decidesTheSameAs(mark);
    }

    /**
     * Returns the fields on which markers do not agree.
     *
     * @param machine what the grader decided by itself
     * @return sentences in the order of the cards
     */
    public List<String> conflicts(Results machine) {
        List<String> conflicts = new ArrayList<>();
        for (ScoreCard card : machine.submissions()) {
            for (FieldScore field : card.fields()) {
                if (decision(card, field) instanceof Decision.Conflict conflict) {
                    conflicts.add(Messages.conflictAt(card, field, conflict.marks()));
                }
            }
        }
        return conflicts;
    }

    /**
     * Returns the marks that do not count, each with the reason.
     *
     * @param machine what the grader decided by itself
     * @return sentences in the order of the log
     */
    public List<String> idle(Results machine) {
        Map<Place, ScoreCard> cards = new LinkedHashMap<>();
        Map<Place, FieldScore> fields = new LinkedHashMap<>();
        for (ScoreCard card : machine.submissions()) {
            for (FieldScore field : card.fields()) {
                Place place = new Place(card.assignment(), card.student(), field.field());
                cards.put(place, card);
                fields.put(place, field);
            }
        }
        List<String> idle = new ArrayList<>();
        marks.forEach((place, all) -> {
            ScoreCard card = cards.get(place);
            if (card == null) {
                idle.add(Messages.stranger(place, all));
            } else {
                idle.addAll(idle(card, Objects.requireNonNull(fields.get(place)), all));
            }
        });
        return idle;
    }

    /** Of each marker only the last mark is looked at: the earlier ones are meant not to count. */
    private static List<String> idle(ScoreCard card, FieldScore field, List<Mark> all) {
        Map<String, Mark> latest = new LinkedHashMap<>();
        all.forEach(mark -> latest.put(mark.marker(), mark));
        List<String> idle = new ArrayList<>();
        for (Mark mark : latest.values()) {
            if (mark.kind() == Kind.WITHDRAW) {
                continue;
            }
            if (!isOf(mark, card)) {
                idle.add(Messages.otherSubmission(mark));
            } else if (!fits(mark, field)) {
                idle.add(Messages.tooMany(mark, Points.text(field.max())));
            } else if (mark.kind() == Kind.REVIEW && !field.verdict().isOpen()) {
                idle.add(Messages.judgedByItself(mark, field.verdict().id()));
            }
        }
        return idle;
    }
}
