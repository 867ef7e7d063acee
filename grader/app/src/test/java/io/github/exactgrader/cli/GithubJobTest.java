package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.JobLog;
import io.github.exactgrader.JobLog.Command;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GithubJobTest {

    private static final String TOKEN = "0123456789abcdef".repeat(2);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private GithubJob job(Map<String, String> environment) {
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), true, true, false);
        return GithubJob.of(environment, terminal, () -> TOKEN);
    }

    private GithubJob job() {
        return job(Map.of(
                "GITHUB_STEP_SUMMARY", folder.resolve("summary").toString(),
                "GITHUB_OUTPUT", folder.resolve("output").toString()));
    }

    @Test
    void nothingThatACommandPrintsIsACommand() throws IOException {
        GithubJob job = job();
        job.log().print("::error::data\n");
        job.log().say("::error::talk");
        job.stopped("No answers.");

        assertThat(JobLog.commands(out.toString()))
                .containsExactly(new Command("error", Map.of("title", "Stopped"), "No answers."));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void addsToTheFilesOfTheStep() throws IOException {
        Files.writeString(folder.resolve("summary"), "before\n");
        Files.writeString(folder.resolve("output"), "other=1\n");

        job().stopped("a <b> *c*");

        assertThat(folder.resolve("summary")).hasContent("before\n**Stopped**: a &lt;b&gt; \\*c\\*\n\n");
        assertThat(JobLog.values(Files.readString(folder.resolve("output"))))
                .isEqualTo(Map.of("other", "1", "passed", "false"));
    }

    @Test
    void refusesWhereThereIsNoJob() {
        assertThatThrownBy(() -> job(Map.of("GITHUB_OUTPUT", "x")))
                .isInstanceOf(StopException.class)
                .hasMessageStartingWith("--github: this is no step of a job on GitHub, as GITHUB_STEP_SUMMARY names no"
                        + " file in the environment.");
        assertThat(out.toString()).isEmpty();
    }
}
