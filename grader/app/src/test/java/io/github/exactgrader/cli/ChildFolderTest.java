package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildFolderTest {

    @TempDir
    private Path folder;

    private Path run;

    @BeforeEach
    void name() {
        run = folder.resolve("run");
    }

    @Test
    void isHadByOneGraderAtATime() throws IOException {
        try (ChildFolder first = ChildFolder.in(run)) {
            Path child = Files.createDirectory(first.folder().resolve("worker"));

            assertThatThrownBy(() -> ChildFolder.in(run))
                    .isInstanceOf(StopException.class)
                    .hasMessage("another grader is at work in " + run
                            + "; wait until it has ended, or give another folder");
            assertThat(child).as("what the first one's children need").exists();
        }
        try (ChildFolder next = ChildFolder.in(run)) {
            assertThat(next.folder()).exists();
        }
    }

    @Test
    void leavesNothingAndRemovesWhatAKilledRunLeft() throws IOException {
        Files.createDirectories(run.resolve("children/worker/classes"));

        try (ChildFolder children = ChildFolder.in(run)) {
            assertThat(children.folder().resolve("worker")).doesNotExist();
        }

        assertThat(run).doesNotExist();
    }
}
