package io.github.exactgrader.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.exactgrader.intake.SubmissionFiles.Listing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeGateTest {

    private static final String ANSWERS = "{\"assignment\": \"demo\", \"answers\": {\"1a\": \"x + 1\"}}";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "CAFEBABE0000003D, a compiled class",
        "504B0304140000, a zip or jar archive",
        "504B0506, an empty zip archive",
        "7F454C460201, a program",
        "CFFAEDFE07, a program",
        "4D5A90000300, a program",
        "377ABCAF271C, a 7z archive",
        "526172211A0700, a RAR archive",
        "1F8B0800, a gzip archive",
        "255044462D312E37, a PDF",
        "89504E470D0A1A0A, a PNG picture",
        "FFD8FFE0, a JPEG picture"
    })
    void refusesTextThatIsSomethingElse(String hex, String words) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(hex);
        for (String name : List.of("A.java", "answers.json", "notes.txt", "proof.md")) {
            Files.write(folder.resolve(name), bytes);
        }

        Submission submission = SubmissionReader.read(folder, "alice");

        String message = "not read: its name says text, but this is " + words + "; hand in the text itself";
        assertThat(submission.sources()).isEmpty();
        assertThat(submission.unreadable()).contains(new Finding("answers.json", message));
        assertThat(submission.findings())
                .extracting(Finding::message)
                .as("one refusal for each of four files")
                .containsExactly(message, message, message, message);
    }

    @Test
    void refusesTextWithZeroBytesButNotUtf16() throws IOException {
        Files.write(folder.resolve("A.java"), "class A {}\0".getBytes(UTF_8));
        Files.write(folder.resolve("B.java"), "class B {}".getBytes(UTF_16LE));
        Files.write(folder.resolve("notes.txt"), "a\0\0\0".getBytes(UTF_8));
        Files.write(folder.resolve("good.txt"), "\uFEFFfine".getBytes(UTF_16LE));
        Files.write(folder.resolve("MZ.txt"), "MZ are my initials".getBytes(UTF_8));

        Submission submission = SubmissionReader.read(folder, "alice");

        assertThat(submission.sources()).containsExactly(new SourceFile("B.java", "class B {}"));
        assertThat(submission.findings())
                .containsExactlyInAnyOrder(
                        new Finding(
                                "A.java",
                                "not read: it holds zero bytes, so it is no text; save it again as plain text in UTF-8"),
                        new Finding("B.java", Messages.utf16()),
                        new Finding("notes.txt", Messages.zeroBytes()));
    }

    @Test
    void tellsOfPicturesThatAreNone() throws IOException {
        Files.write(folder.resolve("a.png"), HexFormat.of().parseHex("89504E470D0A1A0A00"));
        Files.write(folder.resolve("b.jpg"), HexFormat.of().parseHex("FFD8FFE000"));
        Files.writeString(folder.resolve("c.pdf"), "\n%PDF-1.7");
        Files.writeString(folder.resolve("d.pdf"), "<html>");

        assertThat(SubmissionReader.read(folder, "alice").findings())
                .containsExactly(new Finding(
                        "d.pdf",
                        "this does not begin like a file of kind pdf, so a person may not be able to open it;"
                                + " hand it in again as PDF, PNG or JPEG"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "pom.xml",
                "build.gradle",
                "src/build.gradle.kts",
                "module-info.java",
                "META-INF/X.java",
                "a/meta-inf/services/p.txt"
            })
    void readsNoBuildFiles(String name) throws IOException {
        write(name, "module m {}");

        Submission submission = SubmissionReader.read(folder, "alice");

        assertThat(submission.sources()).isEmpty();
        assertThat(submission.findings())
                .containsExactly(
                        new Finding(name, "not read: no build files and no modules; hand in Java source files only"));
    }

    @Test
    void refusesAFileThatWasExchangedForALinkAPipeOrAnotherFileAfterItWasFound() throws Exception {
        for (String name : List.of("A.java", "B.java", "C.java", "D.java")) {
            write(name, "class " + name.charAt(0) + " {}");
        }
        write(".secret/Key.java", "class Key {}");
        Listing found = SubmissionFiles.of(folder);
        for (String name : List.of("A.java", "B.java", "C.java")) {
            Files.move(folder.resolve(name), folder.resolve("." + name));
        }
        Files.createSymbolicLink(folder.resolve("A.java"), folder.resolve(".secret/Key.java"));
        fifo("B.java");
        Files.copy(folder.resolve(".secret/Key.java"), folder.resolve("C.java"));

        Submission submission =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SubmissionReader.read(found, "alice"));

        assertThat(submission.sources()).extracting(SourceFile::path).containsExactly("D.java");
        assertThat(submission.findings())
                .containsExactly(
                        new Finding("A.java", Messages.notPlain()),
                        new Finding("B.java", Messages.notPlain()),
                        new Finding("C.java", Messages.notPlain()));
    }

    @Test
    void waitsForNoPipeWhateverItsName() throws Exception {
        for (String name : List.of("answers.json", "A.java", "scan.pdf", "notes.txt", "all.zip", "x.bin")) {
            fifo(name);
        }

        Submission submission =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SubmissionReader.read(folder, "alice"));

        assertThat(submission.findings())
                .hasSize(6)
                .allMatch(finding -> finding.message().equals(Messages.notPlain()));
    }

    @Test
    void readsAHardLinkAsTheFileItIs() throws IOException {
        write(".store/answers", ANSWERS);
        Files.createLink(folder.resolve("answers.json"), folder.resolve(".store/answers"));

        assertThat(SubmissionReader.read(folder, "alice").answers()).containsOnlyKeys("1a");
    }

    @Test
    void showsWhatNamesHideAndStillReadsTheFiles() throws IOException {
        write("hw\u200E/answers.json", ANSWERS);
        write("a\u202Egpj.txt", "x");
        write("b\nc\u001B[31m.txt", "x");

        Submission submission = SubmissionReader.read(folder, "alice");

        String message = "the name holds characters that do not show, written here as \\u and a number; rename it";
        assertThat(submission.answersFile()).contains("hw\\u200e/answers.json");
        assertThat(submission.answers()).containsOnlyKeys("1a");
        assertThat(submission.findings())
                .containsExactlyInAnyOrder(
                        new Finding("a\\u202egpj.txt", message),
                        new Finding("b\\u000ac\\u001b[31m.txt", message),
                        new Finding("hw\\u200e/answers.json", message));
    }

    @Test
    void tellsOfNamesThatManySystemsCannotTellApart() throws IOException {
        write("Dual.java", "class Dual {}");
        write("dual.java", "class dual {}");
        write("caf\u00E9.txt", "x");
        write("cafe\u0301.txt", "x");

        Submission submission = SubmissionReader.read(folder, "alice");

        String message = "\" only in case or in the form of accents; many systems keep only one of them: rename one";
        assertThat(submission.sources()).as("both are read").hasSize(2);
        assertThat(submission.findings())
                .containsExactlyInAnyOrder(
                        new Finding("dual.java", "the name differs from \"Dual.java" + message),
                        new Finding("caf\u00E9.txt", "the name differs from \"cafe\u0301.txt" + message));
    }

    @Test
    void readsABackslashInANameAsAFolder() throws IOException {
        write("hw\\answers.json", ANSWERS);
        write("a\\..\\A.java", "class A {}");

        Submission submission = SubmissionReader.read(folder, "alice");

        assertThat(submission.answersFile()).contains("hw/answers.json");
        assertThat(submission.sources()).isEmpty();
        assertThat(submission.findings())
                .contains(
                        new Finding("hw\\answers.json", Messages.backslash()),
                        new Finding("a/../A.java", Messages.outside()));
    }

    @Test
    void refusesLongNamesAndPaths() throws IOException {
        String name = "a".repeat(200 - ".java".length()) + ".java";
        write(name, "class A {}");
        write("a" + name, "class A {}");
        String deep = ("b".repeat(199) + "/").repeat(5);
        write(deep + "B.java", "class B {}");

        Submission submission = SubmissionReader.read(folder, "alice");

        assertThat(submission.sources()).extracting(SourceFile::path).containsExactly(name);
        assertThat(submission.findings())
                .containsExactly(
                        new Finding("a" + name.substring(0, 119) + "...", Messages.longName(200)),
                        new Finding(deep.substring(0, 120) + "...", Messages.longPath(1000)));
    }

    @Test
    void readsNoMoreThanTenMegabytesOfSources() throws IOException {
        String source = "/" + "*".repeat(990_000) + "/";
        for (int i = 0; i < 12; i++) {
            write("A" + (10 + i) + ".java", source);
        }
        write("answers.json", ANSWERS);

        Submission submission = SubmissionReader.read(folder, "alice");

        assertThat(submission.answers()).containsOnlyKeys("1a");
        assertThat(submission.sources()).hasSize(10);
        assertThat(submission.findings()).extracting(Finding::where).containsExactly("A20.java", "A21.java");
    }

    private void fifo(String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", folder.resolve(name).toString())
                        .start()
                        .waitFor())
                .as("mkfifo %s", name)
                .isZero();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
