package io.github.exactgrader.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentHashTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeAnAssignment() throws IOException {
        write("assignment.yaml", "id: a");
        write("key/key.yaml", "secret: s");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void changesWithAnyFileThatDecidesMarks() throws IOException {
        String before = ContentHash.ofAssignment(folder, folder.resolve("key"));

        write("key/key.yaml", "secret: t");
        String otherKey = ContentHash.ofAssignment(folder, folder.resolve("key"));
        write("key/Solution.java", "class Solution {}");
        String moreFiles = ContentHash.ofAssignment(folder, folder.resolve("key"));

        assertThat(before).hasSize(64).isNotEqualTo(otherKey);
        assertThat(moreFiles).isNotEqualTo(otherKey).isNotEqualTo(before);
    }

    @Test
    void staysTheSameWhereNothingChangesThatDecidesMarks() throws IOException {
        String before = ContentHash.ofAssignment(folder, folder.resolve("key"));

        write("starter/answers.json", "{}");
        write("key/plots.yaml", "plots: []");
        write(".DS_Store", "x");

        assertThat(ContentHash.ofAssignment(folder, folder.resolve("key"))).isEqualTo(before);
    }

    @Test
    void tellsPiecesApartThatJoinToTheSameText() {
        String one = new ContentHash().add("ab", new byte[] {1}).hex();
        String other = new ContentHash().add("a", new byte[] {'b', 1}).hex();

        assertThat(one).isNotEqualTo(other);
    }
}
