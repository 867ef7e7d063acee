package io.github.exactgrader.report;

import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The feedback for one student as one self-contained HTML page: every mark with its reason, no evidence, no script. */
public final class FeedbackHtml {

    private static final String STYLE = Page.asset("page.css");
    private static final String POLICY = Page.policy(STYLE, "");

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
        Shown shown = Shown.of(assignment, card);
        List<FeedbackView.Line> problems = card.problems().stream()
                .map(problem -> new FeedbackView.Line(Escape.line(problem.where()), Escape.visible(problem.message())))
                .toList();
        List<FeedbackView.Question> questions = ByQuestion.of(assignment, card).entrySet().stream()
                .map(entry -> new FeedbackView.Question(
                        Escape.line(ByQuestion.title(entry.getKey())),
                        entry.getValue().stream()
                                .map(field -> field(shown, field))
                                .toList()))
                .toList();
        FeedbackView view = new FeedbackView(
                Escape.line(assignment.title()),
                Escape.line(card.student()),
                shown.showsAllPoints() ? "" : "visible part: ",
                Points.text(shown.points()),
                Points.text(shown.max()),
                Look.open(shown.open()),
                Escape.line(shown.late()),
                problems,
                questions,
                Promise.footer(isolation),
                STYLE,
                POLICY);
        return Page.render("feedback.jte", view);
    }

    private static FeedbackView.Field field(Shown shown, FieldScore whole) {
        Look look = shown.look(whole);
        FieldScore field = shown.content(whole);
        return new FeedbackView.Field(
                Escape.line(field.field()),
                shown.css(whole),
                look.symbol(),
                look.words(),
                shown.points(whole),
                Escape.visible(field.message()),
                text(field.answer()),
                field.newReading().map(Escape::visible).orElse(""),
                saysMore(field) ? Mathematics.html(field.latex()) : "",
                field.cost().map(cost -> cost + " units of fuel").orElse(""));
    }

    /** A number looks the same as mathematics. */
    private static boolean saysMore(FieldScore field) {
        return field.latex() != null && !field.latex().equals(field.answer());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : Escape.visible(text);
    }
}
