package io.github.exactgrader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.fuzz.FuzzRun;
import io.github.exactgrader.fuzz.Mutations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Broken answers files: never an exception, never long, always the same result; {@code -Dfuzz.seconds=60} for more. */
class AnswersFuzzTest {

    private static final List<String> VALID = List.of(
            "{\"assignment\": \"demo\", \"answers\": {\"1a.rate\": \"|1 - 2 eta a|\", \"2A.x\": [-0.875, \"1/3\", null],"
                    + " \"2A.n\": 1e-12, \"3\": {\"nodes\": [{\"id\": \"a\", \"in\": [1, 2]}], \"t\": true}}}",
            "{\"assignment\": \"demo\", \"hints\": {\"1a\": \"a set\"}, \"answers\": {\"1a\": \"\\\\frac{1}{a} \\u03b7\","
                    + " \"b\": 123456789012345678901234567890.5, \"c\": \"\uD835\uDC00\", \"d\": \"\"}}",
            "{\"answers\": {\"deep\": [[[[[[[[[[[[1]]]]]]]]]]]], \"many\": [" + "1, ".repeat(300) + "1]}}");

    @Test
    void neverThrowsOnBrokenAnswersAndReadsThemTheSameTwice() {
        long trials = FuzzRun.of(6_000, seed -> {
            byte[] valid = VALID.get((int) (seed % VALID.size())).getBytes(StandardCharsets.UTF_8);
            String text = TextContent.of(Mutations.mutate(valid, seed)).text();
            long start = System.nanoTime();

            AnswersFile read = AnswersFile.read(text, "answers.json");

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("time to read")
                    .isLessThan(Duration.ofSeconds(5));
            assertThat(AnswersFile.read(text, "answers.json")).isEqualTo(read);
            assertThat(read.findings()).hasSizeLessThan(30);
            assertThat(read.findings().stream().map(finding -> finding.where() + ": " + finding.message()))
                    .as("findings that are too long or no words for a student")
                    .noneMatch(line -> line.length() > 2_000
                            || line.contains("\n")
                            || line.contains("Exception")
                            || line.contains("tools.jackson"));
            read.answers().values().forEach(answer -> {
                assertThat(answer.shown().length()).isLessThan(1_000_000);
                answer.isBlank();
            });
        });

        assertThat(trials).isPositive();
    }
}
