package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing here waits: the states that the watch sees are told beforehand. */
class WatchTest {

    @TempDir
    private Path temp;

    private static FolderState state(String content) {
        return new FolderState(Map.of(Path.of("answers.json"), content));
    }

    /** Returns after which looks the work was done, counted from 0. */
    private static List<Integer> worked(String... states) throws IOException, InterruptedException {
        Deque<String> coming = new ArrayDeque<>(List.of(states));
        List<Integer> worked = new ArrayList<>();
        Watch.Pause pause = new Watch.Pause() {
            @Override
            boolean goesOn() {
                return !coming.isEmpty();
            }
        };

        new Watch(() -> state(coming.remove()), pause).run(() -> worked.add(states.length - coming.size() - 1));

        return worked;
    }

    @Test
    void worksAtOnceAndNotAgainWhereNothingChanges() throws IOException, InterruptedException {
        assertThat(worked("a", "a", "a", "a")).containsExactly(0);
    }

    @Test
    void worksOnceForAChangeWhenItIsOver() throws IOException, InterruptedException {
        assertThat(worked("a", "b", "b", "b", "b")).containsExactly(0, 2);
        assertThat(worked("a", "b", "c", "d", "d", "d")).containsExactly(0, 4);
    }

    @Test
    void worksForEachOfTwoChangesAndNotForOneThatIsTakenBack() throws IOException, InterruptedException {
        assertThat(worked("a", "b", "b", "a", "a")).containsExactly(0, 2, 4);
        assertThat(worked("a", "b", "a", "a", "a")).containsExactly(0);
    }

    @Test
    void aStateDiffersWhereSizeOrTimeOfAFileDiffersAndNotForHiddenFolders() throws IOException {
        Path file = Files.writeString(temp.resolve("answers.json"), "1");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        FolderState before = FolderState.of(temp);

        Files.createDirectories(temp.resolve(".git"));
        Files.writeString(temp.resolve(".git").resolve("index"), "x");
        assertThat(FolderState.of(temp)).isEqualTo(before);

        Files.setLastModifiedTime(file, FileTime.fromMillis(2_000_000));
        assertThat(FolderState.of(temp)).isNotEqualTo(before);
        assertThat(FolderState.of(temp.resolve("none")).files()).isEmpty();
    }
}
