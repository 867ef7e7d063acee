package io.github.exactgrader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerLinesTest {

    @TempDir
    private Path folder;

    @Test
    void findsTheLineOfEachAnswer() {
        assertThat(AnswerLines.of("""
                {
                  "hints": {"1a": {"answers": {"x": 1}}},
                  "answers": {
                    "1a": "a",
                    "1b": {"nested": [1,
                      2]}, "1c": [
                      0],
                    "1d": 4
                  },
                  "assignment": "descent"
                }
                """)).isEqualTo(Map.of("1a", 4, "1b", 5, "1c", 6, "1d", 8));
    }

    @Test
    void keepsWhatItCouldRead() {
        assertThat(AnswerLines.of("{\"answers\": {\n\"1a\": 1,\n\"1b\": oops")).isEqualTo(Map.of("1a", 2));
        assertThat(AnswerLines.of("")).isEmpty();
        assertThat(AnswerLines.of("[[\"answers\"]]")).isEmpty();
    }

    @Test
    void findsNothingWhereThereIsNoFile() throws IOException {
        Path file = folder.resolve("answers.json");
        assertThat(AnswerLines.of(file)).isEmpty();

        Files.writeString(file, "\ufeff{\"answers\": {\n\"1a\": 1}}");
        assertThat(AnswerLines.of(file)).isEqualTo(Map.of("1a", 2));
        assertThat(AnswerLines.of(folder)).isEmpty();
    }
}
