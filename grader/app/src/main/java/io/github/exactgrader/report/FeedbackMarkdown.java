package io.github.exactgrader.report;

import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Problem;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.nio.charset.StandardCharsets;

/** The feedback for one student as Markdown: every mark with its reason, no evidence. */
public final class FeedbackMarkdown {

    private FeedbackMarkdown() {}

    /**
     * Writes the feedback.
     *
     * @param assignment the assignment, for its title and questions
     * @param card the submission
     * @param isolation how well submitted code was kept apart
     * @return UTF-8, newline at the end
     */
    public static byte[] bytes(Graded assignment, ScoreCard card, JailLevel isolation) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(Escape.markdown(assignment.title())).append("\n\n");
        Shown shown = Shown.of(assignment, card);
        text.append(Escape.markdown(card.student())).append(": ");
        text.append(shown.showsAllPoints() ? "" : "visible part: ");
        text.append("**").append(Points.text(shown.points())).append(" of ").append(Points.text(shown.max()));
        text.append(" points**").append(Look.open(shown.open())).append("\n");
        if (!shown.late().isEmpty()) {
            text.append("\n").append(Escape.markdown(shown.late())).append("\n");
        }
        if (!card.problems().isEmpty()) {
            text.append("\n## About the files\n\n");
            card.problems().forEach(problem -> problem(text, problem));
        }
        ByQuestion.of(assignment, card).forEach((question, fields) -> {
            text.append("\n## ")
                    .append(Escape.markdown(ByQuestion.title(question)))
                    .append("\n\n");
            fields.forEach(field -> field(text, shown, field));
        });
        text.append("\n---\n\n").append(Promise.footer(isolation)).append("\n");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void problem(StringBuilder text, Problem problem) {
        text.append("- ").append(Escape.codeSpan(problem.where())).append(": ");
        text.append(Escape.markdown(problem.message())).append("\n");
    }

    private static void field(StringBuilder text, Shown shown, FieldScore whole) {
        Look look = shown.look(whole);
        FieldScore field = shown.content(whole);
        text.append("- ").append(Escape.codeSpan(field.field())).append(" ").append(look.symbol());
        text.append(" **").append(look.words()).append("**");
        text.append(shown.points(whole).isEmpty() ? "" : ", " + shown.points(whole))
                .append("\n");
        line(text, "", Escape.markdown(field.message()));
        if (field.answer() != null) {
            line(text, "your answer: ", Escape.codeSpan(field.answer()));
        }
        field.newReading().ifPresent(reading -> line(text, "read as: ", Escape.codeSpan(reading)));
        field.cost().ifPresent(cost -> line(text, "cost: ", cost + " units of fuel"));
    }

    private static void line(StringBuilder text, String label, String value) {
        if (!value.isEmpty()) {
            text.append("  - ").append(label).append(value).append("\n");
        }
    }
}
