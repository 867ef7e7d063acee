package io.github.exactgrader.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.score.FeedbackRules;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Visibility;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedbackCommentTest {

    private final Results results = SampleResults.small();

    private String comment(int submission) {
        return FeedbackComment.html(
                results.assignments().get(0), results.submissions().get(submission));
    }

    @Test
    void tellsTheTotalAndWhatIsNotRight() {
        assertThat(comment(0))
                .isEqualTo("<p>Convergence of gradient descent: <b>6 of 7</b>, 1 still open</p>"
                        + "<ul><li>2.proof: marked by a person, open, up to 1. A person reads this.</li></ul>");
        assertThat(comment(1))
                .contains("<li>1a.eta: partly correct, 0.5 of 2. Right for a &#60; b only.</li>")
                .doesNotContain("SECRET-KEY-VALUE");
    }

    @Test
    void tellsNoMoreThanStudentsAreShown() {
        Graded inPart = new FeedbackRules(
                        Map.of("1a.eta", Visibility.CATEGORY, "1b.c_star", Visibility.NONE), false, false)
                .applyTo(results.assignments())
                .get(0);

        assertThat(FeedbackComment.html(inPart, results.submissions().get(1)))
                .startsWith("<p>Convergence of gradient descent: <b>0 of 3</b>")
                .contains("in the part that is shown</p>", "<li>1a.eta: partly correct</li>")
                .doesNotContain("0.5", "0.3", "taken off", "Right for a", "1b.c_star");
    }

    @Test
    void isOneLineOfAsciiWhateverAStudentTyped() {
        assertThat(comment(2)).matches("[ -~]+").doesNotContain("<script", "<img");
    }
}
