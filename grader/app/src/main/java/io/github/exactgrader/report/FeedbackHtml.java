package io.github.exactgrader.report;

import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import io.github.exactgrader.score.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The feedback for one student as one self-contained HTML page: every mark with its reason, no evidence, no script. */
public final class FeedbackHtml {

    private static final String STYLE = Page.asset("page.css");

    private FeedbackHtml() {}

    /**
     * Writes the page.
     *
     * @param assignment the assignment, for its title and questions
     * @param card the submission
     * @param isolation how well submitted code was kept apart
     * @return UTF-8
     */
    public static byte[] bytes(Graded assignment, ScoreCard card, JailLevel isolation) {
        List<FeedbackView.Line> problems = card.problems().stream()
                .map(problem -> new FeedbackView.Line(Escape.line(problem.where()), Escape.visible(problem.message())))
                .toList();
        List<FeedbackView.Question> questions = ByQuestion.of(assignment, card).entrySet().stream()
                .map(entry -> new FeedbackView.Question(
                        Escape.line(ByQuestion.title(entry.getKey())),
                        entry.getValue().stream().map(FeedbackHtml::field).toList()))
                .toList();
        FeedbackView view = new FeedbackView(
                Escape.line(assignment.title()),
                Escape.line(card.student()),
                Points.text(card.total()),
                Points.text(card.max()),
                Look.open(card.open()),
                card.lateness() == null
                        ? ""
                        : Escape.line(Look.late(card) + " " + card.lateness().rule()),
                problems,
                questions,
                Promise.footer(isolation),
                STYLE,
                Page.policy(STYLE, ""));
        return Page.render("feedback.jte", view);
    }

    private static FeedbackView.Field field(FieldScore field) {
        Look look = Look.of(field.verdict());
        return new FeedbackView.Field(
                Escape.line(field.field()),
                Look.css(Standing.of(field)),
                look.symbol(),
                look.words(),
                Look.points(field),
                Escape.visible(field.message()),
                shown(field.answer()),
                field.newReading().map(Escape::visible).orElse(""),
                saysMore(field) ? Mathematics.html(field.latex()) : "",
                field.cost().map(cost -> cost + " units of fuel").orElse(""));
    }

    /** A number looks the same as mathematics. */
    private static boolean saysMore(FieldScore field) {
        return field.latex() != null && !field.latex().equals(field.answer());
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : Escape.visible(text);
    }
}
