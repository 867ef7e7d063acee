package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.course.CourseManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LateOptionsTest {

    @TempDir
    private Path submissions;

    @Test
    void refusesADamagedImportBeforeAnythingIsGraded() throws IOException {
        Path manifest = Files.writeString(submissions.resolve(CourseManifest.FILE), "{\"schema\": ");

        assertThatThrownBy(() -> new LateOptions().read(submissions, submissions.resolve("run")))
                .asInstanceOf(InstanceOfAssertFactories.type(StopException.class))
                .satisfies(stop -> assertThat(stop.exitCode()).isEqualTo(ExitCode.UNREADABLE))
                .satisfies(stop -> assertThat(stop).hasMessageStartingWith(manifest.toString()));
    }

    @Test
    void needsNeitherPolicyNorImport() throws IOException {
        LateOptions.Kept kept = new LateOptions().read(submissions, submissions.resolve("run"));

        assertThat(kept.late()).isEmpty();
        assertThat(kept.manifest()).isEmpty();
    }
}
