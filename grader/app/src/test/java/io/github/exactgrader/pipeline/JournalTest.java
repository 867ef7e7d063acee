package io.github.exactgrader.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    private Path folder = Path.of("");

    private static ScoreCard card(Verdict verdict) {
        FieldScore field = new FieldScore(
                "1a.rate",
                "formula",
                verdict,
                verdict == Verdict.CORRECT ? BigDecimal.valueOf(2) : BigDecimal.ZERO,
                BigDecimal.valueOf(2),
                "x",
                null,
                null,
                "Right.",
                Map.of());
        return new ScoreCard("sheet", "ada", "hash1", List.of(field), List.of());
    }

    @Test
    void findsTheCardOfTheSameSubmissionKeyAndProgram() throws IOException {
        new Journal(folder, "1.0").keep(card(Verdict.CORRECT), "key1");

        assertThat(new Journal(folder, "1.0").find("sheet", "key1", "ada", "hash1"))
                .contains(card(Verdict.CORRECT));
    }

    @Test
    void findsNothingWhereAnythingIsDifferent() throws IOException {
        new Journal(folder, "1.0").keep(card(Verdict.CORRECT), "key1");

        Journal journal = new Journal(folder, "1.0");
        assertThat(journal.find("sheet", "key2", "ada", "hash1"))
                .as("another key")
                .isEmpty();
        assertThat(journal.find("sheet", "key1", "ada", "hash2"))
                .as("another file")
                .isEmpty();
        assertThat(journal.find("sheet", "key1", "eve", "hash1"))
                .as("another student")
                .isEmpty();
        assertThat(journal.find("other", "key1", "ada", "hash1"))
                .as("another sheet")
                .isEmpty();
        assertThat(new Journal(folder, "1.1").find("sheet", "key1", "ada", "hash1"))
                .as("another program")
                .isEmpty();
    }

    @Test
    void doesNotKeepAFaultOfOurOwn() throws IOException {
        new Journal(folder, "1.0").keep(card(Verdict.GRADER_ERROR), "key1");

        assertThat(new Journal(folder, "1.0").find("sheet", "key1", "ada", "hash1"))
                .isEmpty();
    }

    @Test
    void takesADamagedRecordForNone() throws IOException {
        new Journal(folder, "1.0").keep(card(Verdict.CORRECT), "key1");
        Path record;
        try (Stream<Path> files = Files.list(folder)) {
            record = files.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(record);

        for (int length : new int[] {0, 1, bytes.length / 2, bytes.length - 3}) {
            Files.write(record, java.util.Arrays.copyOf(bytes, length));
            assertThat(new Journal(folder, "1.0").find("sheet", "key1", "ada", "hash1"))
                    .as("cut to %s bytes", length)
                    .isEmpty();
        }
    }

    @Test
    void leavesNoUnfinishedFile() throws IOException {
        new Journal(folder, "1.0").keep(card(Verdict.CORRECT), "key1");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .singleElement()
                    .asString()
                    .endsWith(".json");
        }
    }
}
