package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.Documents;
import io.github.exactgrader.Documents.Block;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour of the README: each command of one answer or one student prints what the page shows. */
class TourTest {

    private static final String FOLDER = "homework";
    private static final String PROMPT = "$ bin/grader ";

    @TempDir
    private Path temporary = Path.of("");

    @Test
    void everyCommandPrintsWhatThePageShows() throws IOException {
        List<String> commands = new ArrayList<>();
        for (Block block : Documents.blocks("README.md")) {
            if (block.language().equals("json")) {
                type(block.lines());
            } else if (block.lines().get(0).startsWith(PROMPT)
                    && !block.lines().get(0).startsWith(PROMPT + "grade ")) {
                commands.addAll(run(block.lines()));
            }
        }

        assertThat(commands).containsExactly("key", "key", "try", "init", "check");
    }

    /** Runs the commands of a block and compares what each prints with the lines below it. */
    private List<String> run(List<String> lines) {
        List<String> commands = new ArrayList<>();
        int next = 0;
        while (next < lines.size()) {
            String command = lines.get(next).substring(PROMPT.length());
            List<String> shown = lines.subList(next + 1, lines.size()).stream()
                    .takeWhile(line -> !line.startsWith(PROMPT))
                    .toList();
            assertThat(output(command)).as(command).matches(pattern(shown));
            commands.add(DocumentsTest.words(command).get(0));
            next += 1 + shown.size();
        }
        return commands;
    }

    private String output(String command) {
        StringWriter printed = new StringWriter();
        Terminal terminal = new Terminal(
                new PrintWriter(printed),
                new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                false,
                false,
                true);
        String folder = temporary.resolve(FOLDER).toString();
        String[] words = DocumentsTest.words(command).stream()
                .map(word -> word.equals(FOLDER) ? folder : word)
                .toArray(String[]::new);
        GraderCommand.commandLine(terminal, new Home(Documents.ROOT)).execute(words);
        terminal.out().flush();
        return printed.toString().replace(folder, FOLDER);
    }

    /** A line of three dots stands for any lines. */
    private static Pattern pattern(List<String> shown) {
        StringBuilder pattern = new StringBuilder();
        for (String line : shown) {
            pattern.append(line.strip().equals("...") ? "(.*\\R)*" : Pattern.quote(line) + "\\R");
        }
        return Pattern.compile(pattern.toString());
    }

    /** Types the answers of a block over the blanks that the starter has for them. */
    private void type(List<String> lines) throws IOException {
        Path file = temporary.resolve(FOLDER).resolve("answers.json");
        List<String> answers = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
        for (String line : lines) {
            String name = line.substring(0, line.indexOf(':') + 1);
            int blank = answers.stream().map(String::strip).toList().indexOf(name + " \"\",");
            answers.set(blank < 0 ? answers.indexOf("    " + name + " null,") : blank, "    " + line);
        }
        Files.write(file, answers, StandardCharsets.UTF_8);
    }
}
