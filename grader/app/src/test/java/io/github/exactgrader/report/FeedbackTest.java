package io.github.exactgrader.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class FeedbackTest {

    private final Results results = SampleResults.small();
    private final Graded assignment = results.assignments().get(0);

    @Test
    void writesTheGoldenFiles() throws IOException {
        Golden.agrees("feedback.md", FeedbackMarkdown.bytes(assignment, card(1), JailLevel.JAILED));
        Golden.agrees("feedback.json", FeedbackJson.bytes(assignment, card(1), JailLevel.JAILED));
        Golden.agrees("feedback.html", FeedbackHtml.bytes(assignment, card(1), JailLevel.JAILED));
    }

    @Test
    void writesTheGoldenFilesOfAHostileSubmission() throws IOException {
        Golden.agrees("feedback-hostile.md", FeedbackMarkdown.bytes(assignment, card(2), JailLevel.JAILED));
        Golden.agrees("feedback-hostile.html", FeedbackHtml.bytes(assignment, card(2), JailLevel.JAILED));
    }

    @Test
    void showsNoEvidenceToStudents() {
        for (ScoreCard card : results.submissions()) {
            assertThat(List.of(
                            text(FeedbackMarkdown.bytes(assignment, card, JailLevel.JAILED)),
                            text(FeedbackJson.bytes(assignment, card, JailLevel.JAILED)),
                            text(FeedbackHtml.bytes(assignment, card, JailLevel.JAILED))))
                    .noneMatch(text -> text.contains("SECRET-KEY-VALUE") || text.contains("evidence"));
        }
    }

    @Test
    void keepsHostileTextFromBecomingElements() {
        Document page = Jsoup.parse(text(FeedbackHtml.bytes(assignment, card(2), JailLevel.JAILED)));

        assertThat(page.select("script, img, [onerror]")).isEmpty();
        assertThat(page.select(".message").get(0).text()).contains("</script><img src=x onerror=alert(1)>");
    }

    @Test
    void showsNoHiddenCharacters() {
        assertThat(text(FeedbackHtml.bytes(assignment, card(2), JailLevel.JAILED)))
                .doesNotContain("\u202e", "\u001b", "\u0000");
        assertThat(text(FeedbackMarkdown.bytes(assignment, card(2), JailLevel.JAILED)))
                .doesNotContain("\u202e", "\u001b", "\u0000");
    }

    @Test
    void needsNoNetworkAndRunsNoScript() {
        Document page = Jsoup.parse(text(FeedbackHtml.bytes(assignment, card(0), JailLevel.JAILED)));

        assertThat(page.select("[src], link, [href]")).isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("script-src 'none'");
    }

    @Test
    void saysHowTheAnswerWasRead() {
        Document page = Jsoup.parse(text(FeedbackHtml.bytes(assignment, card(1), JailLevel.JAILED)));

        assertThat(page.select("article").get(0).text())
                .isEqualTo("½ 1a.eta partly correct 0.5 of 2 Right for a < b only."
                        + " Your answer 2/(a + b Read as 2/(a+b) 2/(a + b)");
    }

    private ScoreCard card(int index) {
        return results.submissions().get(index);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
