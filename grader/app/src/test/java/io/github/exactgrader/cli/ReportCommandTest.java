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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    private Path run;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeARunOfTwoAssignments() throws IOException {
        new RunFolder(run)
                .write(
                        new Results(
                                List.of(assignment("first"), assignment("second")),
                                List.of(card("first", "ada"), card("first", "bob"), card("second", "ada")),
                                JailLevel.JAILED),
                        Map.of());
    }

    private static Graded assignment(String id) {
        return new Graded(id, id, "00", List.of(new GradedField("1a", "1", "1a", "number", BigDecimal.ONE)));
    }

    private static ScoreCard card(String assignment, String student) {
        FieldScore score = new FieldScore(
                "1a",
                "number",
                Verdict.WRONG_ANSWER,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                "7",
                null,
                null,
                "Not it.",
                Map.of("expected", "SECRET"));
        return new ScoreCard(assignment, student, "00", List.of(score), List.of());
    }

    private int report(String... words) {
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, false, true);
        String[] line = new String[words.length + 1];
        line[0] = "report";
        System.arraycopy(words, 0, line, 1, words.length);
        return GraderCommand.commandLine(terminal, new Home(run)).execute(line);
    }

    private void refuses(int code, String message, String... words) {
        assertThat(report(words)).isEqualTo(code);
        assertThat(err).hasToString(message + System.lineSeparator());
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void printsTheTableOfAllAssignments() {
        assertThat(report(run.toString())).isZero();

        assertThat(out.toString()).contains("first\nstudent", "\n\nsecond\nstudent", "2 submissions, mean 0 points");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void printsOneAssignment() {
        assertThat(report(run.toString(), "-a", "second")).isZero();

        assertThat(out.toString()).startsWith("second\n").doesNotContain("first", "bob");
    }

    @Test
    void printsEveryCardOfAStudentWithoutEvidence() {
        assertThat(report(run.toString(), "--student", "ada")).isZero();

        assertThat(out).hasToString("""
                first
                ada: 0 of 1 points

                Question 1
                  1a: wrong answer, 0 of 1
                    handed in: 7
                    Not it.

                second
                ada: 0 of 1 points

                Question 1
                  1a: wrong answer, 0 of 1
                    handed in: 7
                    Not it.
                """);
    }

    @Test
    void addsEvidenceForStaff() {
        assertThat(report(run.toString(), "--student", "bob", "--staff")).isZero();

        assertThat(out.toString()).contains("    [expected] SECRET\n");
    }

    @Test
    void printsTheFilesOfTheRun() throws IOException {
        for (String each : List.of("md", "json", "html", "junit")) {
            out.getBuffer().setLength(0);
            assertThat(report(run.toString(), "--student", "bob", "--format", each))
                    .isZero();
            Path file = each.equals("junit")
                    ? run.resolve("junit/first/bob.xml")
                    : run.resolve("students/first/bob/feedback." + each);
            assertThat(out).hasToString(Files.readString(file));
        }
        for (String each : List.of("json", "html")) {
            out.getBuffer().setLength(0);
            assertThat(report(run.toString(), "--format", each)).isZero();
            assertThat(out)
                    .hasToString(Files.readString(run.resolve(each.equals("json") ? "results.json" : "report.html")));
        }
        out.getBuffer().setLength(0);
        assertThat(report(run.toString(), "-a", "second", "--format", "csv")).isZero();
        assertThat(out).hasToString(Files.readString(run.resolve("gradebook-second.csv")));
    }

    @Test
    void refusesAFileForSeveralAssignments() {
        refuses(
                2,
                "--format csv is for one assignment, and there are 2: choose with -a one of first, second",
                run.toString(),
                "--format",
                "csv");
    }

    @Test
    void refusesAFileForSeveralCards() {
        refuses(
                2,
                "--format md is for one assignment, and there are 2: choose with -a one of first, second",
                run.toString(),
                "--student",
                "ada",
                "--format",
                "md");
    }

    @Test
    void refusesTheFormatOfAStudentForAClass() {
        refuses(
                2,
                "--format junit is for one student: add --student ID (the files of all are in RUN/junit)",
                run.toString(),
                "--format",
                "junit");
    }

    @Test
    void refusesTheFormatOfAClassForAStudent() {
        refuses(
                2,
                "--format csv is the gradebook of a class: leave out --student, or use text",
                run.toString(),
                "--student",
                "ada",
                "--format",
                "csv");
    }

    @Test
    void refusesEvidenceWhereThereIsNoRoomForIt() {
        refuses(
                2,
                "--staff goes with --student and --format text; no other report has room for it",
                run.toString(),
                "--staff");
    }

    @Test
    void namesTheNearestStudent() {
        refuses(
                3,
                "the run has no student \"adaa\" (did you mean \"ada\"?); \"grader report RUN\" lists all 2",
                run.toString(),
                "--student",
                "adaa");
    }

    @Test
    void namesTheAssignmentsThereAre() {
        refuses(
                3,
                "the run has no assignment \"secnd\" (did you mean \"second\"?); it has first, second",
                run.toString(),
                "-a",
                "secnd");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        refuses(
                3,
                run.resolve("no") + ": there is no such folder; give the RUN that \"grader grade ... -o RUN\" wrote",
                run.resolve("no").toString());
    }

    @Test
    void tellsAFileFromAFolderThatIsNotThere() {
        Path file = run.resolve("results.json");

        refuses(
                3,
                file + ": this is a file, not a folder; give the RUN that \"grader grade ... -o RUN\" wrote",
                file.toString());
    }

    @Test
    void takesASecondWordForAStudent() {
        assertThat(report(run.toString(), "ada")).isEqualTo(2);

        assertThat(err.toString()).contains("Did you mean --student ada?");
    }

    @Test
    void refusesAFolderThatIsNoRun() {
        refuses(
                3,
                run.resolve("junit") + ": not a run: there is no results.json in it;"
                        + " \"grader grade ... -o RUN\" writes one",
                run.resolve("junit").toString());
    }

    @Test
    void refusesARunThatIsNotFinished() throws IOException {
        Files.delete(run.resolve("results.json"));
        Files.createDirectories(run.resolve("journal"));

        refuses(
                3,
                run + ": this run is not finished: it has a journal but no results.json; go on with \"grader grade"
                        + " ... -o " + run + " --resume\"",
                run.toString());
    }

    @Test
    void refusesDamagedResults() throws IOException {
        Path file = run.resolve("results.json");
        Files.writeString(file, Files.readString(file).replace("\"points\": 0", "\"points\": 2"));

        assertThat(report(run.toString())).isEqualTo(3);

        assertThat(err.toString())
                .startsWith(file.toString())
                .contains("The file is damaged or was changed; make it again with \"grader grade ... --resume\"");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refusesACardOfNoAssignment() throws IOException {
        Path file = run.resolve("results.json");
        Files.writeString(
                file, Files.readString(file).replace("\"assignment\": \"second\"", "\"assignment\": \"other\""));

        refuses(
                3,
                file + ": student \"ada\": assignment \"other\" is not in the list of assignments. The file is damaged"
                        + " or was changed; make it again with \"grader grade ... --resume\"",
                run.toString());
    }
}
