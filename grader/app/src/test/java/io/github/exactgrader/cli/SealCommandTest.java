package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.pipeline.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sealing, opening and verifying as people do it. */
class SealCommandTest {

    private static final Path ASSIGNMENT = Project.root().resolve("docs/example/square-root");

    /** Keys of three people, and a key that ada sealed for ben. */
    @TempDir
    private static Path made;

    /** A copy of that for each test. */
    @TempDir
    private Path folder;

    private Path sealed;

    private static CommandRun grader(String... words) {
        return CommandRun.of(new Home(Project.root()), words);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @BeforeAll
    static void make() {
        for (String name : List.of("ada", "ben", "eve")) {
            assertThat(grader("seal", "--new-key", made.resolve(name).toString())
                            .code())
                    .isZero();
        }
        assertThat(seal(made, "hw.sealed").code()).isZero();
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(made)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        sealed = folder.resolve("hw.sealed");
    }

    private static CommandRun seal(Path folder, String name, String... more) {
        Stream<String> words = Stream.of(
                "seal",
                ASSIGNMENT.toString(),
                "-o",
                folder.resolve(name).toString(),
                "--to",
                folder.resolve("ben.pub").toString(),
                "--sign",
                folder.resolve("ada.key").toString());
        return grader(Stream.concat(words, Stream.of(more)).toArray(String[]::new));
    }

    private CommandRun open(String key, String signer, String... more) {
        List<String> words = Stream.concat(
                        Stream.of("open", sealed.toString(), "--with", file(key), "--signer", file(signer)),
                        Stream.of(more))
                .toList();
        return grader(words.toArray(String[]::new));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void thePrivateKeyIsForItsOwnerAlone() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve("ada.key"))).hasSize(2);
        assertThat(folder.resolve("ada.key")).content().contains("PRIVATE key", "give it to nobody");
        assertThat(folder.resolve("ada.pub")).content().doesNotContain("PRIVATE");
    }

    @Test
    void aKeyIsNeverWrittenOver() {
        CommandRun again = grader("seal", "--new-key", file("ada"));

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err())
                .isEqualTo("nothing was written: " + file("ada.key")
                        + " is there already; give another name or move it\n");
    }

    @Test
    void whatIsOpenedIsWhatWasSealed() throws IOException {
        CommandRun opened = open("ben.key", "ada.pub", "-o", file("key"), "--reveal", file("reveal.json"));

        assertThat(opened.code()).isZero();
        assertThat(opened.out()).isEqualTo(file("key") + "\n" + file("reveal.json") + "\n");
        assertThat(Files.getPosixFilePermissions(folder.resolve("reveal.json")))
                .as("who may read what is not published yet")
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (Stream<Path> walk = Files.walk(ASSIGNMENT.resolve("key"))) {
            for (Path original : walk.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve("key")
                        .resolve(ASSIGNMENT.resolve("key").relativize(original).toString());
                assertThat(copy).hasSameBinaryContentAs(original);
            }
        }
        CommandRun verified = grader(
                "verify",
                "--commitment",
                file("hw.sealed.commitment.json"),
                "--reveal",
                file("reveal.json"),
                "--folder",
                file("key"));
        assertThat(verified.code()).isZero();
        assertThat(verified.out()).contains("the files are those that were committed to");
    }

    @Test
    void aStudentSeesThatATestWasChanged() throws IOException {
        open("ben.key", "ada.pub", "-o", file("key"), "--reveal", file("reveal.json"));
        Path changed = folder.resolve("key/key.yaml");
        Files.writeString(changed, Files.readString(changed) + "# changed\n");

        CommandRun verified = grader(
                "verify",
                "--commitment",
                file("hw.sealed.commitment.json"),
                "--reveal",
                file("reveal.json"),
                "--folder",
                file("key"));

        assertThat(verified.code()).isEqualTo(5);
        assertThat(verified.out()).isEmpty();
        assertThat(verified.err())
                .isEqualTo(file("key") + ": the files are not those that were committed to: at least one of them was"
                        + " changed, added, removed or renamed\n");
    }

    @Test
    void isVerifiedWithoutBeingOpened() {
        CommandRun verified = grader(
                "verify",
                sealed.toString(),
                "--signer",
                file("ada.pub"),
                "--commitment",
                file("hw.sealed.commitment.json"),
                "--json");

        assertThat(verified.code()).isZero();
        assertThat(verified.out())
                .contains("\"assignment\": \"square-root\"", "the file is as it was signed, and fits the commitment");
    }

    @Test
    void nothingIsWrittenOfAFileThatWasChangedOrCutShort() throws IOException {
        byte[] bytes = Files.readAllBytes(sealed);
        List<String> before = files();
        byte[] changed = bytes.clone();
        changed[bytes.length - 1] ^= 1;

        Files.write(sealed, changed);
        CommandRun tampered = open("ben.key", "ada.pub", "-o", file("key"), "--reveal", file("reveal.json"));
        Files.write(sealed, Arrays.copyOf(bytes, bytes.length / 2));
        CommandRun cut = open("ben.key", "ada.pub", "-o", file("key"));
        Files.writeString(sealed, "hello");
        CommandRun other = open("ben.key", "ada.pub", "-o", file("key"));

        assertThat(List.of(tampered.code(), cut.code(), other.code())).containsExactly(5, 5, 5);
        assertThat(tampered.err())
                .isEqualTo(sealed + ": the file is not as it was signed: it was changed or cut short on the way; get it"
                        + " again from who sealed it\n");
        assertThat(cut.err()).isEqualTo(tampered.err());
        assertThat(other.err()).contains("this is no sealed file, or its beginning was changed");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void nothingIsWrittenForTheWrongPeople() throws IOException {
        List<String> before = files();

        CommandRun notForEve = open("eve.key", "ada.pub", "-o", file("key"));
        CommandRun notByEve = open("ben.key", "eve.pub", "-o", file("key"));

        assertThat(notForEve.code()).isEqualTo(5);
        assertThat(notForEve.err()).contains("it was not sealed for this key");
        assertThat(notByEve.code()).isEqualTo(5);
        assertThat(notByEve.err()).contains("it was signed by the key", "do not trust this file");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void theSignerHasToBeNamed() {
        CommandRun unnamed = grader("open", sealed.toString(), "-o", file("key"), "--with", file("ben.key"));

        assertThat(unnamed.code()).isEqualTo(2);
        assertThat(unnamed.err()).startsWith("Missing required option: '--signer=PUB'");
        assertThat(folder.resolve("key")).doesNotExist();
    }

    @Test
    void sealedAgainItKeepsItsCommitmentOnlyForTheSameKey() throws IOException {
        open("ben.key", "ada.pub", "--reveal", file("reveal.json"));

        CommandRun again = seal(folder, "again.sealed", "--salt", file("reveal.json"));
        Files.writeString(
                folder.resolve("other.json"),
                Files.readString(folder.resolve("reveal.json")).replace("square-root", "hw2"));
        CommandRun other = seal(folder, "other.sealed", "--salt", file("other.json"));

        assertThat(again.code()).isZero();
        assertThat(folder.resolve("again.sealed.commitment.json"))
                .hasSameBinaryContentAs(folder.resolve("hw.sealed.commitment.json"));
        assertThat(Files.readAllBytes(folder.resolve("again.sealed"))).isNotEqualTo(Files.readAllBytes(sealed));
        assertThat(other.code()).isEqualTo(5);
        assertThat(folder.resolve("other.sealed")).doesNotExist();
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(grader("seal").err()).startsWith("to seal, give ASSIGNMENT, -o FILE, --to");
        assertThat(grader("seal", "x", "--new-key", file("zoe")).code()).isEqualTo(2);
        assertThat(grader("verify").err()).startsWith("give FILE and --signer for a sealed key");
        assertThat(grader("verify", sealed.toString()).err()).startsWith("for a sealed file give --signer");
        assertThat(open("ben.key", "ada.pub").err()).startsWith("give -o with a folder");
        assertThat(open("ben.key", "ada.pub", "-o", folder.toString()).err()).contains("not empty");
        assertThat(open("ben.pub", "ada.pub", "-o", file("key")).code()).isEqualTo(3);
        assertThat(open("ben.key", "ada.key", "-o", file("key")).err()).contains("give the .pub file");
        assertThat(open("nobody.key", "ada.pub", "-o", file("key")).err())
                .isEqualTo(file("nobody.key") + ": there is no such file or folder\n");
    }
}
