package io.github.exactgrader.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void replacesWhatIsThere() throws IOException {
        Path file = Files.writeString(folder.resolve("marks.csv"), "old");

        WholeFile.write(file, bytes("new"));

        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryContaining("glob:**marks.csv").isDirectoryNotContaining("glob:**unfinished");
    }

    @Test
    void leavesTheOldFileWhereWritingFails() throws IOException {
        Path file = Files.writeString(folder.resolve("marks.csv"), "old");

        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.write(bytes("half"));
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**unfinished");
    }

    @Test
    void deletesATreeAndNothingThatALinkInItLeadsTo() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept.txt"), "kept");
        Path tree = Files.createDirectories(folder.resolve("tree/below"));
        Files.createSymbolicLink(tree.resolve("link.txt"), kept);
        Files.createSymbolicLink(tree.resolve("folder"), folder);

        FolderTree.delete(folder.resolve("tree"));
        FolderTree.delete(folder.resolve("tree"));

        assertThat(folder.resolve("tree")).doesNotExist();
        assertThat(kept).hasContent("kept");
    }
}
