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

    private JsonNode details() {
        return JsonMapper.shared().readTree(page.select("#details").get(0).data());
    }

    private JsonNode section() {
        return details().get("sections").get(0);
    }

    @Test
    void hasARowPerSubmissionAndALookPerField() {
        JsonNode rows = section().get("rows");
        JsonNode looks = details().get("looks");

        assertThat(rows)
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.get(4).stringValue()).hasSize(4));
        JsonNode second = rows.get(1);
        assertThat(second.get(0).stringValue()).isEqualTo("student-002");
        assertThat(second.get(2).decimalValue()).isEqualByComparingTo("0.3");
        assertThat(second.get(3).decimalValue()).isEqualByComparingTo("2");
        assertThat(second.get(4)
                        .stringValue()
                        .chars()
                        .mapToObj(look -> looks.get(look - '0').get(0).stringValue()))
                .containsExactly("½", "✗", "–", "E");
        assertThat(second.get(5).intValue()).isEqualTo(1);
    }

    @Test
    void knowsTheFolderOfEveryFeedback() {
        assertThat(section().get("prefix").stringValue()).isEqualTo("students/convergence/");
        assertThat(section().get("rows").get(0).get(1).stringValue()).isEmpty();
        assertThat(section().get("rows").get(2).get(1).stringValue()).matches("[A-Za-z0-9._-]+");
    }

    @Test
    void explainsEverySymbolThatItUses() {
        List<String> legend = page.select(".legend .mark").eachText();

        assertThat(legend).hasSize(16).doesNotHaveDuplicates();
        assertThat(details().get("looks").valueStream().map(look -> look.get(0).stringValue()))
                .isNotEmpty()
                .allMatch(legend::contains);
    }

    @Test
    void saysWhoFailedWhat() {
        Element losers = page.select(".losers").get(1);

        assertThat(losers.select("h4").text()).isEqualTo("1b.c_star");
        assertThat(losers.select("p").get(0).text()).isEqualTo("✗ wrong answer, 1: student-002");
    }

    @Test
    void showsTheNumbersOfEveryField() {
        // 1b.c_star: 2 of 2, 0 of 2, 0 of 2. Descent.step: 2 of 2, a fault of the grader, 0 of 2.
        assertThat(page.select(".items tbody tr").get(1).select("td.n").stream().map(Element::text))
                .containsExactly("2", "3", "33.3", "33.3", "0", "66.7", "0", "", "", "", "", "");
        assertThat(page.select(".items tbody tr").get(3).select("td.n").stream().map(Element::text))
                .containsExactly("2", "2", "50", "50", "0", "50", "0", "1", "", "", "", "");
        assertThat(page.select(".warning").text()).startsWith("Fewer than 20 submissions can be compared (");
    }

    @Test
    void drawsBarsThatFillTheirWidth() {
        for (Element bar : page.select(".items .bar")) {
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
                        "standard deviation 3.38",
                        "with open points 3",
                        "with a fault of the grader 1");
    }

    @Test
    void keepsEvidenceAsDataThatCannotBreakOut() {
        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("img, [onerror]")).isEmpty();
        assertThat(details().get("texts").valueStream().map(JsonNode::stringValue))
                .contains("SECRET-KEY-VALUE")
                .anyMatch(text -> text.startsWith("</script><img src=x onerror=alert(1)>"))
                .noneMatch(text -> text.contains("\u202e") || text.contains("\u001b"));
        assertThat(section().get("details")).hasSize(3);
    }

    @Test
    void leavesReasonsForFullPointsOut() {
        assertThat(section().get("details").get(0).get("f")).hasSize(1);
        assertThat(section().get("details").get(1).get("f")).hasSize(4);
    }

    @Test
    void showsThePlantedErrorOfTheKeyFirst() {
        Document classPage = page(SampleClass.of(200, 1));

        assertThat(classPage.select(".first li").get(0).text())
                .startsWith("1b.eta_star ")
                .contains("an error of the key");
        Element group = classPage.select(".wrong").stream()
                .filter(wrong -> wrong.select("h4").text().equals("1b.eta_star"))
                .findFirst()
                .orElseThrow();
        assertThat(group.select("details").get(0).select("math")).hasSize(1);
    }

    @Test
    void keepsTheSameColoursForTheSwitchAsForTheSystem() {
        String style = page.select("style").get(0).data();
        String dark = between(style, "@media (prefers-color-scheme: dark) {\n  :root {", "}");
        String light = between(style, ":root {", "}");

        assertThat(between(style, ":root[data-theme=\"dark\"] {\n  color-scheme: dark;", "}")
                        .strip()
                        .split("\\s+"))
                .isEqualTo(dark.strip().split("\\s+"));
        assertThat(between(style, ":root[data-theme=\"light\"] {\n  color-scheme: light;", "}")
                        .strip()
                        .split("\\s+"))
                .isEqualTo(light.strip().split("\\s+"));
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        assertThat(from).as("\"%s\" is in the text", start).isGreaterThanOrEqualTo(start.length());
        return text.substring(from, text.indexOf(end, from));
    }

    @Test
    void leavesReasonsOutWhereTheClassIsTooLarge() {
        JsonNode large = JsonMapper.shared()
                .readTree(page(SampleResults.ofClass(ClassPage.MOST_DETAILED + 1, 4, 1))
                        .select("#details")
                        .get(0)
                        .data());

        assertThat(large.get("sections").get(0).get("rows")).hasSize(ClassPage.MOST_DETAILED + 1);
        assertThat(large.get("sections").get(0).get("details")).isEmpty();
        assertThat(large.get("texts")).isEmpty();
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
        assertThat(ClassPage.bytes(SampleResults.ofClass(500, 30, 1)).length).isLessThan(2_500_000);
        assertThat(ClassPage.bytes(SampleClass.of(500, 1)).length).isLessThan(600_000);
    }

    private static Document page(Results results) {
        return Jsoup.parse(new String(ClassPage.bytes(results), StandardCharsets.UTF_8));
    }
}
