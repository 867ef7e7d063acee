package io.github.exactgrader.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.Documents;
import io.github.exactgrader.assignment.AssignmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatePolicyReaderTest {

    private static final String SHORT = "zone: Europe/Berlin\ndeadline: 2026-11-20 23:59\nper_day: 10 %\n";

    @TempDir
    private Path folder;

    private LatePolicy read(String text) throws IOException {
        Path file = folder.resolve("late.yaml");
        Files.writeString(file, text);
        return LatePolicyReader.read(file);
    }

    @Test
    void readsEveryWord() throws IOException {
        LatePolicy policy = read(SHORT + """
                of: earned
                grace: 90 s
                cap: 5 points
                floor: 25%
                slip_days: 2
                cutoff: 2026-11-27T23:59
                """);

        assertThat(policy)
                .isEqualTo(new LatePolicy(
                        ZoneId.of("Europe/Berlin"),
                        Instant.parse("2026-11-20T22:59:00Z"),
                        Duration.ofSeconds(90),
                        LateAmount.read("10 %").orElseThrow(),
                        true,
                        LateAmount.read("5 points").orElseThrow(),
                        LateAmount.read("25 %").orElseThrow(),
                        2,
                        Instant.parse("2026-11-27T22:59:00Z")));
    }

    @Test
    void needsThreeWordsAndIsHarshInNoOther() throws IOException {
        LatePolicy policy = read(SHORT);

        assertThat(policy.grace()).isZero();
        assertThat(policy.ofEarned()).isFalse();
        assertThat(policy.cap()).isNull();
        assertThat(policy.cutoff()).isNull();
        assertThat(policy.floor()).isEqualTo(LateAmount.none());
        assertThat(policy.slipDays()).isZero();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '^',
            value = {
                "per_day: 10 %^per_day: 10^3:10: expected a percentage such as 10 %, at most 100 %, or points such as 2 points,"
                        + " found \"10\"",
                "per_day: 10 %^per_day: 101 %^3:10: expected a percentage such as 10 %, at most 100 %, or points such as 2"
                        + " points, found \"101 %\"",
                "per_day: 10 %^per_day: -1 points^3:10: expected a percentage such as 10 %, at most 100 %, or points such as 2"
                        + " points, found \"-1 points\"",
                "zone: Europe/Berlin^zone: Berlin^1:7: there is no time zone \"Berlin\"; write e.g. Europe/Berlin or UTC",
                "23:59^29:59^2:11: there is no such date or time as \"2026-11-20 29:59\"",
                "per_day: 10 %^per_day: 1 point\\nof: max^4:5: \"of\" says what percent are taken of, and per_day is no"
                        + " percentage; leave it out",
                "per_day: 10 %^per_day: 10 %\\ncutoff: 2026-11-19 23:59^4:9: the cutoff lies before the deadline; nothing could"
                        + " be late then",
                "per_day: 10 %^per_day: 10 %\\ngrace: a bit^4:8: expected a length of time such as 15 min, 90 s or 2 h, found"
                        + " \"a bit\"",
                "per_day: 10 %^per_day: 10 %\\nslip_days: many^4:12: expected a number of days from 0 to 999, found \"many\"",
            })
    void namesThePlaceOfAMistake(String written, String instead, String message) {
        String text = SHORT.replace(written, instead.replace("\\n", "\n"));

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(AssignmentException.class)
                .hasMessage(folder.resolve("late.yaml") + ":" + message);
    }

    @Test
    void readsTheExampleOfTheGuide() throws IOException {
        String example = String.join(
                "\n",
                Documents.blocks("docs/ta-guide.md").stream()
                        .filter(block -> block.language().equals("yaml"))
                        .filter(block -> block.lines().get(0).startsWith("zone:"))
                        .findFirst()
                        .orElseThrow()
                        .lines());

        LatePolicy policy = read(example);

        assertThat(policy.slipDays()).isEqualTo(2);
        assertThat(policy.cutoff()).isEqualTo(Instant.parse("2026-11-27T22:59:00Z"));
    }

    @Test
    void refusesAWordItDoesNotKnow() {
        assertThatThrownBy(() -> read(SHORT + "slipdays: 3\n"))
                .isInstanceOf(AssignmentException.class)
                .hasMessageContaining("late.yaml:4:1: ")
                .hasMessageContaining("slipdays");
    }
}
