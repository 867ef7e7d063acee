package io.github.exactgrader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.intake.SubmissionFolders.Located;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionFoldersTest {

    private static final Set<String> ASSIGNMENTS = Set.of("one", "two");

    @TempDir
    private Path root;

    @Test
    void takesEachFolderForASubmission() throws IOException {
        folder("bob");
        folder("alice");

        SubmissionFolders found = find(root);

        assertThat(found.folders()).containsExactly(located("alice", "alice", null), located("bob", "bob", null));
        assertThat(found.ignored()).isEmpty();
    }

    @Test
    void findsNothingInAnEmptyFolder() throws IOException {
        assertThat(find(root)).isEqualTo(new SubmissionFolders(List.of(), List.of()));
    }

    @Test
    void takesAFolderNamedLikeAnAssignmentForItsSubmissions() throws IOException {
        folder("one/alice");
        folder("two/alice");
        folder("carol");

        assertThat(find(root).folders())
                .containsExactly(
                        located("carol", "carol", null),
                        located("one/alice", "alice", "one"),
                        located("two/alice", "alice", "two"));
    }

    @Test
    void takesTheFolderOfOneAssignment() throws IOException {
        folder("one/alice");

        assertThat(find(root.resolve("one")).folders()).containsExactly(located("one/alice", "alice", "one"));
    }

    @Test
    void takesAFolderWithAnswersOrSourcesForOneSubmission() throws IOException {
        file("one/alice/answers.json");
        file("bob/Dual.java");
        file("carol/Answers.json");
        file("two/answers.json");

        assertThat(find(root.resolve("one/alice")).folders()).containsExactly(located("one/alice", "alice", "one"));
        assertThat(find(root.resolve("bob")).folders()).containsExactly(located("bob", "bob", null));
        assertThat(find(root.resolve("carol")).folders()).containsExactly(located("carol", "carol", null));
        assertThat(find(root).folders()).contains(located("two", "two", null));
    }

    @Test
    void tellsOfFilesOutsideOfSubmissions() throws IOException {
        folder("alice");
        folder("one/bob");
        file("all.csv");
        file("one/grades.csv");
        Files.createSymbolicLink(root.resolve("linked"), root.resolve("alice"));

        SubmissionFolders found = find(root);

        assertThat(found.folders()).extracting(Located::student).containsExactly("alice", "bob");
        assertThat(found.ignored())
                .containsExactly(root.resolve("all.csv"), root.resolve("linked"), root.resolve("one/grades.csv"));
    }

    @Test
    void takesEachZipForASubmissionNamedLikeIt() throws IOException {
        folder("one/alice");
        file("one/bob.zip");
        file("Carol Moe.ZIP");
        Files.createSymbolicLink(root.resolve("dave.zip"), root.resolve("one/bob.zip"));

        SubmissionFolders found = find(root);

        assertThat(found.folders())
                .containsExactly(
                        located("Carol Moe.ZIP", "Carol Moe", null),
                        located("one/alice", "alice", "one"),
                        located("one/bob.zip", "bob", "one"));
        assertThat(found.ignored()).as("a link is followed nowhere").containsExactly(root.resolve("dave.zip"));
    }

    @Test
    void losesNoSubmissionThatIsPackedInAnotherWay() throws IOException {
        file("ada.7z");
        file("ben.tar.gz");
        file("eve.rar");

        assertThat(find(root).folders()).extracting(Located::student).containsExactly("ada", "ben", "eve");
    }

    @Test
    void takesTheZipOfOneSubmission() throws IOException {
        file("one/bob.zip");

        assertThat(find(root.resolve("one/bob.zip")).folders()).containsExactly(located("one/bob.zip", "bob", "one"));
    }

    @Test
    void passesOverReportsAndWhatIsHidden() throws IOException {
        folder("one/alice");
        file("one/alice.expected.txt");
        file("bob.expected.txt");
        file(".DS_Store");
        folder(".git");
        folder("__MACOSX/alice");
        file("one/Thumbs.db");

        SubmissionFolders found = find(root);

        assertThat(found.folders()).containsExactly(located("one/alice", "alice", "one"));
        assertThat(found.ignored()).isEmpty();
    }

    @Test
    void takesAFolderNamedLikeAReportForASubmission() throws IOException {
        folder("x.expected.txt");

        assertThat(find(root).folders()).extracting(Located::student).containsExactly("x.expected.txt");
    }

    @Test
    void throwsWhereThereIsNoFolder() {
        assertThatThrownBy(() -> find(root.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    private static SubmissionFolders find(Path folder) throws IOException {
        return SubmissionFolders.find(folder, ASSIGNMENTS);
    }

    private Located located(String path, String student, @Nullable String assignment) {
        return new Located(root.resolve(path), student, Optional.ofNullable(assignment));
    }

    private void folder(String name) throws IOException {
        Files.createDirectories(root.resolve(name));
    }

    private void file(String name) throws IOException {
        Files.createDirectories(Objects.requireNonNull(root.resolve(name).getParent()));
        Files.writeString(root.resolve(name), "{}");
    }
}
