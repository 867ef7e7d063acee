package io.github.exactgrader.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.JobLog;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GithubFilesTest {

    private static final int MEBIBYTE = 1 << 20;
    private static final String TOKEN = "0123456789abcdef".repeat(2);

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void outputsArriveWhateverTheyHold() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("score", "2.5");
        values.put("result", "a\nscore=100\nmax<<E\n100\nE");

        assertThat(JobLog.values(GithubOutputs.text(values, TOKEN))).isEqualTo(values);
        assertThat(GithubOutputs.text(Map.of(), TOKEN)).isEmpty();
    }

    @Test
    void refusesAValueThatWouldEndItself() {
        assertThatThrownBy(() -> GithubOutputs.text(Map.of("result", "x\nend_" + TOKEN), TOKEN))
                .hasMessageContaining("result");
    }

    @Test
    void aPageHasAllThatFits() {
        GithubSummary page = new GithubSummary(0);
        page.add("## A");
        page.fold("<b> & more", List.of("- one", "- two"));

        assertThat(page.text())
                .isEqualTo(
                        "## A\n\n<details><summary>&lt;b&gt; &amp; more</summary>\n\n- one\n- two\n\n</details>\n\n");
    }

    @Test
    void aPageStaysBelowItsLimitAndTellsWhatIsMissing() {
        GithubSummary page = new GithubSummary(0);
        List<String> pieces = Collections.nCopies(150, "- " + "ä".repeat(1000));
        for (int i = 0; i < 10; i++) {
            page.fold("question " + i, pieces);
        }

        String text = page.text();
        int shown = text.split("\n- ", -1).length - 1;
        assertThat(bytes(text)).isBetween(990_000, MEBIBYTE);
        assertThat(text).contains("**" + (1500 - shown) + " pieces are not shown here**");
        assertThat(text.split("<details>", -1)).hasSameSizeAs(text.split("</details>", -1));
    }

    @Test
    void countsWhatThePageHasAlready() {
        GithubSummary page = new GithubSummary(MEBIBYTE - 1);
        page.add("## A");
        page.fold("b", List.of("- one", "- two"));

        assertThat(page.text()).startsWith("**3 pieces are not shown here**");
    }
}
