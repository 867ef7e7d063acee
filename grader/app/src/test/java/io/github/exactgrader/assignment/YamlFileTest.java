package io.github.exactgrader.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsTextsListsAndMappings() throws IOException {
        YamlNode top = read("a: one\nb: [1, 2]\nc: {d: 0.5, e: 3}\n");

        assertThat(top.require("a").text()).isEqualTo("one");
        assertThat(top.textsOf("b")).isEqualTo(List.of("1", "2"));
        assertThat(top.textsOf("none")).isEmpty();
        assertThat(top.require("c").require("d").decimal()).isEqualByComparingTo("0.5");
        assertThat(top.require("c").require("e").count()).isEqualTo(3);
        assertThat(top.require("c").location()).hasToString("f.yaml:3:4");
    }

    @Test
    void passesOverAByteOrderMark() throws IOException {
        YamlNode top = read("\uFEFFa: one\n");

        assertThat(top.require("a").text()).isEqualTo("one");
        assertThat(top.location()).hasToString("f.yaml:1:1");
    }

    @Test
    void readsLinesThatEndAsOnWindows() throws IOException {
        assertThat(read("a: one\r\nb: two\r\n").require("b").text()).isEqualTo("two");
    }

    @Test
    void takesAnAnchorUsedOften() throws IOException {
        YamlNode top = read("a: &x {b: 1}\nc: [*x, *x, *x]\n");

        assertThat(top.require("c").items())
                .extracting(item -> item.require("b").text())
                .containsExactly("1", "1", "1");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void tellsWhatIsWrongWithTheFile(String name, String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(AssignmentException.class)
                .hasMessage("f.yaml:" + message);
    }

    static Stream<Arguments> mistakes() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + String.join(", ", Collections.nCopies(10, before)) + "]\n");
        }
        return Stream.of(
                Arguments.of(
                        "empty file",
                        "",
                        "1:1: the file is empty; expected words with values, see docs/assignment-format.md"),
                Arguments.of(
                        "only a comment",
                        "# nothing\n",
                        "1:1: the file is empty; expected words with values, see docs/assignment-format.md"),
                Arguments.of(
                        "tab as indentation",
                        "a:\n\tb: 1\n",
                        "2:1: not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)"),
                Arguments.of(
                        "unclosed bracket", "a: [1, 2\n", "2:1: not YAML: expected ',' or ']', but got <stream end>"),
                Arguments.of("unknown anchor", "a: *b\n", "1:4: not YAML: found undefined alias b"),
                Arguments.of("two documents", "a: 1\n---\nb: 2\n", "2:1: not YAML: but found another document"),
                Arguments.of("control character", "a: \u0007\n", "1:4: control character U+0007; remove it"),
                Arguments.of(
                        "aliases that multiply",
                        bomb.toString(),
                        "5:5: with all its references written out this has more than 100000 pieces; use fewer"),
                Arguments.of(
                        "anchor inside itself",
                        "a: &x [1, *x]\n",
                        "1:4: this refers to itself; write out what is meant"),
                Arguments.of(
                        "deep nesting",
                        "[".repeat(60) + "]".repeat(60),
                        "1:42: nested more than 40 deep; write it flatter"),
                Arguments.of(
                        "nesting without end", "[".repeat(100_000), "1:1: nested more than 40 deep; write it flatter"),
                Arguments.of(
                        "mapping as a word",
                        "? {a: b}\n: c\n",
                        "1:1: not YAML: Non scalar key is detected but it is not configured to be allowed."));
    }

    @Test
    void tellsWhereAFileIsNotUtf8() throws IOException {
        Path file = folder.resolve("f.yaml");
        Files.write(file, "title: a\nabout: f\u00FCr alle\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> YamlFile.read(file, "f.yaml"))
                .hasMessage("f.yaml:2:9: this byte is not UTF-8; save the file as UTF-8");
    }

    @Test
    void refusesAHugeFile() {
        assertThatThrownBy(() -> read("#".repeat(YamlFile.MAX_BYTES + 1)))
                .hasMessage("f.yaml:1:1: the file has more than 1000000 bytes; split the sheet or shorten it");
    }

    @Test
    void tellsThatAFileIsMissing() {
        assertThatThrownBy(() -> YamlFile.read(folder.resolve("none.yaml"), "none.yaml"))
                .hasMessage("none.yaml:1:1: cannot be read (NoSuchFileException); expected a YAML file in UTF-8");
    }

    @Test
    void doesNotWaitForAFolderOrAPipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatThrownBy(() -> YamlFile.read(pipe, "pipe"))
                        .hasMessage("pipe:1:1: cannot be read (not a plain file); expected a YAML file in UTF-8"));
        assertThatThrownBy(() -> YamlFile.read(folder, "folder"))
                .hasMessage("folder:1:1: cannot be read (not a plain file); expected a YAML file in UTF-8");
    }

    private YamlNode read(String text) throws IOException {
        Path file = folder.resolve("f.yaml");
        Files.writeString(file, text);
        return YamlFile.read(file, "f.yaml");
    }
}
