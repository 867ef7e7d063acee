package io.github.exactgrader.review;

import io.github.exactgrader.format.Points;
import io.github.exactgrader.review.Mark.Kind;
import io.github.exactgrader.review.Mark.Place;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The sentences of this package. */
final class Messages {

    static final String CONFLICT = "A person marks this answer.";

    private Messages() {}

    /** Says to the student that a person decided: the comment, then the items. */
    static String decided(Mark mark) {
        StringBuilder text = new StringBuilder(
                mark.kind() == Kind.OVERRIDE ? "A person changed this mark." : "A person marked this answer.");
        if (!mark.comment().isBlank()) {
            text.append(' ').append(mark.comment().strip());
        }
        mark.items().stream()
                .map(MarkedItem::words)
                .filter(words -> !words.isEmpty())
                .forEach(words -> text.append('\n').append(words));
        return text.toString();
    }

    /** Says to staff who decided, when and what. */
    static String who(Mark mark) {
        return given(mark) + " by " + mark.marker() + " at " + mark.time()
                + (mark.kind() == Kind.OVERRIDE && !mark.comment().isBlank() ? ": " + mark.comment() : "");
    }

    static String before(FieldScore field) {
        return field.verdict().id() + ", " + Points.text(field.points()) + " of " + Points.text(field.max());
    }

    static String conflict(List<Mark> marks, BigDecimal max) {
        return points(marks, max) + "; open until they agree or one enters a final mark";
    }

    static String points(List<Mark> marks, BigDecimal max) {
        return marks.stream()
                        .map(mark -> mark.marker() + " gives " + given(mark))
                        .collect(Collectors.joining(", "))
                + " of " + Points.text(max);
    }

    static String conflictAt(ScoreCard card, FieldScore field, List<Mark> marks) {
        return "conflict at " + card.assignment() + ", " + card.student() + ", " + field.field() + ": "
                + points(marks, field.max());
    }

    static String stranger(Place place, List<Mark> marks) {
        return "no such field in this run: " + at(place) + ", marked by "
                + marks.stream().map(Mark::marker).distinct().collect(Collectors.joining(", "));
    }

    static String otherSubmission(Mark mark) {
        return "the submission changed since " + mark.marker() + " marked it, so " + given(mark)
                + " does not count; mark it again: " + at(mark.place());
    }

    static String tooMany(Mark mark, String max) {
        return "the field is worth " + max + " now, so " + given(mark) + " by " + mark.marker()
                + " does not count; mark it again: " + at(mark.place());
    }

    static String judgedByItself(Mark mark, String verdict) {
        return "the grader judges this field by itself now (" + verdict + "), so the review by " + mark.marker()
                + " does not count; import an override to insist: " + at(mark.place());
    }

    private static String at(Place place) {
        return place.assignment() + ", " + place.student() + ", " + place.field();
    }

    private static String given(Mark mark) {
        return Points.text(Objects.requireNonNull(mark.points()));
    }
}
