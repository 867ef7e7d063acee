package io.github.exactgrader.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.score.FeedbackRules;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import io.github.exactgrader.score.Visibility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second card has a partly right formula, a wrong number, no proof and a fault of ours, and came late. */
class ShownTest {

    private final Results results = SampleResults.small();
    private final ScoreCard card = results.submissions().get(1);

    private Graded shownAs(Map<String, Visibility> visibility) {
        return new FeedbackRules(visibility, false, false)
                .applyTo(results.assignments())
                .get(0);
    }

    private List<String> files(Graded assignment) {
        return List.of(
                        FeedbackHtml.bytes(assignment, card, JailLevel.JAILED),
                        FeedbackMarkdown.bytes(assignment, card, JailLevel.JAILED),
                        FeedbackJson.bytes(assignment, card, JailLevel.JAILED),
                        JunitXml.bytes(assignment, card),
                        new CardText(false).full(assignment, card).getBytes(StandardCharsets.UTF_8))
                .stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void showsTheOwnValueWithoutTheMessage() {
        assertThat(files(shownAs(Map.of("1b.c_star", Visibility.OWN_VALUE))))
                .allSatisfy(text -> assertThat(text)
                        .contains("0.2501", "2501/10000", "Right for a")
                        .doesNotContain("Not the value asked for."));
    }

    @Test
    void showsTheVerdictAloneInACategory() {
        assertThat(files(shownAs(Map.of("1b", Visibility.CATEGORY))))
                .allSatisfy(text -> assertThat(text)
                        .containsPattern("wrong.answer")
                        .doesNotContain("0.2501", "2501/10000", "Not the value asked for."));
    }

    @Test
    void showsOnlyThatItWasReceived() {
        assertThat(files(shownAs(Map.of("1b", Visibility.NONE))))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainPattern("wrong.answer")
                        .doesNotContain(
                                "0.2501", "2501/10000", "Not the value asked for.", "✗", "class=\"mark zero\""));
        assertThat(files(shownAs(Map.of("1b", Visibility.NONE))).get(1)).contains("`1b.c_star` • **received**\n");
    }

    @Test
    void showsThatNothingWasReceived() {
        assertThat(files(shownAs(Map.of("2", Visibility.NONE))).get(1)).contains("`2.proof` – **no answer**\n");
    }

    @Test
    void givesNoSumThatTellsHiddenPoints() {
        // 0.5 of 2 hidden, 0 of 2 and 0 of 1 shown, up to 2 open; the penalty, 0.2, would tell that some points were
        // earned.
        for (Visibility hidden : List.of(Visibility.CATEGORY, Visibility.NONE)) {
            List<String> files = files(shownAs(Map.of("1a.eta", hidden)));

            assertThat(Jsoup.parse(files.get(0)).select(".total").text())
                    .isEqualTo("visible part: 0 of 5 points, 2 still open");
            assertThat(files.get(1)).contains("visible part: **0 of 5 points**, 2 still open\n\nLate. 2 days started");
            assertThat(files.get(2))
                    .contains("\"complete\": false", "\"earned\": 0,", "\"total\": 0,", "\"max\": 5,")
                    .doesNotContain("penalty", "0.5", "0.3");
            assertThat(files.get(3)).contains("sheet-late-rule").doesNotContain("0.5", "0.3", "late-penalty");
            assertThat(files.get(4)).contains("visible part: 0 of 5 points").doesNotContain("0.5", "0.3", "less 0.2");
        }
    }

    @Test
    void showsStaffEverything() {
        Graded hidden = shownAs(Map.of("default", Visibility.NONE));

        assertThat(new CardText(true).full(hidden, card))
                .isEqualTo(new CardText(true).full(results.assignments().get(0), card))
                .contains("0.2501");
    }

    @Test
    void writesNothingForStudentsWhileFeedbackIsWithheld(@TempDir Path run) throws IOException {
        new RunFolder(run).write(results, Map.of());
        Results withheld = new Results(
                new FeedbackRules(Map.of(), true, false).applyTo(results.assignments()),
                results.submissions(),
                results.isolation());

        new RunFolder(run).write(withheld);

        assertThat(run.resolve("students/convergence")).doesNotExist();
        assertThat(run.resolve("junit/convergence")).doesNotExist();
        assertThat(Jsoup.parse(Files.readString(run.resolve("report.html"))).select("table.marks a"))
                .isEmpty();
        assertThat(run.resolve("gradebook.csv")).exists();
        new RunFolder(run).write(results);
        assertThat(run.resolve("students/convergence/student-001/feedback.html"))
                .exists();
    }
}
