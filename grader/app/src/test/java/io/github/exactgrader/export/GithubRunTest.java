package io.github.exactgrader.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.JobLog;
import io.github.exactgrader.JobLog.Command;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.StrictJson;
import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.score.FeedbackRules;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Problem;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import io.github.exactgrader.score.Visibility;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GithubRunTest {

    private static final String HOSTILE =
            "x\n::error::y\r##[set-output name=score;]9</details><script>`@ada` | %0A::notice::";
    private static final Graded SHEET = new Graded(
            "descent",
            "Descent",
            "00",
            List.of(
                    new GradedField("1a.eta", "1", "1a", "formula", BigDecimal.valueOf(2)),
                    new GradedField("1b.c", "1", "1b", "number", BigDecimal.valueOf(3)),
                    new GradedField("2.proof", "2", "2", "text", BigDecimal.ONE)));
    private static final HandedInFiles FILES =
            new HandedInFiles(Optional.of("hw1/"), "answers.json", Map.of("1a.eta", 4, "1b.c", 5));

    private static FieldScore score(String field, Verdict verdict, String points, String max, String text) {
        return new FieldScore(
                field,
                "formula",
                verdict,
                new BigDecimal(points),
                new BigDecimal(max),
                text,
                null,
                null,
                text,
                Map.of("expected", "SECRET"));
    }

    private static ScoreCard card(String student, Verdict last, String text) {
        return new ScoreCard(
                "descent",
                student,
                "00",
                List.of(
                        score("1a.eta", Verdict.PARTLY_CORRECT, "1.5", "2", text),
                        score("1b.c", Verdict.WRONG_ANSWER, "0", "3", text),
                        score("2.proof", last, "0", "1", text)),
                List.of(new Problem("answers.json:3:7", text)));
    }

    private static GithubReport report(ScoreCard... cards) {
        return GithubRun.of(new Results(List.of(SHEET), List.of(cards), JailLevel.JAILED), 0, FILES, 0);
    }

    private static List<Command> commands(GithubReport report) {
        return JobLog.commands(String.join("\n", report.commands()));
    }

    @Test
    void marksTheLinesOfOneSubmissionDearestFirst() {
        assertThat(report(card("ada", Verdict.NEEDS_REVIEW, "No.")).commands())
                .containsExactly(
                        "::warning file=hw1/answers.json,line=5,title=1b.c%3A wrong-answer%2C 0 of 3::No.",
                        "::warning file=hw1/answers.json,line=4,title=1a.eta%3A partly-correct%2C 1.5 of 2::No.",
                        "::warning file=hw1/answers.json,line=3,title=answers.json%3A3%3A7::No.");
    }

    @Test
    void handsOnThePointsOfOneSubmission() throws UnreadableJsonException {
        Map<String, String> outputs =
                report(card("ada", Verdict.NEEDS_REVIEW, HOSTILE)).outputs();

        assertThat(outputs)
                .containsEntry("score", "1.5")
                .containsEntry("max", "6")
                .containsEntry("passed", "false");
        JsonNode result =
                StrictJson.forOwnFiles().read(Base64.getDecoder().decode(outputs.getOrDefault("result", "")), "result");
        assertThat(result.get("status").stringValue()).isEqualTo("fail");
        assertThat(result.get("max_score").decimalValue()).isEqualByComparingTo("5");
        assertThat(result.get("tests")).hasSize(2);
        assertThat(result.get("tests").get(0).get("score").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(result.get("tests").get(0).get("message").stringValue())
                .doesNotContain("\n")
                .doesNotContain("##[");
    }

    @Test
    void saysNothingOfASubmissionThatItsStudentIsNotShownInFull() {
        FeedbackRules withheld = new FeedbackRules(Map.of(), true, false);
        FeedbackRules inPart = new FeedbackRules(Map.of("1b.c", Visibility.NONE), false, false);
        for (FeedbackRules rules : List.of(withheld, inPart)) {
            Results results = new Results(
                    rules.applyTo(List.of(SHEET)), List.of(card("ada", Verdict.NEEDS_REVIEW, "No.")), JailLevel.JAILED);

            GithubReport report = GithubRun.of(results, 0, FILES, 0);

            assertThat(report.commands()).as("remarks").isEmpty();
            assertThat(report.outputs()).containsExactly(Map.entry("passed", "true"));
            assertThat(report.summary())
                    .contains("It was graded. What came of it is not shown here")
                    .doesNotContain("1.5", "wrong", "No\\.", "1b");
        }
    }

    @Test
    void aFaultOfTheGraderIsAnErrorAndIsNotPassed() {
        GithubReport report = report(card("ada", Verdict.GRADER_ERROR, "The grader failed."));

        assertThat(commands(report))
                .contains(new Command(
                        "error", Map.of("title", "2.proof: grader-error, open, up to 1"), "The grader failed."));
        assertThat(report.outputs()).containsEntry("passed", "false");
    }

    @Test
    void textOfAStudentIsNothingButText() {
        GithubReport report = report(card("ada" + HOSTILE, Verdict.NEEDS_REVIEW, HOSTILE));

        assertThat(commands(report)).extracting(Command::name).containsOnly("warning");
        assertThat(report.summary().lines().filter(line -> line.strip().startsWith("::")))
                .isEmpty();
        assertThat(report.summary().split("<details>", -1)).hasSize(4);
        assertThat(report.summary().lines().filter(line -> line.contains("<script>")))
                .isNotEmpty()
                .allMatch(line -> line.matches(".*`` x.*<script>.* ``"));
        assertThat(report.summary()).doesNotContain("SECRET").doesNotContain("ada::");
    }

    @Test
    void ofAClassThereAreNumbersOnly() {
        GithubReport report = report(
                card("ada", Verdict.NEEDS_REVIEW, "answer of ada"), card("ben", Verdict.NO_ANSWER, "answer of ben"));

        assertThat(report.summary()).startsWith("""
                        ## descent: Descent

                        **2 submissions, mean 1.5 of 6 points**, 1 with open points.

                        <details><summary>Field by field</summary>

                        | field | points | mean | all points | some | none | no answer | open |
                        |---|--:|--:|--:|--:|--:|--:|--:|
                        | 1a.eta | 2 | 1.5 | 0 | 2 | 0 | 0 | 0 |
                        | 1b.c | 3 | 0 | 0 | 0 | 2 | 0 | 0 |
                        | 2\\.proof | 1 | 0 | 0 | 0 | 0 | 1 | 1 |

                        </details>
                        """).doesNotContain("ada").doesNotContain("ben");
        assertThat(report.commands()).isEmpty();
        assertThat(report.outputs()).isEqualTo(Map.of("passed", "true"));
    }

    @Test
    void tellsHowManyOfAClassWereNotGraded() {
        Results results = new Results(
                List.of(SHEET),
                List.of(card("ada", Verdict.GRADER_ERROR, "x"), card("ben", Verdict.NO_ANSWER, "y")),
                JailLevel.JAILED);

        GithubReport report = GithubRun.of(results, 3, HandedInFiles.unknown(), 0);

        assertThat(commands(report))
                .extracting(command -> command.properties().get("title"))
                .containsExactly("The grader failed on 1 submission", "3 submissions not graded");
        assertThat(report.outputs()).isEqualTo(Map.of("passed", "false"));
    }
}
