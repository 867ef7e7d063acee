package io.github.exactgrader.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Problem;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CardTextTest {

    private final Results results = SampleResults.small();
    private final Graded assignment = results.assignments().get(0);
    private final ScoreCard perfect = results.submissions().get(0);
    private final ScoreCard mixed = results.submissions().get(1);
    private final ScoreCard hostile = results.submissions().get(2);
    private final CardText forStudents = new CardText(false);

    @Test
    void writesTheGoldenFiles() throws IOException {
        StringBuilder text = new StringBuilder();
        for (ScoreCard card : results.submissions()) {
            text.append(forStudents.full(assignment, card)).append("----\n");
            text.append(forStudents.brief(assignment, card)).append("====\n");
        }

        Golden.agrees("card.txt", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void leavesOutInBriefWhatIsRight() {
        assertThat(forStudents.brief(assignment, perfect)).isEqualTo("""
                convergence: Convergence of gradient descent
                student-001: 6 of 7 points, 1 still open
                3 correct, 1 marked by a person

                marked by a person: 2.proof
                """);
    }

    @Test
    void tellsInBriefWhatIsNotRight() {
        assertThat(forStudents.brief(assignment, mixed)).isEqualTo("""
                convergence: Convergence of gradient descent
                student-002: 0.3 of 7 points, 2 still open
                Late: 0.5 points earned, less 0.2. 2 days started after the deadline 2026-11-20 23:59 (Europe/Berlin), 1 of them a slip day: 0.2 points for each other day.
                1 partly correct, 1 wrong answer, 1 no answer, 1 fault of the grader

                1a.eta: partly correct, 0.5 of 2
                  handed in: 2/(a + b
                  read as: 2/(a + b)
                  Right for a < b only.
                1b.c_star: wrong answer, 0 of 2
                  handed in: 0.2501
                  read as: 2501/10000
                  Not the value asked for.
                Descent.step: fault of the grader, open, up to 2
                  The grader failed; no points are lost.

                no answer: 2.proof

                About the files
                  answers.json:3:7: unknown field "1b.cstar", did you mean "1b.c_star"?
                """);
    }

    @Test
    void tellsEveryFieldInFull() {
        assertThat(forStudents.full(assignment, perfect))
                .contains("\nQuestion 1\n  1a.eta: correct, 2 of 2\n    handed in: 2/(a+b)\n    As expected.\n")
                .contains("\nJava\n  Descent.step: correct, 2 of 2\n    All 34 cases agree.\n")
                .doesNotContain("About the files");
    }

    @Test
    void showsEvidenceToStaffOnly() {
        assertThat(forStudents.full(assignment, mixed) + forStudents.brief(assignment, mixed))
                .doesNotContain("SECRET-KEY-VALUE");
        assertThat(new CardText(true).full(assignment, mixed))
                .contains("    [expected] SECRET-KEY-VALUE\n    [actual] 0.2501\n");
    }

    @Test
    void letsNoStudentMoveTheCursor() {
        String text = new CardText(true).full(assignment, hostile) + forStudents.brief(assignment, hostile);

        assertThat(text).doesNotContain("\u001b", "\u202e", "\u0007", "\u0000", "\r");
    }

    @Test
    void startsNoCommandOfARunner() {
        FieldScore field = new FieldScore(
                "1a.eta",
                "formula",
                Verdict.INVALID_ANSWER,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                "x\n::error::forged",
                "::stop-commands::x",
                null,
                "::error::forged\n::error::again",
                Map.of(":", ":x"));
        Graded one = new Graded(
                "one", "one", "00", List.of(new GradedField("1a.eta", "1", "1a", "formula", BigDecimal.ONE)));
        ScoreCard card = new ScoreCard("one", ":", "00", List.of(field), List.of(new Problem(":", "::error::forged")));

        String text = new CardText(true).full(one, card) + new CardText(true).brief(one, card);

        assertThat(text.lines()).noneMatch(line -> line.strip().startsWith("::"));
        assertThat(text).contains("forged");
    }

    @Test
    void saysSoWhereThereIsNothing() {
        Graded empty = new Graded("empty", "empty", "00", List.of());

        assertThat(forStudents.brief(empty, new ScoreCard("empty", "s", "00", List.of(), List.of())))
                .isEqualTo("empty\ns: 0 of 0 points\nno fields\n");
    }
}
