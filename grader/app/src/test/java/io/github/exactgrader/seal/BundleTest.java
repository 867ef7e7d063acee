package io.github.exactgrader.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleTest {

    @TempDir
    private Path folder;

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Bundle bundle(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], utf8(namesAndTexts[i + 1]));
        }
        try {
            return Bundle.of(files);
        } catch (UnsealableException e) {
            throw new AssertionError(e);
        }
    }

    /** A bundle as no honest sealer writes it. */
    private static byte[] forged(int count, String... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(utf8("exactgrader bundle 1\n"));
            out.writeInt(count);
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.writeShort(utf8(namesAndTexts[i]).length);
                out.write(utf8(namesAndTexts[i]));
                out.writeInt(utf8(namesAndTexts[i + 1]).length);
                out.write(utf8(namesAndTexts[i + 1]));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static void refuses(byte[] bytes, String because) {
        assertThatThrownBy(() -> Bundle.read(bytes))
                .isInstanceOf(IntegrityException.class)
                .hasMessageStartingWith("the content is no well-formed list of files")
                .hasMessageContaining(because);
    }

    @Test
    void dependsOnNamesAndContentsOnly() throws IOException, UnsealableException {
        Path one = Files.createDirectories(folder.resolve("one/sub"));
        Path other = Files.createDirectories(folder.resolve("other/sub"));
        Files.writeString(one.resolve("A.java"), "a");
        Files.writeString(one.resolve("../key.yaml"), "k");
        Files.writeString(other.resolve("../key.yaml"), "k");
        Files.writeString(other.resolve("A.java"), "a");
        Files.writeString(other.resolve("../.DS_Store"), "passed over");
        Files.createDirectories(other.resolve("../.git"));
        Files.writeString(other.resolve("../.git/config"), "passed over");
        Files.setLastModifiedTime(other.resolve("A.java"), FileTime.fromMillis(0));

        Bundle read = BundleFolder.read(folder.resolve("one"));

        assertThat(BundleFolder.read(folder.resolve("other")).bytes()).isEqualTo(read.bytes());
        assertThat(read.bytes()).isEqualTo(forged(2, "key.yaml", "k", "sub/A.java", "a"));
        // printf 'exactgrader bundle 1\n\0\0\0\2\0\10key.yaml\0\0\0\1k\0\12sub/A.java\0\0\0\1a' | sha256sum
        assertThat(read.digest()).isEqualTo("2f4b21d8b9ed7c4886bbde6aa24f9f29447654d39afae7f447c21c0135ab1f06");
    }

    @Test
    void ordersByTheBytesOfNames() {
        // In UTF-16, as Java compares, U+10000 would come before U+FF21; in UTF-8 it comes behind.
        assertThat(bundle("\uFF21x", "1", "\uD800\uDC00", "2", "b", "3", "C", "4")
                        .files()
                        .keySet())
                .containsExactly("C", "b", "\uFF21x", "\uD800\uDC00");
    }

    @Test
    void givesBackWhatItHolds() throws IntegrityException {
        Bundle written = bundle("key.yaml", "secret: x\n", "Zoë.java", "", "sub/b.txt", "b");

        Bundle read = Bundle.read(written.bytes());

        assertThat(read.files().keySet()).containsExactly("Zoë.java", "key.yaml", "sub/b.txt");
        assertThat(read.files().get("key.yaml")).isEqualTo(utf8("secret: x\n"));
        assertThat(read.bytes()).isEqualTo(written.bytes());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "../x,has a piece that is empty or starts with a dot",
                "a/../../x,has a piece that is empty or starts with a dot",
                "/etc/x,has a piece that is empty or starts with a dot",
                "a//b,has a piece that is empty or starts with a dot",
                "\"\",has a piece that is empty or starts with a dot",
                "a/,has a piece that is empty or starts with a dot",
                ".git/config,has a piece that is empty or starts with a dot",
                "C:x,has characters other than",
                "a\\b,has characters other than",
                "\"a\u0000b\",has characters other than",
                "\"a\nb\",has characters other than",
                "\"a\u202Eb\",has characters other than",
                "a*b,has characters other than",
                "x.,has a piece that ends with a dot",
                "\"a /b\",has a piece that ends with a dot",
                "nul,is a device on some systems",
                "sub/Con.txt,is a device on some systems",
                "e\u0301.txt,has accents apart from their letters"
            })
    void refusesNamesThatDoNotNameOneFileEverywhere(String name, String why) {
        assertThatThrownBy(() -> Bundle.of(Map.of(name, new byte[0])))
                .isInstanceOf(UnsealableException.class)
                .hasMessageContaining(why)
                .hasMessageEndingWith("rename it: names must work on every system");
        refuses(forged(1, name, "x"), why);
    }

    @Test
    void refusesNamesThatAreTheSameSomewhere() {
        refuses(forged(2, "Key.yaml", "1", "key.yaml", "2"), "are the same file on some systems");
        refuses(forged(2, "a", "1", "a/b", "2"), "are the same file on some systems");
        refuses(forged(2, "A", "1", "a/b/c", "2"), "are the same file on some systems");
    }

    @Test
    void refusesALongName() {
        refuses(forged(1, "x".repeat(501), "1"), "is longer than 500 bytes");
    }

    @Test
    void isReadInOneFormOnly() {
        byte[] right = bundle("a", "1", "b", "2").bytes();

        refuses(forged(2, "b", "2", "a", "1"), "");
        refuses(forged(2, "a", "1", "a", "1"), "");
        refuses(forged(0), "there is no file in it");
        refuses(forged(3, "a", "1", "b", "2"), "");
        refuses(forged(-1), "");
        refuses(forged(Integer.MAX_VALUE), "");
        refuses(Arrays.copyOf(right, right.length + 1), "");
        for (int length = 0; length < right.length; length++) {
            refuses(Arrays.copyOf(right, length), "");
        }
    }

    @Test
    void believesNoLengthThatIsNotThere() {
        byte[] bytes = forged(1, "a", "1");
        // The length of the content is in the five bytes before the end.
        Arrays.fill(bytes, bytes.length - 5, bytes.length - 1, (byte) 0x7F);

        refuses(bytes, "");
    }

    @Test
    void sealsNoLinks() throws IOException {
        Files.writeString(folder.resolve("key.yaml"), "k");
        Files.createSymbolicLink(folder.resolve("secret"), folder.resolve("key.yaml"));

        assertThatThrownBy(() -> BundleFolder.read(folder))
                .hasMessage("\"secret\" is a link or no regular file; put the file itself there");
    }

    @Test
    void isWrittenForItsOwnerAlone() throws IOException {
        Path target = folder.resolve("key");

        BundleFolder.write(bundle("key.yaml", "k", "sub/A.java", "a"), target);

        assertThat(target.resolve("sub/A.java")).hasContent("a");
        for (Path written : List.of(target, target.resolve("sub"))) {
            assertThat(Files.getPosixFilePermissions(written)).as("%s", written).hasSize(3);
        }
        assertThat(Files.getPosixFilePermissions(target.resolve("key.yaml"))).hasSize(2);
        try (var list = Files.list(folder)) {
            assertThat(list).containsExactly(target);
        }
    }

    @Test
    void isNotWrittenOverAnything() throws IOException {
        Path target = Files.createDirectory(folder.resolve("key"));
        BundleFolder.write(bundle("key.yaml", "new"), target);

        assertThatThrownBy(() -> BundleFolder.write(bundle("key.yaml", "newer"), target))
                .isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
        assertThat(target.resolve("key.yaml")).hasContent("new");
    }
}
