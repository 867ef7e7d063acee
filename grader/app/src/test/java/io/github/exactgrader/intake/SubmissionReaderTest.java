package io.github.exactgrader.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.exactgrader.intake.SubmissionFiles.Listing;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionReaderTest {

    private static final String ANSWERS = "{\"assignment\": \"demo\", \"answers\": {\"1a\": \"x + 1\"}}";

    @TempDir
    private Path folder;

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @Test
    void readsAnswersAndSources() throws IOException {
        write("answers.json", ANSWERS);
        write("Dual.java", "class Dual {}");
        write("notes.txt", "for the tutor");

        Submission submission = read();

        assertThat(submission.student()).isEqualTo("alice");
        assertThat(submission.assignment()).contains("demo");
        assertThat(submission.answers()).containsOnlyKeys("1a").containsValue(new Answer.Text("x + 1"));
        assertThat(submission.answersFile()).contains("answers.json");
        assertThat(submission.unreadable()).isEmpty();
        assertThat(submission.sources()).containsExactly(new SourceFile("Dual.java", "class Dual {}"));
        assertThat(submission.findings()).isEmpty();
        assertThat(submission.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void takesAnEmptyFolderForNothingHandedIn() throws IOException {
        Submission submission = read();

        assertThat(submission.answers()).isEmpty();
        assertThat(submission.sources()).isEmpty();
        assertThat(submission.unreadable()).isEmpty();
        assertThat(submission.findings()).isEmpty();
    }

    @Test
    void findsAnswersAndSourcesInFolders() throws IOException {
        write("homework/answers.json", ANSWERS);
        write("homework/src/Dual.java", "class Dual {}");

        Submission submission = read();

        assertThat(submission.answersFile()).contains("homework/answers.json");
        assertThat(submission.answers()).containsOnlyKeys("1a");
        assertThat(submission.sources()).extracting(SourceFile::path).containsExactly("homework/src/Dual.java");
        assertThat(submission.sources().get(0).fileName()).isEqualTo("Dual.java");
        assertThat(submission.findings()).isEmpty();
    }

    @Test
    void passesOverWhatOperatingSystemsLeaveBehind() throws IOException {
        write("answers.json", ANSWERS);
        String before = read().hash();

        write(".DS_Store", "x");
        write("Thumbs.db", "x");
        write("sub/desktop.ini", "x");
        write("__MACOSX/._answers.json", "x");
        write("__MACOSX/answers.json", "x");
        write(".git/config", "x");

        assertThat(read().findings()).isEmpty();
        assertThat(read().answers()).containsOnlyKeys("1a");
        assertThat(read().hash()).isEqualTo(before);
    }

    @Test
    void readsTheAnswersNearestToTheTop() throws IOException {
        write("answers.json", ANSWERS);
        write("Backup/answers.json", "{\"answers\": {\"old\": 1}}");
        write("a/answers.json", "{\"answers\": {\"older\": 1}}");

        Submission submission = read();

        assertThat(submission.answers()).containsOnlyKeys("1a");
        assertThat(submission.findings())
                .containsExactly(
                        finding(
                                "Backup/answers.json",
                                "there is more than one answers.json; only \"answers.json\" is read"),
                        finding(
                                "a/answers.json",
                                "there is more than one answers.json; only \"answers.json\" is read"));
    }

    @Test
    void readsAnswersInAnotherCaseAndSaysSo() throws IOException {
        write("Answers.JSON", ANSWERS);

        Submission submission = read();

        assertThat(submission.answers()).containsOnlyKeys("1a");
        assertThat(submission.findings())
                .containsExactly(finding(
                        "Answers.JSON",
                        "read, but the file should be called \"answers.json\", in lower case; rename it"));
    }

    @Test
    void prefersTheRightNameToAnotherCase() throws IOException {
        write("Answers.json", "{\"answers\": {\"other\": 1}}");
        write("sub/answers.json", ANSWERS);

        Submission submission = read();

        assertThat(submission.answersFile()).contains("sub/answers.json");
        assertThat(submission.findings())
                .containsExactly(finding(
                        "Answers.json", "there is more than one answers.json; only \"sub/answers.json\" is read"));
    }

    @Test
    void tellsWhatItDoesNotRead() throws IOException {
        write("Dual.class", "x");
        write("lib.jar", "x");
        write("Big.JAVA", "class Big {}");
        write("answers (1).json", "{}");
        write("answers.json.txt", "{}");
        write("home.docx", "x");
        write("README", "x");

        assertThat(read().findings())
                .containsExactlyInAnyOrder(
                        finding("Dual.class", "not read: hand in Java source files (.java), not compiled ones"),
                        finding("lib.jar", "not read: hand in Java source files (.java), not compiled ones"),
                        finding(
                                "Big.JAVA",
                                "not read: the name of a Java source file ends in \".java\", in lower case; rename it"),
                        finding("answers (1).json", "not read: JSON answers go into one file called \"answers.json\""),
                        finding("answers.json.txt", "not read: JSON answers go into one file called \"answers.json\""),
                        finding(
                                "home.docx",
                                "not read: expected answers.json, Java source files, or text and pictures for a person to read"),
                        finding(
                                "README",
                                "not read: expected answers.json, Java source files, or text and pictures for a person to read"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void passesOverAByteOrderMark(String charset) throws IOException {
        Files.write(folder.resolve("answers.json"), ("\uFEFF" + ANSWERS).getBytes(Charset.forName(charset)));
        Files.write(folder.resolve("A.java"), "\uFEFFclass A {}".getBytes(Charset.forName(charset)));

        Submission submission = read();

        assertThat(submission.answers()).containsOnlyKeys("1a");
        assertThat(submission.sources()).extracting(SourceFile::text).containsExactly("class A {}");
        assertThat(submission.findings())
                .allMatch(finding ->
                        finding.message().equals("this is UTF-16 and was read as such; save the file as UTF-8"))
                .hasSize(charset.equals("UTF-8") ? 0 : 2);
    }

    @Test
    void recognisesUtf16WithoutMark() throws IOException {
        Files.write(folder.resolve("answers.json"), ANSWERS.getBytes(UTF_16LE));
        Files.write(folder.resolve("A.java"), "class A {}".getBytes(UTF_16BE));

        assertThat(read().answers()).containsOnlyKeys("1a");
        assertThat(read().sources()).extracting(SourceFile::text).containsExactly("class A {}");
    }

    @Test
    void readsLatin1AndSaysSo() throws IOException {
        Files.write(folder.resolve("answers.json"), "{\"answers\": {\"1a\": \"f\u00FCr\"}}".getBytes(ISO_8859_1));
        Files.write(folder.resolve("A.java"), "// \u00E4".getBytes(ISO_8859_1));

        Submission submission = read();

        assertThat(submission.answers()).containsValue(new Answer.Text("f\u00FCr"));
        assertThat(submission.sources()).extracting(SourceFile::text).containsExactly("// \u00E4");
        assertThat(submission.findings())
                .containsExactlyInAnyOrder(
                        finding("answers.json", "not UTF-8; it was read as Latin-1. Save the file as UTF-8"),
                        finding("A.java", "not UTF-8; it was read as Latin-1. Save the file as UTF-8"));
    }

    @Test
    void followsNoLinks() throws IOException {
        Path secret = Files.createDirectories(folder.resolve(".hidden"));
        Files.writeString(secret.resolve("Key.java"), "class Key {}");
        Files.createSymbolicLink(folder.resolve("Key.java"), secret.resolve("Key.java"));
        Files.createSymbolicLink(folder.resolve("linked"), secret);
        Files.createSymbolicLink(folder.resolve("answers.json"), folder.resolve("nowhere"));

        Submission submission = read();

        String message = "not read: only plain files are read, no links or devices; hand in the file itself";
        assertThat(submission.sources()).isEmpty();
        assertThat(submission.findings())
                .containsExactlyInAnyOrder(
                        finding("answers.json", message), finding("Key.java", message), finding("linked", message));
        assertThat(submission.unreadable()).contains(finding("answers.json", message));
    }

    @Test
    void readsASubmissionThroughALinkToItsFolder() throws IOException {
        write("sub/answers.json", ANSWERS);
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("sub"));

        assertThat(SubmissionReader.read(link, "alice").answers()).containsOnlyKeys("1a");
    }

    @Test
    void doesNotWaitForAPipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("answers.json");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        Submission submission = assertTimeoutPreemptively(Duration.ofSeconds(20), this::read);

        assertThat(submission.unreadable())
                .contains(finding(
                        "answers.json",
                        "not read: only plain files are read, no links or devices; hand in the file itself"));
    }

    @Test
    void refusesHugeFilesUnread() throws IOException {
        write("Big.java", "x".repeat(EntryReader.MAX_FILE_BYTES + 1));
        write("answers.json", " ".repeat(EntryReader.MAX_FILE_BYTES + 1));
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("film.png").toFile(), "rw")) {
            sparse.setLength(EntryReader.MAX_OTHER_BYTES + 1L);
        }

        Submission submission = read();

        Finding answers = finding("answers.json", "not read: 1000001 bytes, at most 1000000 are allowed in a file");
        assertThat(submission.sources()).isEmpty();
        assertThat(submission.unreadable()).contains(answers);
        assertThat(submission.findings())
                .containsExactlyInAnyOrder(
                        answers,
                        finding("Big.java", "not read: 1000001 bytes, at most 1000000 are allowed in a file"),
                        finding("film.png", "not read: 100000001 bytes, at most 100000000 are allowed in a file"));
    }

    @Test
    void takesAFileOfTheLargestSize() throws IOException {
        write("Big.java", "x".repeat(EntryReader.MAX_FILE_BYTES));

        assertThat(read().sources()).hasSize(1);
    }

    @Test
    void readsAnswersAndSourcesEvenAmongTooManyFiles() throws IOException {
        for (int i = 0; i < SubmissionFiles.MAX_FILES + 5; i++) {
            write(String.format(Locale.ROOT, "a%03d.txt", i), "x");
        }
        write("answers.json", ANSWERS);
        write("Zeta.java", "class Zeta {}");

        Submission submission = read();

        assertThat(submission.answers()).containsOnlyKeys("1a");
        assertThat(submission.sources()).hasSize(1);
        assertThat(submission.findings())
                .containsExactly(finding(
                        "a198.txt",
                        "more than 200 files; this one and those after it are not read. Hand in your own files only"));
    }

    @Test
    void stopsAtDeepFolders() throws IOException {
        write("1/2/3/4/5/6/7/A.java", "class A {}");
        write("1/2/3/4/5/6/7/8/B.java", "class B {}");

        Submission submission = read();

        assertThat(submission.sources()).extracting(SourceFile::fileName).containsExactly("A.java");
        assertThat(submission.findings())
                .containsExactly(finding("1/2/3/4/5/6/7/8", "not read: folders more than 8 deep; move its files up"));
    }

    @Test
    void passesAFolderWithTooManyEntries() throws IOException {
        Files.createDirectories(folder.resolve("heap"));
        List<Path> many = new ArrayList<>();
        for (int i = 0; i <= SubmissionFiles.MAX_ENTRIES; i++) {
            many.add(folder.resolve("heap/" + i));
        }
        write("answers.json", ANSWERS);

        Listing listing = SubmissionFiles.of(folder, path -> path.endsWith("heap") ? many : listed(path));

        assertThat(listing.entries()).hasSize(1);
        assertThat(listing.findings())
                .containsExactly(
                        finding("heap", "not read: more than 5000 files in one folder. Hand in your own files only"));
    }

    @Test
    void stopsAtTooManyFolders() throws IOException {
        for (int i = 0; i <= SubmissionFiles.MAX_FOLDERS; i++) {
            Files.createDirectories(folder.resolve("f" + (1000 + i)));
        }

        assertThat(read().findings())
                .containsExactly(
                        finding(
                                "f2000",
                                "more than 1000 folders; this one and those after it are not read. Hand in your own files only"));
    }

    @Test
    void tellsWhichFileOrFolderCannotBeRead() throws IOException {
        Files.createDirectories(folder.resolve("locked"));

        Listing listing = SubmissionFiles.of(folder, path -> {
            if (path.endsWith("locked")) {
                throw new IOException("permission denied");
            }
            return List.of(folder.resolve("locked"), folder.resolve("gone.java"));
        });

        assertThat(listing.findings())
                .containsExactly(
                        finding("gone.java", "cannot be read: check its permissions"),
                        finding("locked", "cannot be read: check its permissions"));
    }

    @Test
    void tellsThatAFileVanishedOnTheWay() throws IOException {
        write("A.java", "class A {}");
        Listing listing = SubmissionFiles.of(folder);
        Files.delete(folder.resolve("A.java"));

        assertThat(SubmissionReader.read(listing, "alice").findings())
                .containsExactly(finding("A.java", "cannot be read: check its permissions"));
    }

    @Test
    void throwsOnlyWhereThereIsNoFolder() throws IOException {
        write("file", "x");

        assertThatThrownBy(() -> SubmissionReader.read(folder.resolve("none"), "x"))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> SubmissionReader.read(folder.resolve("file"), "x"))
                .isInstanceOf(NotDirectoryException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void givesTheSameWhateverOrderFilesAreListedIn(int seed) throws IOException {
        write("answers.json", ANSWERS);
        write("A.java", "class A {}");
        write("a/B.java", "class B {}");
        write("a/answers.json", "{}");
        write("b/C.class", "x");
        write("b/\u00E4.txt", "x");
        for (int i = 0; i < 10; i++) {
            write("many/" + i + "/x.txt", "x");
        }
        Submission inOrder = read();

        Listing shuffled = SubmissionFiles.of(folder, path -> {
            List<Path> list = new ArrayList<>(listed(path));
            Collections.shuffle(list, new Random(seed));
            return list;
        });

        assertThat(SubmissionReader.read(shuffled, "alice")).isEqualTo(inOrder);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hashesEveryByteAndName(int seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = new byte[1 + random.nextInt(EntryReader.MAX_FILE_BYTES / 10)];
        random.nextBytes(bytes);
        String name = List.of("A.java", "answers.json", "plot.png", "A.class").get(seed % 4);
        Files.write(folder.resolve(name), bytes);
        String before = read().hash();

        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(folder.resolve(name), bytes);
        String changed = read().hash();
        Files.move(folder.resolve(name), folder.resolve("B" + name));

        assertThat(changed).isNotEqualTo(before);
        assertThat(read().hash()).isNotEqualTo(changed);
    }

    @Test
    void hashesLargePicturesToTheirEnd() throws IOException {
        byte[] picture = new byte[3 * EntryReader.MAX_FILE_BYTES];
        Files.write(folder.resolve("scan.pdf"), picture);
        String before = read().hash();

        picture[picture.length - 1] = 1;
        Files.write(folder.resolve("scan.pdf"), picture);

        assertThat(read().hash()).isNotEqualTo(before);
    }

    @Test
    void hashesThatAFileIsThereEvenIfItIsNotRead() throws IOException {
        String empty = read().hash();
        write("answers.json", " ".repeat(EntryReader.MAX_FILE_BYTES + 1));
        String large = read().hash();
        Files.delete(folder.resolve("answers.json"));
        Files.createSymbolicLink(folder.resolve("answers.json"), folder.resolve("nowhere"));

        assertThat(large).isNotEqualTo(empty);
        assertThat(read().hash()).isNotEqualTo(empty).isNotEqualTo(large);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverThrowsWhateverTheBytes(int seed) throws IOException {
        Random random = new Random(seed);
        byte[] noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        byte[] broken = ANSWERS.getBytes(UTF_8);
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        Files.write(folder.resolve("answers.json"), seed % 2 == 0 ? noise : broken);
        Files.write(folder.resolve("A.java"), noise);

        Submission submission = read();

        assertThat(submission.unreadable().isPresent() || submission.findings().size() < 20)
                .isTrue();
        assertThat(submission.findings())
                .allSatisfy(finding -> assertThat(finding.message()).doesNotContain("\n"));
    }

    private static List<Path> listed(Path path) throws IOException {
        try (var list = Files.list(path)) {
            return list.toList();
        }
    }

    private static Finding finding(String where, String message) {
        return new Finding(where, message);
    }

    private Submission read() throws IOException {
        return SubmissionReader.read(folder, "alice");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
