package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.pipeline.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --student}: the hidden cases of one student, drawn again at an appeal. */
class StudentOptionTest {

    private static final Path EXAMPLE = Project.root().resolve("docs/example");

    @TempDir
    private Path folder;

    private Path assignment;

    private static CommandRun grader(String... words) {
        return CommandRun.of(new Home(Project.root()), words);
    }

    @BeforeEach
    void drawPerStudent() throws IOException {
        assignment = folder.resolve("square-root");
        try (Stream<Path> files = Files.walk(EXAMPLE.resolve("square-root"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = assignment.resolve(
                        EXAMPLE.resolve("square-root").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path key = assignment.resolve("key/key.yaml");
        Files.writeString(key, Files.readString(key).replaceFirst("\nreference:", "\ndraws: per-student\nreference:"));
    }

    @Test
    void keyPrintsTheCasesOfTheStudent() {
        CommandRun ada = grader("key", assignment.toString(), "Newton.root", "--student", "ada");
        CommandRun ben = grader("key", assignment.toString(), "Newton.root", "--student", "ben", "--json");

        List<String> lines = ada.out().lines().toList();
        assertThat(ada.err()).isEmpty();
        assertThat(lines).hasSize(14);
        assertThat(lines.get(0)).matches("1 \\(a few steps\\)  s=\\S+, x0=\\S+, steps=\\d  ->  \\d\\S+");
        // Not drawn, so the same for everybody: four steps from the root stay there.
        assertThat(lines.get(13)).isEqualTo("14 (at the root)  s=9, x0=3, steps=4  ->  3");
        assertThat(ben.out()).contains("\"student\": \"ben\"", "\"case\": \"1 (a few steps)\"");
        assertThat(ben.out()).doesNotContain(lines.get(0).replaceAll(".*s=([^,]+), x0.*", "\"s\": \"$1\""));
    }

    @Test
    void keySaysWhereNobodyHasCasesOfOnesOwn() {
        CommandRun same = grader("key", EXAMPLE.resolve("square-root").toString(), "Newton.root", "--student", "ada");
        CommandRun number = grader("key", assignment.toString(), "2a.third", "--student", "ada");
        CommandRun both = grader("key", assignment.toString(), "1a.step", "--student", "ada", "--at", "s=1");

        assertThat(same.err())
                .isEqualTo("All students have these cases: the key does not say \"draws: per-student\".\n");
        assertThat(number.code()).isEqualTo(2);
        assertThat(number.err())
                .isEqualTo("\"2a.third\" is answered by no method, so nobody has cases of one's own: such answers are"
                        + " compared as mathematics\n");
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err()).startsWith("--student prints cases as they were drawn");
    }

    @Test
    void tryJudgesInTheCasesOfTheStudent() {
        String wrong = EXAMPLE.resolve("submissions/with-slips/Newton.java").toString();

        CommandRun ada = grader("try", assignment.toString(), "Newton.root", wrong, "--student", "ada");
        CommandRun ben = grader("try", assignment.toString(), "Newton.root", wrong, "--student", "ben");
        CommandRun nobody = grader("try", assignment.toString(), "Newton.root", wrong);

        assertThat(ada.out()).contains("verdict   wrong-answer");
        assertThat(ben.out()).contains("verdict   wrong-answer").isNotEqualTo(ada.out());
        assertThat(nobody.err())
                .isEqualTo(
                        "The key draws cases per student, and these are nobody's: add --student ID for those of one.\n");
    }
}
