package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.report.RunFolder;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsCommandTest {

    @TempDir
    private Path run;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeARunOfTwoAssignments() throws IOException {
        new RunFolder(run)
                .write(
                        new Results(
                                List.of(assignment("first", "1a"), assignment("second", "2b")),
                                List.of(card("first", "ada", "1a"), card("second", "ada", "2b")),
                                JailLevel.JAILED),
                        Map.of());
    }

    private static Graded assignment(String id, String field) {
        return new Graded(id, id, "00", List.of(new GradedField(field, "1", "1a", "number", BigDecimal.ONE)));
    }

    private static ScoreCard card(String assignment, String student, String field) {
        FieldScore score = new FieldScore(
                field,
                "number",
                Verdict.WRONG_ANSWER,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                "7",
                null,
                null,
                "Not it.",
                Map.of("meaning", "abc"));
        return new ScoreCard(assignment, student, "00", List.of(score), List.of());
    }

    private int stats(String... words) {
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, false, true);
        String[] line = new String[words.length + 1];
        line[0] = "stats";
        System.arraycopy(words, 0, line, 1, words.length);
        return GraderCommand.commandLine(terminal, new Home(run)).execute(line);
    }

    private void refuses(int code, String message, String... words) {
        assertThat(stats(words)).isEqualTo(code);
        assertThat(err).hasToString(message + System.lineSeparator());
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void printsEveryAssignment() {
        assertThat(stats(run.toString())).isZero();

        assertThat(out.toString()).contains("first\n1 submission of 1 points", "\n\nsecond\n1 submission", "1x 7");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void keepsToOneAssignmentAndOneField() {
        assertThat(stats(run.toString(), "-a", "second")).isZero();
        assertThat(out.toString()).startsWith("second\n").doesNotContain("first");

        out.getBuffer().setLength(0);
        assertThat(stats(run.toString(), "--field", "2b")).isZero();
        assertThat(out.toString())
                .startsWith("second\n")
                .contains("     1  7\n        ada\n")
                .doesNotContain("first");
    }

    @Test
    void printsJsonAndCsv() {
        assertThat(stats(run.toString(), "--json", "--field", "1a")).isZero();
        assertThat(out.toString())
                .startsWith("{\n  \"schema\": \"exactgrader/stats/v1\"")
                .doesNotContain("second", "ada");

        out.getBuffer().setLength(0);
        assertThat(stats(run.toString(), "--csv")).isZero();
        assertThat(out.toString())
                .startsWith("assignment,field,kind,max,n,full,")
                .contains("\nfirst,1a,number,1,1,0,0,1,");
    }

    @Test
    void refusesWhatItCannotDo() {
        refuses(
                ExitCode.USAGE,
                "--json and --csv are two ways to print: give one of them",
                run.toString(),
                "--json",
                "--csv");
    }

    @Test
    void saysThatThereIsNoSuchField() {
        refuses(
                ExitCode.UNREADABLE,
                "the run has no field \"1aa\"; \"grader stats RUN\" lists all 2",
                run.toString(),
                "--field",
                "1aa");
    }

    @Test
    void namesAFolderThatIsNoRun() {
        Path nowhere = run.resolve("nowhere");

        refuses(
                ExitCode.UNREADABLE,
                nowhere + ": there is no such folder; give the RUN that \"grader grade ... -o RUN\" wrote",
                nowhere.toString());
    }
}
