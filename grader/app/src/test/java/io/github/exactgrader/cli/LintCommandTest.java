package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.pipeline.LintSheet;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {

    private static final LintSheet SPOILED = LintSheet.TYPED.spoiled("accepted: [\"0.25\"]", "accepted: [\"0.26\"]");
    private static final String FINDING =
            "field \"1.star\": the accepted spelling \"0.26\" is judged wrong-answer (expected 0.25,"
                    + " actual 0.26). Mend the spelling or the key";

    @TempDir
    private Path root = Path.of("");

    private CommandRun lint(String... words) {
        return CommandRun.of(new Home(root), words);
    }

    @Test
    void printsFindingsAndExitsWithOne() throws IOException {
        SPOILED.write(root.resolve("assignments"));

        assertThat(lint("lint", "typed"))
                .isEqualTo(new CommandRun(1, "typed/key/key.yaml:27:5: " + FINDING + "\n", "typed: 1 finding\n"));
    }

    @Test
    void printsNothingAndExitsWithZeroWhereAllIsRight() throws IOException {
        LintSheet.TYPED.write(root.resolve("assignments"));

        assertThat(lint("lint")).isEqualTo(new CommandRun(0, "", "typed: nothing wrong\n"));
    }

    @Test
    void takesAFolderAndPrintsJson() throws IOException {
        Path folder = SPOILED.write(root.resolve("elsewhere"));

        CommandRun run = lint("lint", folder.toString(), "--json");

        assertThat(run).isEqualTo(new CommandRun(1, """
                        {
                          "findings": [
                            {
                              "file": "typed/key/key.yaml",
                              "line": 27,
                              "column": 5,
                              "message": "%s"
                            }
                          ],
                          "notes": []
                        }
                        """.formatted(FINDING.replace("\"", "\\\"")), ""));
    }

    @Test
    void tellsAFileThatCannotBeReadAsAFinding() throws IOException {
        LintSheet.TYPED.spoiled("secret: nobody knows\n", "").write(root.resolve("assignments"));

        assertThat(lint("lint"))
                .isEqualTo(new CommandRun(
                        1,
                        "typed/key/key.yaml:1:1: \"secret\" is missing here; add \"secret: ...\"\n",
                        "typed: 1 finding\n"));
    }

    @Test
    void stopsWithThreeWhereThereIsNoSuchAssignment() throws IOException {
        LintSheet.TYPED.write(root.resolve("assignments"));

        assertThat(lint("lint", "tiped"))
                .isEqualTo(new CommandRun(
                        3,
                        "",
                        "there is no assignment \"tiped\" (did you mean \"typed\"?); there are typed. A folder of your own must hold a file"
                                + " assignment.yaml\n"));
    }

    @Test
    void showsThreeExamplesInItsHelp() {
        assertThat(lint("lint", "--help").out().lines().filter(line -> line.startsWith("  grader lint")))
                .hasSize(3);
    }
}
