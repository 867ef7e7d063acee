package io.github.exactgrader.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.exactgrader.intake.Zips.File;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipSubmissionTest {

    private static final String ANSWERS = "{\"assignment\": \"demo\", \"answers\": {\"1a\": \"x + 1\"}}";

    @TempDir
    private Path folder;

    @Test
    void readsAZipLikeTheFolderItWasMadeOf() throws IOException {
        Path plain = Files.createDirectories(folder.resolve("plain/src"));
        Files.writeString(folder.resolve("plain/answers.json"), ANSWERS);
        Files.writeString(plain.resolve("Dual.java"), "class Dual {}");
        Files.writeString(plain.resolve("notes.txt"), "for the tutor");

        Submission zip = read(Zips.of(
                File.of("src/notes.txt", "for the tutor"),
                File.of("src/Dual.java", "class Dual {}"),
                File.of("answers.json", ANSWERS).method(0)));

        assertThat(zip).isEqualTo(SubmissionReader.read(folder.resolve("plain"), "alice"));
        assertThat(zip.answers()).containsOnlyKeys("1a");
    }

    @Test
    void readsWhatOtherProgramsPack() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("hw/"));
            out.putNextEntry(new ZipEntry("hw/answers.json"));
            out.write(ANSWERS.getBytes(UTF_8));
            out.putNextEntry(new ZipEntry("__MACOSX/hw/._answers.json"));
            out.write(1);
            out.putNextEntry(new ZipEntry("hw/.DS_Store"));
        }

        Submission submission = read(bytes.toByteArray());

        assertThat(submission.answersFile()).contains("answers.json");
        assertThat(submission.findings()).isEmpty();
    }

    @Test
    void takesOffTheOneFolderAroundEverything() throws IOException {
        Submission one = read(Zips.of(File.of("hw/answers.json", ANSWERS), File.of("hw/a/Dual.java", "class Dual {}")));
        Submission two = read(Zips.of(File.of("hw/answers.json", ANSWERS), File.of("a/Dual.java", "class Dual {}")));

        assertThat(one.answersFile()).contains("answers.json");
        assertThat(one.sources()).extracting(SourceFile::path).containsExactly("a/Dual.java");
        assertThat(two.answersFile()).contains("hw/answers.json");
    }

    @Test
    void opensTheOneZipInTheFolderOfASubmission() throws IOException {
        Files.write(folder.resolve("upload.zip"), Zips.of(File.of("hw/answers.json", ANSWERS), File.of("x.class", "")));
        Files.writeString(folder.resolve("comment.txt"), "late, sorry");

        Submission submission = SubmissionReader.read(folder, "alice");

        assertThat(submission.answersFile()).contains("upload.zip/hw/answers.json");
        assertThat(submission.answers()).containsOnlyKeys("1a");
        assertThat(submission.findings()).containsExactly(finding("upload.zip/x.class", Messages.compiled()));
    }

    @Test
    void readsTheFilesBesideAZipRatherThanTheZip() throws IOException {
        Files.write(folder.resolve("old.zip"), Zips.of(File.of("answers.json", "{\"answers\": {\"old\": 1}}")));
        Files.writeString(folder.resolve("answers.json"), ANSWERS);

        Submission submission = SubmissionReader.read(folder, "alice");

        assertThat(submission.answers()).containsOnlyKeys("1a");
        assertThat(submission.findings())
                .containsExactly(
                        finding(
                                "old.zip",
                                "not read: a zip is read only where it is the only one and no answers.json or Java file lies beside it"));
    }

    @Test
    void choosesNoneOfTwoZips() throws IOException {
        Files.write(folder.resolve("a.zip"), Zips.of(File.of("answers.json", ANSWERS)));
        Files.write(folder.resolve("b.zip"), Zips.of(File.of("answers.json", ANSWERS)));

        Submission submission = SubmissionReader.read(folder, "alice");

        assertThat(submission.answers()).isEmpty();
        assertThat(submission.findings())
                .containsExactly(finding("a.zip", Messages.zipBeside()), finding("b.zip", Messages.zipBeside()));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "../answers.json",
                "/etc/answers.json",
                "C:/answers.json",
                "a/../../answers.json",
                "a//answers.json"
            })
    void readsNothingWhoseNameLeadsOut(String name) throws IOException {
        Submission submission = read(Zips.of(File.of(name, ANSWERS), File.of("notes.txt", "x")));

        assertThat(submission.answers()).isEmpty();
        assertThat(submission.unreadable())
                .contains(
                        finding(
                                name,
                                "not read: its name leads out of the submission; names have no \"..\", no drive and no \"/\" in front"));
    }

    @Test
    void readsBackslashesAsFolders() throws IOException {
        Submission submission =
                read(Zips.of(File.of("hw\\", ""), File.of("hw\\answers.json", ANSWERS), File.of("hw\\..\\A.java", "")));

        assertThat(submission.answers()).containsOnlyKeys("1a");
        assertThat(submission.findings()).containsExactly(finding("../A.java", Messages.outside()));
    }

    @Test
    void readsTheFirstOfANameThatStandsTwice() throws IOException {
        Submission submission =
                read(Zips.of(File.of("answers.json", ANSWERS), File.of("answers.json", "{\"answers\": {\"2\": 1}}")));

        assertThat(submission.answers()).containsOnlyKeys("1a");
        assertThat(submission.findings())
                .containsExactly(finding(
                        "answers.json",
                        "not read: the zip holds this name more than once; only the first one is read"));
    }

    @Test
    void tellsWhatIsEncryptedLinkedNestedOrPackedOtherwise() throws IOException {
        Submission submission = read(Zips.of(
                File.of("answers.json", ANSWERS),
                File.of("A.java", "class A {}").encrypted(),
                File.of("B.java", "/etc/passwd").unix(0xA1FF),
                File.of("C.java", "class C {}").method(14),
                File.of("D.java", "class D {}").localName("E.java"),
                File.of("F.java", "class F {}").unix(0x11FF),
                File.of("G.java", "class G {}").unix(0x81A4),
                File.of("more.zip", Zips.of(File.of("H.java", "class H {}"))),
                File.of("more.7z", "x")));

        assertThat(submission.answers()).containsOnlyKeys("1a");
        assertThat(submission.sources()).extracting(SourceFile::path).containsExactly("G.java");
        assertThat(submission.findings())
                .containsExactly(
                        finding("A.java", "not read: it is encrypted; pack the zip without a password"),
                        finding("B.java", Messages.notPlain()),
                        finding(
                                "C.java",
                                "not read: it is packed in a way that is not read; pack the zip with what your system has for it"),
                        finding("D.java", "not read: the zip gives it two names; pack it again"),
                        finding("F.java", Messages.notPlain()),
                        finding("more.7z", "not read: an archive in a zip; pack your files directly"),
                        finding("more.zip", "not read: an archive in a zip; pack your files directly"));
    }

    @Test
    void refusesWhatDoesNotMatchItsChecksumOrLength() throws IOException {
        Submission submission = read(Zips.of(
                File.of("answers.json", ANSWERS).crc(1),
                File.of("A.java", "class A {}").size(5),
                File.of("B.java", "class B {}").size(500)));

        String damaged = "not read: it is damaged in the zip; pack it again and hand it in again";
        assertThat(submission.sources()).isEmpty();
        assertThat(submission.unreadable()).contains(finding("answers.json", damaged));
        assertThat(submission.findings()).contains(finding("A.java", damaged), finding("B.java", damaged));
    }

    @Test
    void stopsABombBeforeItUnpacks() throws IOException {
        byte[] zeros = new byte[40_000_000];
        byte[] zip = Zips.of(
                File.of("answers.json", ANSWERS),
                File.of("bomb.png", zeros),
                File.of("Bomb.java", zeros).size(10));
        assertThat(zip.length).as("bytes of the zip").isLessThan(200_000);

        Submission submission = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(zip));

        assertThat(submission.answers()).containsOnlyKeys("1a");
        assertThat(submission.findings())
                .containsExactlyInAnyOrder(
                        finding("bomb.png", "not read: it unpacks to more than 100 times its size in the zip"),
                        finding("Bomb.java", Messages.tooLarge(EntryReader.MAX_FILE_BYTES)));
    }

    @Test
    void unpacksNoMoreThanFiftyMegabytesInAllAndStillReadsTheAnswers() throws IOException {
        byte[] picture = new byte[6_000_000];
        new Random(1).nextBytes(picture);
        byte[] half = Arrays.copyOf(picture, 6_000_000);
        Arrays.fill(half, 300_000, half.length, (byte) 0);
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 0, half, 0, 3);
        Zips zips = new Zips();
        for (int i = 0; i < 10; i++) {
            zips.add(File.of("scan" + i + ".jpg", half));
        }
        zips.add(File.of("z/answers.json", ANSWERS));

        Submission submission = read(zips.bytes());

        assertThat(submission.answers()).containsOnlyKeys("1a");
        assertThat(submission.findings())
                .containsExactly(
                        finding("scan8.jpg", Messages.tooMuch(ZipListing.MAX_UNPACKED_BYTES)),
                        finding("scan9.jpg", Messages.tooMuch(ZipListing.MAX_UNPACKED_BYTES)));
    }

    @Test
    void findsTheAnswersAmongTenThousandEntries() throws IOException {
        Zips zips = new Zips();
        for (int i = 0; i < 10_000; i++) {
            zips.add(File.of("lib/" + (10_000 + i) + ".txt", "x"));
        }
        byte[] zip = zips.add(File.of("answers.json", ANSWERS))
                .add(File.of("lib/A.java", "class A {}"))
                .bytes();

        Submission submission = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(zip));

        assertThat(submission.answers()).containsOnlyKeys("1a");
        assertThat(submission.sources()).hasSize(1);
        assertThat(submission.findings())
                .containsExactly(finding("lib/10198.txt", Messages.tooManyFiles(SubmissionFiles.MAX_FILES)));
    }

    @Test
    void looksAtNoMoreEntriesThanItsLimit() throws IOException {
        Zips zips = new Zips();
        for (int i = 0; i <= ZipArchive.MAX_MEMBERS; i++) {
            zips.add(File.of("answers.json", ""));
        }

        Submission submission = read(zips.bytes());

        assertThat(submission.findings())
                .as("one word for each of the first twenty doubled names, and one for the limit")
                .hasSizeLessThan(25)
                .contains(finding("alice.zip", Messages.tooManyMembers(ZipArchive.MAX_MEMBERS)));
    }

    @Test
    void tellsOfATruncatedZipAndLosesNoSubmission() throws IOException {
        byte[] whole = Zips.of(File.of("answers.json", ANSWERS), File.of("A.java", "class A {}"));

        for (int length = 4; length < whole.length; length++) {
            Submission submission = read(Arrays.copyOf(whole, length));

            assertThat(submission.unreadable())
                    .as("the first %d of %d bytes", length, whole.length)
                    .contains(finding(
                            "alice.zip", "the zip is cut off, its end is missing; pack it again and hand it in again"));
            assertThat(submission.findings())
                    .isEqualTo(List.of(submission.unreadable().orElseThrow()));
            assertThat(submission.hash()).matches("[0-9a-f]{64}");
        }
    }

    @Test
    void tellsWhatOnlySaysThatItIsAZip() throws IOException {
        assertThat(read("Rar!\u001A\u0007\u0001".getBytes(ISO_8859_1)).unreadable())
                .contains(finding(
                        "alice.zip",
                        "not read: its name says zip, but this is a RAR archive; pack your files as a zip"));
        assertThat(read(new byte[0]).unreadable())
                .contains(finding(
                        "alice.zip",
                        "not read: its name says zip, but this is something else; pack your files as a zip"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"alice.7z", "alice.rar", "alice.tar.gz", "alice.tgz"})
    void saysOfOtherArchivesThatAZipIsRead(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "x");

        Submission submission = SubmissionReader.read(file, SubmissionReader.student(file));

        assertThat(submission.student()).isEqualTo("alice");
        assertThat(submission.unreadable())
                .contains(
                        finding(
                                name,
                                "not read: of packed files only a zip is read; pack your files as a zip, or hand them in as they are"));
        assertThat(submission.findings()).hasSize(1);
    }

    @Test
    void tellsWhatLiesBeforeAndBehindTheZip() throws IOException {
        byte[] zip = Zips.of(File.of("answers.json", ANSWERS));
        ByteArrayOutputStream around = new ByteArrayOutputStream();
        around.writeBytes("#!/bin/sh\n".getBytes(UTF_8));
        around.writeBytes(zip);
        around.writeBytes("more".getBytes(UTF_8));

        Submission submission = read(around.toByteArray());

        assertThat(submission.answers()).containsOnlyKeys("1a");
        assertThat(submission.findings())
                .containsExactly(
                        finding("alice.zip", "there is something behind the end of the zip; it is not read"),
                        finding("alice.zip", "there is something in front of the zip; it is not read"));
    }

    @Test
    void tellsOfAnEmptyZip() throws IOException {
        assertThat(read(Zips.of()).findings()).containsExactly(finding("alice.zip", "the zip holds no files"));
    }

    @Test
    void readsNamesThatAreNotUtf8() throws IOException {
        Submission submission = read(Zips.of(
                File.of("L\u00F6sung/answers.json", ANSWERS).charset(ISO_8859_1), File.of("x/A.java", "class A {}")));

        assertThat(submission.answersFile()).contains("L\u00F6sung/answers.json");
    }

    @Test
    void stopsAtDeepFoldersInAZip() throws IOException {
        Submission submission = read(Zips.of(
                File.of("answers.json", ANSWERS),
                File.of("1/2/3/4/5/6/7/A.java", "class A {}"),
                File.of("1/2/3/4/5/6/7/8/B.java", "class B {}")));

        assertThat(submission.sources()).extracting(SourceFile::fileName).containsExactly("A.java");
        assertThat(submission.findings())
                .containsExactly(finding("1/2/3/4/5/6/7/8/B.java", Messages.tooDeep(SubmissionFiles.MAX_DEPTH)));
    }

    @Test
    void hashesTheContentAndNotHowItIsPacked() throws IOException {
        File answers = File.of("answers.json", ANSWERS);
        File notes = File.of("notes.txt", "a");
        String hash = read(Zips.of(answers, notes)).hash();

        assertThat(read(Zips.of(notes, File.of("answers.json", ANSWERS).method(0)))
                        .hash())
                .isEqualTo(hash);
        assertThat(read(Zips.of(answers, File.of("notes.txt", "b"))).hash()).isNotEqualTo(hash);
        assertThat(read(Zips.of(answers)).hash()).isNotEqualTo(hash);
    }

    @Test
    void leavesNothingOnTheDisk() throws IOException {
        read(Zips.of(File.of("answers.json", ANSWERS), File.of("../../escaped.txt", "x")));

        try (var list = Files.walk(folder)) {
            assertThat(list.map(path -> folder.relativize(path).toString())).containsExactlyInAnyOrder("", "alice.zip");
        }
    }

    private Submission read(byte[] zip) throws IOException {
        Path file = Files.write(folder.resolve("alice.zip"), zip);
        return SubmissionReader.read(file, "alice");
    }

    private static Finding finding(String where, String message) {
        return new Finding(where, message);
    }
}
