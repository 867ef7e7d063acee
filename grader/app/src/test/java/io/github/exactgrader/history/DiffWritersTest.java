package io.github.exactgrader.history;

import static io.github.exactgrader.history.SampleVersions.JUDGING;
import static io.github.exactgrader.history.SampleVersions.card;
import static io.github.exactgrader.history.SampleVersions.score;
import static io.github.exactgrader.history.SampleVersions.version;
import static io.github.exactgrader.history.SampleVersions.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.check.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiffWritersTest {

    private static final String HOSTILE = "::error::x|\u001b[31m<b>*";

    private static RunDiff diff() {
        FieldState otherKey = new FieldState("other", "ta", Optional.of("ra"), Set.of());
        return RunDiff.of(
                version(
                        1,
                        JUDGING,
                        card("ada", "0", "0"),
                        card("ben", "2", "2"),
                        with(card("eve", "1", "0"), score("1b", Verdict.NEEDS_REVIEW, "0", "2", Map.of())),
                        card("gone", "0", "0"),
                        card("same", "2", "0")),
                version(
                        2,
                        with("1a", otherKey),
                        card("ada", "2", "0"),
                        card("ben", "1.5", "0"),
                        card("eve", "1", "0"),
                        card("same", "2", "0"),
                        card(HOSTILE, "0", "0")),
                "run@1",
                "run@2",
                PassLine.of("50%"));
    }

    @Test
    void printsATable() {
        assertThat(new DiffText(false).text(diff())).isEqualTo("""
                run@1 -> run@2

                sheet
                student  before  after  change  why
                ada           0      2      +2  1a +2 (key); now passes
                ben           4    1.5    -2.5  1a -0.5 (key), 1b -2 (key of 1a); no longer passes
                eve           1      1       0  1b now wrong-answer, was needs-review (key of 1a)
                1 student up, 1 down, 1 with the same points and another verdict; 1 unchanged
                key of 1a: 1 student up, 1 down, 1 with the same points and another verdict
                mean: from 1.75 to 1.63 points
                now passes (50 %): ada
                no longer passes (50 %): ben
                only in the first: gone
                only in the second: ::error::x|\\u001b[31m<b>*
                """);
    }

    @Test
    void paintsOnlyWhereColourIsAskedFor() {
        assertThat(new DiffText(true).text(diff())).contains("\u001b[1msheet\u001b[0m", "\u001b[2mstudent");
    }

    @Test
    void printsMarkdownInWhichNoNameIsMarkup() {
        assertThat(DiffMarkdown.text(diff())).isEqualTo("""
                # run\\@1 to run\\@2

                ## sheet

                - 1 student up, 1 down, 1 with the same points and another verdict; 1 unchanged
                - key of 1a: 1 student up, 1 down, 1 with the same points and another verdict
                - mean: from 1.75 to 1.63 points
                - now passes (50 %): ada
                - no longer passes (50 %): ben
                - only in the first: gone
                - only in the second: ::error::x\\|\\\\u001b\\[31m&lt;b&gt;\\*

                | student | before | after | change | why |
                | --- | ---: | ---: | ---: | --- |
                | ada | 0 | 2 | +2 | 1a +2 (key); now passes |
                | ben | 4 | 1.5 | -2.5 | 1a -0.5 (key), 1b -2 (key of 1a); no longer passes |
                | eve | 1 | 1 | 0 | 1b now wrong-answer, was needs-review (key of 1a) |
                """);
    }

    @Test
    void printsJson() {
        String json = new String(DiffJson.bytes(diff()), StandardCharsets.UTF_8);

        assertThat(json)
                .startsWith("{\n  \"schema\": \"exactgrader/diff/v1\",\n  \"before\": \"run@1\",")
                .contains(
                        "\"in_both\": 4",
                        "\"crossing\": \"now-passes\"",
                        "\"only_before\": [\n        \"gone\"\n      ]")
                .contains("""
                            {
                              "field": "1b",
                              "before": 2,
                              "after": 0,
                              "change": -2,
                              "verdict_before": "correct",
                              "verdict_after": "wrong-answer",
                              "cause": "key",
                              "of": "1a"
                            }
                """.indent(0));
    }

    @Test
    void saysThatNothingChanged() {
        RunVersion one = version(1, JUDGING, card("ada", "2", "0"));

        assertThat(new DiffText(false).text(RunDiff.of(one, one, "a", "b", PassLine.of("1"))))
                .isEqualTo("""
                a -> b

                sheet
                no mark changed (1 student)
                mean: from 2 to 2 points
                nobody crosses the pass line (1 point)
                """);
    }
}
