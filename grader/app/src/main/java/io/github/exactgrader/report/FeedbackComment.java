package io.github.exactgrader.report;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;

/** The feedback as one line of HTML for the comment box of a learning platform: the total, and what cost points. */
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
        StringBuilder html = new StringBuilder(start(assignment));
        html.append(Points.text(card.total()));
        html.append(" of ").append(Points.text(card.max())).append("</b>").append(Look.open(card.open()));
        BigDecimal lost = card.earned().subtract(card.total());
        if (lost.signum() != 0) {
            html.append(" (").append(Points.text(card.earned())).append(" earned, ");
            html.append(Points.text(lost)).append(" taken off)");
        }
        html.append("</p>");
        StringBuilder items = new StringBuilder();
        card.fields().stream()
                .filter(field -> field.verdict() != Verdict.CORRECT)
                .forEach(field -> item(items, field));
        return html + (items.isEmpty() ? "" : "<ul>" + items + "</ul>");
    }

    /** Returns how every comment on the assignment starts: tells them from those that a person wrote. */
    public static String start(Graded assignment) {
        return "<p>" + text(assignment.title()) + ": <b>";
    }

    private static void item(StringBuilder items, FieldScore field) {
        items.append("<li>").append(text(field.field())).append(": ");
        items.append(text(Look.of(field.verdict()).words())).append(", ").append(Look.points(field));
        if (!field.message().isBlank()) {
            items.append(". ").append(text(field.message()));
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
