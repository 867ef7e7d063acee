package io.github.exactgrader.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClassPageTest {

    private final Document page = page(SampleResults.small());

    @Test
    void writesTheGoldenFile() throws IOException {
        Golden.agrees("report.html", ClassPage.bytes(SampleResults.small()));
    }

    @Test
    void hasARowPerSubmissionAndACellPerField() {
        assertThat(page.select("table.marks tbody tr"))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.children()).hasSize(8));
        assertThat(page.select("table.marks tbody tr").get(1).text()).isEqualTo("student-002 0.3 -0.2 2 ½ ✗ – E");
    }

    @Test
    void linksEveryRowToItsFeedback() {
        assertThat(page.select("table.marks a").get(0).attr("href"))
                .isEqualTo("students/convergence/student-001/feedback.html");
        assertThat(page.select("table.marks a").get(2).attr("href"))
                .matches("students/convergence/[A-Za-z0-9._-]+/feedback\\.html");
    }

    @Test
    void explainsEverySymbolThatItUses() {
        List<String> legend = page.select(".legend .mark").eachText();

        assertThat(legend).hasSize(16).doesNotHaveDuplicates();
        assertThat(page.select("table.marks tbody td:not(.n)").eachText()).isSubsetOf(legend);
    }

    @Test
    void saysWhoFailedWhat() {
        Element bar = page.select(".fields details").get(1);

        assertThat(bar.select("summary code").text()).isEqualTo("1b.c_star");
        assertThat(bar.select("summary .num").get(0).text()).isEqualTo("33 %");
        assertThat(bar.select("p").get(0).text()).isEqualTo("✗ wrong answer, 1: student-002");
    }

    @Test
    void leavesOpenFieldsOutOfTheMean() {
        // Descent.step: 2 of 2, a fault of the grader, 0 of 2.
        assertThat(page.select(".fields details").get(3).select(".num").get(0).text())
                .isEqualTo("50 %");
    }

    @Test
    void drawsBarsThatFillTheirWidth() {
        for (Element bar : page.select(".fields .bar")) {
            double width = bar.select("rect").stream()
                    .mapToDouble(rect -> Double.parseDouble(rect.attr("width")))
                    .sum();
            // Three shares, each rounded to a tenth of a percent.
            assertThat(width).isBetween(99.8, 100.2);
        }
    }

    @Test
    void countsTheTotalsInTenths() {
        // 6 of 7, 0.5 of 7, 0 of 7.
        assertThat(page.select(".histogram").attr("aria-label"))
                .isEqualTo("Submissions by share of the points: 0 to 10 %: 2, 80 to 90 %: 1");
    }

    @Test
    void sumsUpTheClass() {
        assertThat(page.select(".facts div").eachText())
                .containsExactly(
                        "submissions 3",
                        "mean 2.1 of 7",
                        "median 0.3 of 7",
                        "lowest to highest 0 to 6 of 7",
                        "with open points 3",
                        "with a fault of the grader 1");
    }

    @Test
    void takesTheMiddleOfTwoForAnEvenMedian() {
        Results results = SampleResults.small();
        Document even =
                page(new Results(results.assignments(), results.submissions().subList(0, 2), JailLevel.JAILED));

        assertThat(even.select(".facts div").eachText()).contains("median 3.15 of 7");
    }

    @Test
    void keepsEvidenceAsDataThatCannotBreakOut() {
        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("img, [onerror]")).isEmpty();
        JsonNode details =
                JsonMapper.shared().readTree(page.select("#details").get(0).data());
        assertThat(details.get("texts").valueStream().map(JsonNode::stringValue))
                .contains("SECRET-KEY-VALUE")
                .anyMatch(text -> text.startsWith("</script><img src=x onerror=alert(1)>"))
                .noneMatch(text -> text.contains("\u202e") || text.contains("\u001b"));
        assertThat(details.get("sections").get(0)).hasSize(3);
    }

    @Test
    void leavesReasonsForFullPointsOut() {
        JsonNode details =
                JsonMapper.shared().readTree(page.select("#details").get(0).data());

        assertThat(details.get("sections").get(0).get(0).get("f")).hasSize(1);
        assertThat(details.get("sections").get(0).get(1).get("f")).hasSize(4);
    }

    @Test
    void allowsItsOwnScriptAndNoOther() throws Exception {
        String script = page.select("script").get(1).data();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));

        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'")
                .contains("script-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
                .doesNotContain("unsafe", "http");
    }

    @Test
    void loadsNothing() {
        assertThat(page.select("[src], link, iframe, object")).isEmpty();
        assertThat(page.select("style").get(0).data()).doesNotContain("@import", "http", "url(h");
        assertThat(page.select("[style]")).isEmpty();
    }

    @Test
    void showsSeveralAssignmentsOneBelowTheOther() {
        Results small = SampleResults.small();
        Graded other = new Graded("momentum", "Momentum", "00", List.of());
        Document both =
                page(new Results(List.of(small.assignments().get(0), other), small.submissions(), JailLevel.JAILED));

        assertThat(both.select("nav a").eachAttr("href")).containsExactly("#a-convergence", "#a-momentum");
        assertThat(both.select("section.assignment")).hasSize(2);
        assertThat(both.select("section#a-momentum .facts").text()).isEqualTo("submissions 0");
    }

    @Test
    void staysSmallForALargeClass() {
        byte[] bytes = ClassPage.bytes(SampleResults.ofClass(500, 30, 1));

        assertThat(bytes.length).isLessThan(2_500_000);
    }

    private static Document page(Results results) {
        return Jsoup.parse(new String(ClassPage.bytes(results), StandardCharsets.UTF_8));
    }
}
