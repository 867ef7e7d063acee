package io.github.exactgrader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.exactgrader.JobLog.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that fetch the repositories of a class and give feedback back, with repositories of this machine. */
@DisabledOnOs(OS.WINDOWS)
class ClassroomScriptsTest {

    @TempDir
    private Path temp;

    private record Ended(int code, String log, List<Command> commands) {}

    @BeforeEach
    void thereIsGit() throws IOException, InterruptedException {
        assumeThat(bash("git --version && command -v timeout", Map.of()).code()).isZero();
    }

    private Ended bash(String words, Map<String, String> environment) throws IOException, InterruptedException {
        Path log = temp.resolve("log");
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-c", words)
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("GITHUB_SERVER_URL", "file://" + temp.resolve("server"));
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        String text = Files.readString(log);
        return new Ended(process.exitValue(), text, JobLog.commands(text));
    }

    private Ended script(String name, Map<String, String> environment) throws IOException, InterruptedException {
        Path script = Documents.ROOT.resolve("action").resolve(name).toAbsolutePath();
        return bash("exec bash " + script, environment);
    }

    private Ended collect(String roster) throws IOException, InterruptedException {
        Files.writeString(temp.resolve("students.csv"), roster);
        return script("collect.sh", Map.of("ROSTER", "students.csv", "OUT", "collected", "STAFF_TOKEN", "t"));
    }

    /** Makes a repository of the class, with a name no artifact may have, a link and a hook. */
    private void repository(String name) throws IOException, InterruptedException {
        Ended made = bash(
                "git init -q work && cd work && echo '{}' >answers.json && ln -s /etc/passwd link"
                        + " && echo x >$'a:\\n::error::forged' && git add -A"
                        + " && git -c user.name=ada -c user.email=ada@example.org commit -q -m one"
                        + " && git clone -q --bare . ../server/" + name + ".git && cd .. && rm -rf work",
                Map.of());
        assertThat(made.code()).as(made.log()).isZero();
    }

    @Test
    void fetchesTheRepositoriesOfAClassAndTellsHowManyItCouldNot() throws IOException, InterruptedException {
        repository("course/hw1-ada");

        Ended ended = collect("student,repository\r\nada,course/hw1-ada\r\nben,course/hw1-ben\n");

        assertThat(ended.code()).as(ended.log()).isZero();
        assertThat(ended.commands())
                .containsExactly(new Command(
                        "warning",
                        Map.of("title", "exactgrader"),
                        "1 of 2 repositories could not be fetched or are empty; collected.csv has no commit for them"));
        assertThat(ended.log()).startsWith("1 of 2 repositories fetched\n").doesNotContain("ada");
        assertThat(Files.readString(temp.resolve("collected/collected.csv"))).matches("""
                        student,repository,commit,collected
                        ada,course/hw1-ada,[0-9a-f]{40},20\\S+Z
                        ben,course/hw1-ben,,20\\S+Z
                        """);
        assertThat(bash("tar -xf collected/submissions.tar", Map.of()).code()).isZero();
        Path ada = temp.resolve("submissions/ada");
        assertThat(ada.resolve("answers.json")).hasContent("{}\n");
        assertThat(ada.resolve("link")).isRegularFile();
        assertThat(Files.isSymbolicLink(ada.resolve("link"))).isFalse();
        assertThat(ada.resolve(".git")).doesNotExist();
        assertThat(temp.resolve("submissions/ben")).doesNotExist();
    }

    @Test
    void refusesARosterThatNamesOtherThings() throws IOException, InterruptedException {
        for (Map.Entry<String, String> wrong : Map.of(
                        "ada,course/hw1-ada\n",
                        "students.csv:1: expected \"student,repository\", found \"ada,course/hw1-ada\"",
                        "student,repository\n../ada,course/hw1-ada\n",
                        "students.csv:2: expected a student (letters, digits, _ and -) and OWNER/NAME, found"
                                + " \"../ada,course/hw1-ada\"",
                        "student,repository\nada,--upload-pack=id\n",
                        "students.csv:2: expected a student (letters, digits, _ and -) and OWNER/NAME, found"
                                + " \"ada,--upload-pack=id\"")
                .entrySet()) {
            assertThat(collect(wrong.getKey()).commands())
                    .contains(new Command("error", Map.of("title", "exactgrader"), wrong.getValue()));
        }
    }

    @Test
    void givesEachStudentTheirFeedbackOnABranch() throws IOException, InterruptedException {
        repository("course/hw1-ada");
        Files.writeString(temp.resolve("students.csv"), "student,repository\nada,course/hw1-ada\nben,course/hw1-ben\n");
        Path feedback = Files.createDirectories(temp.resolve("run/students/descent/ada"));
        Files.writeString(feedback.resolve("feedback.md"), "# Descent\n");
        Files.writeString(temp.resolve("run/results.json"), "{}");
        Map<String, String> environment =
                Map.of("ROSTER", "students.csv", "RUN", "run", "ASSIGNMENT", "descent", "PUBLISH_TOKEN", "t");

        assertThat(script("publish.sh", environment).code()).isZero();
        Files.writeString(feedback.resolve("feedback.md"), "# Descent, again\n");
        Ended again = script("publish.sh", environment);

        assertThat(again.code()).as(again.log()).isZero();
        assertThat(again.log()).startsWith("feedback for 1 of 2 students is on the branch feedback-descent\n");
        assertThat(again.commands())
                .extracting(Command::message)
                .containsExactly("1 of 2 students have no feedback in this run");
        assertThat(bash("git -C server/course/hw1-ada.git show feedback-descent:feedback.md", Map.of())
                        .log())
                .isEqualTo("# Descent, again\n");
    }
}
