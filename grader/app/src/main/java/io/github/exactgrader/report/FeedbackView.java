package io.github.exactgrader.report;

import java.util.List;

/**
 * What the template of the feedback page shows, as finished text without hidden characters. Public for the template.
 *
 * @param title title of the assignment
 * @param student id of the submission
 * @param part words in front of the total where it is not that of all fields; else empty
 * @param total points that count
 * @param max points there are
 * @param open remark on open points, empty if there are none
 * @param late what lateness costs and why, empty if it came in time
 * @param problems what was wrong with the files
 * @param questions the marks, by question
 * @param promise how submitted code was kept apart, and what that means
 * @param style the style sheet
 * @param policy content security policy
 */
public record FeedbackView(
        String title,
        String student,
        String part,
        String total,
        String max,
        String open,
        String late,
        List<Line> problems,
        List<Question> questions,
        String promise,
        String style,
        String policy) {

    public FeedbackView {
        problems = List.copyOf(problems);
        questions = List.copyOf(questions);
    }

    /**
     * A problem of the submission.
     *
     * @param where file and place
     * @param message what was found
     */
    public record Line(String where, String message) {}

    /**
     * A question.
     *
     * @param title its heading
     * @param fields its fields
     */
    public record Question(String title, List<Field> fields) {

        public Question {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field.
     *
     * @param id its id
     * @param css class of its group
     * @param symbol symbol of the verdict
     * @param words the verdict in words
     * @param points its points in words
     * @param message why
     * @param answer what was handed in, empty if nothing to show
     * @param readAs how it was read, empty if that says nothing new
     * @param math the reading as MathML, markup; empty if that says nothing new
     * @param cost units of fuel, empty if not counted
     */
    public record Field(
            String id,
            String css,
            String symbol,
            String words,
            String points,
            String message,
            String answer,
            String readAs,
            String math,
            String cost) {}
}
