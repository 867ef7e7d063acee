package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.Documents;
import io.github.exactgrader.Documents.Block;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.report.RunFolder;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the page on exports: its command makes the second sheet out of the first, and prints what is shown. */
class ExportPageTest {

    private static final String PROMPT = "$ bin/grader ";

    @TempDir
    private Path folder;

    @Test
    void theCommandDoesWhatThePageShows() throws IOException {
        List<Block> blocks = Documents.blocks("docs/export.md");
        List<Block> sheets =
                blocks.stream().filter(block -> block.language().equals("csv")).toList();
        List<String> console = blocks.stream()
                .map(Block::lines)
                .filter(lines -> lines.get(0).startsWith(PROMPT))
                .findFirst()
                .orElseThrow();
        Path sheet = Files.write(folder.resolve("gradebook.csv"), sheets.get(0).lines());
        writeRun();

        String[] words = DocumentsTest.words(console.get(0).substring(PROMPT.length())).stream()
                .map(word -> word.equals("run") || word.endsWith(".csv")
                        ? folder.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
        CommandRun ended = CommandRun.of(new Home(folder), words);

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err().replace(folder + "/", "").lines()).isEqualTo(console.subList(1, console.size()));
        assertThat(folder.resolve("filled.csv"))
                .hasContent(String.join("\n", sheets.get(1).lines()) + "\n");
        assertThat(sheet).hasContent(String.join("\n", sheets.get(0).lines()) + "\n");
    }

    private void writeRun() throws IOException {
        BigDecimal max = new BigDecimal("20");
        Graded homework = new Graded("hw1", "Homework", "00", List.of(new GradedField("1a", "1", "1a", "number", max)));
        new RunFolder(folder.resolve("run"))
                .write(
                        new Results(
                                List.of(homework), List.of(card("ada", "20"), card("ben", "17.25")), JailLevel.JAILED),
                        Map.of());
    }

    private static ScoreCard card(String student, String points) {
        FieldScore score = new FieldScore(
                "1a",
                "number",
                Verdict.PARTLY_CORRECT,
                new BigDecimal(points),
                new BigDecimal("20"),
                "7",
                null,
                null,
                "",
                Map.of());
        return new ScoreCard("hw1", student, "00", List.of(score), List.of());
    }
}
