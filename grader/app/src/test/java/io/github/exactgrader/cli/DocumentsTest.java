package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.exactgrader.Documents;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the pages say about the command line and about each other. */
class DocumentsTest {

    private static final String NAME = "bin/grader ";
    private static final Pattern INLINE = Pattern.compile("`" + NAME + "([^`]+)`");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^\\s'\"]+)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");

    /** A line somebody may copy, and where it stands. */
    record Shown(String page, String words) {

        @Override
        public String toString() {
            return page + ": " + words;
        }
    }

    static Stream<Shown> commandLines() {
        return Documents.pages().stream().flatMap(DocumentsTest::commandLines);
    }

    private static Stream<Shown> commandLines(String page) {
        Stream<String> fenced = Documents.blocks(page).stream()
                .flatMap(block -> block.lines().stream())
                .map(line -> line.strip().replaceFirst("^\\$ ", ""))
                .filter(line -> line.startsWith(NAME))
                .map(line -> line.substring(NAME.length()).replaceFirst("\\s+(#|[|>] ).*$", ""));
        Stream<String> inline = INLINE.matcher(Documents.text(page)).results().map(hit -> hit.group(1));
        return Stream.concat(fenced, inline).map(words -> new Shown(page, words));
    }

    private static CommandLine grader() {
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return GraderCommand.commandLine(new Terminal(nowhere, nowhere, false, false, true), new Home(Documents.ROOT));
    }

    /** Splits a line as a shell does, without its expansions. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }

    @Test
    void theReadmeShowsCommands() {
        assertThat(commandLines("README.md").count()).isGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commandLines")
    void everyCommandLineShownIsUnderstood(Shown shown) {
        List<String> words = words(shown.words());

        if (words.size() == 1) {
            assertThat(words.get(0))
                    .matches(
                            word -> word.startsWith("--")
                                    || grader().getSubcommands().containsKey(word),
                            "an option or the name of a command");
        } else {
            assertThatCode(() -> grader().parseArgs(words.toArray(String[]::new)))
                    .doesNotThrowAnyException();
        }
    }

    static List<String> pages() {
        return Documents.pages();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyLinkLeadsToAFile(String page) {
        List<String> targets = LINK.matcher(Documents.text(page))
                .results()
                .map(hit -> hit.group(1))
                .filter(target -> !target.contains("://"))
                .toList();

        assertThat(targets)
                .allMatch(target -> Files.exists(Documents.ROOT.resolve(page).resolveSibling(target)));
    }
}
