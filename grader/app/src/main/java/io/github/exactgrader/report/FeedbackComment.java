package io.github.exactgrader.report;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;

/**
 * The feedback as one line of HTML for the comment box of a learning platform: the total, and what cost points, as far as
 * students may see it.
 */
public final class FeedbackComment {

    private FeedbackComment() {}

    /**
     * Returns the comment.
     *
     * @param assignment the assignment, for its title
     * @param card the submission
     * @return HTML in ASCII without line breaks: it has the same bytes in every encoding of a sheet
     */
    public static String html(Graded assignment, ScoreCard card) {
        Shown shown = Shown.of(assignment, card);
        StringBuilder html = new StringBuilder(start(assignment));
        html.append(Points.text(shown.points()));
        html.append(" of ").append(Points.text(shown.max())).append("</b>").append(Look.open(shown.open()));
        BigDecimal lost = shown.earned().subtract(shown.points());
        if (lost.signum() != 0) {
            html.append(" (").append(Points.text(shown.earned())).append(" earned, ");
            html.append(Points.text(lost)).append(" taken off)");
        }
        html.append(shown.showsAllPoints() ? "" : " in the part that is shown").append("</p>");
        StringBuilder items = new StringBuilder();
        card.fields().stream()
                .filter(field -> field.verdict() != Verdict.CORRECT && !shown.hidesVerdict(field))
                .forEach(field -> item(items, shown, field));
        return html + (items.isEmpty() ? "" : "<ul>" + items + "</ul>");
    }

    /** Returns how every comment on the assignment starts: tells them from those that a person wrote. */
    public static String start(Graded assignment) {
        return "<p>" + text(assignment.title()) + ": <b>";
    }

    private static void item(StringBuilder items, Shown shown, FieldScore field) {
        String points = shown.points(field);
        String message = shown.content(field).message();
        items.append("<li>").append(text(field.field())).append(": ");
        items.append(text(shown.look(field).words())).append(points.isEmpty() ? "" : ", " + points);
        if (!message.isBlank()) {
            items.append(". ").append(text(message));
        }
        items.append("</li>");
    }

    private static String text(String text) {
        StringBuilder shown = new StringBuilder();
        Escape.line(text).codePoints().forEach(c -> {
            if (c > '~' || c == '&' || c == '<' || c == '>' || c == '"' || c == '\'') {
                shown.append("&#").append(c).append(';');
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }
}
