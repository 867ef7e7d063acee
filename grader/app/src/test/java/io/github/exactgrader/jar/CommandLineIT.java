package io.github.exactgrader.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.report.ResultsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words, exit codes and messages of the real program. */
class CommandLineIT {

    private static final String GRADE_USAGE = """
            Usage: grader grade [-hV] [--github] [--json] [--no-store] [--overwrite] [--resume] [--same-draw]
                         [-a=ASSIGNMENT] [--color=WHEN] [--extensions=CSV] [--fail-under=PERCENT]
                         [--feedback=RULES] [--isolation=LEVEL] [--jail=NAME] [--jobs=N] [--late=POLICY] -o=RUN
                         [--received=CSV] [--store=DIR] [--time-limit=SECONDS] SUBMISSIONS
            More: grader grade --help
            """;

    @TempDir
    private static Path folder;

    private static String submissions;
    private static Path run;
    private static RealGrader.Ended graded;

    @BeforeAll
    static void gradeTwo() throws IOException, InterruptedException {
        submissions = RealGrader.copySamples(
                        folder.resolve("submissions"),
                        List.of(
                                "gd-momentum/1b-c-star-sign",
                                "gd-momentum/perfect-json",
                                "gd-momentum/unreadable-json"))
                .toString();
        run = folder.resolve("run");
        graded = RealGrader.launcher().run("grade", submissions, "-o", run.toString());
    }

    private static RealGrader.Ended grader(String... words) throws IOException, InterruptedException {
        return RealGrader.jar().run(words);
    }

    private static void refuses(int code, String message, String... words) throws IOException, InterruptedException {
        assertThat(grader(words)).isEqualTo(new RealGrader.Ended(code, "", message));
    }

    @Test
    void theLauncherGrades() {
        assertThat(graded)
                .isEqualTo(new RealGrader.Ended(
                        0, """
                gd-momentum: Convergence of gradient descent, and momentum
                student           points  open  findings
                1b-c-star-sign   29 / 37        wrong-answer 1b.c_star, 3 no-answer
                perfect-json     31 / 37        3 no-answer
                unreadable-json   0 / 37        21 invalid-answer, 3 no-answer, 1 problem
                3 submissions, mean 20 points (54.1 %)
                """, "Written to " + run + ": open " + run.resolve("report.html") + " in a browser\n"));
        assertThat(run)
                .isDirectoryContaining("glob:**/{results,run}.json")
                .isDirectoryContaining("glob:**/report.html");
    }

    @Test
    void gradesAFolderOfOneSubmissionForANamedAssignment() throws IOException, InterruptedException {
        Path one = folder.resolve("ada");
        Files.createDirectories(one);
        Files.writeString(one.resolve("answers.json"), "{\"answers\": {\"1a.c_star\": 0}}");

        RealGrader.Ended ended = grader(
                "grade",
                one.toString(),
                "-a",
                "gd-momentum",
                "-o",
                folder.resolve("one").toString(),
                "--jobs",
                "1");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out().lines().toList().get(2)).isEqualTo("ada      1 / 37        23 no-answer");
    }

    @Test
    void printsResultsAsJson() throws IOException, InterruptedException, UnreadableJsonException {
        RealGrader.Ended ended = grader("grade", submissions, "-o", run.toString(), "--resume", "--json");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err()).startsWith("3 of 3 taken over from the earlier run\nWritten to ");
        byte[] bytes = ended.out().getBytes(StandardCharsets.UTF_8);
        assertThat(bytes).isEqualTo(Files.readAllBytes(run.resolve("results.json")));
        assertThat(ResultsJson.read(bytes, "stdout").submissions()).hasSize(3);
    }

    @Test
    void endsWithOneWhereASubmissionIsUnderTheAskedShare() throws IOException, InterruptedException {
        String[] words = {"grade", submissions, "-o", run.toString(), "--resume", "--fail-under", "0.1"};

        assertThat(grader(words).code()).isEqualTo(1);
        words[6] = "0";
        assertThat(grader(words).code()).isZero();
    }

    @Test
    void endsWithThreeWhereASubmissionHasNoAssignment() throws IOException, InterruptedException {
        Path lost = folder.resolve("lost");
        Files.createDirectories(lost.resolve("bob"));
        Files.writeString(lost.resolve("bob/answers.json"), "{\"answers\": {}}");
        Path output = folder.resolve("lost-run");

        RealGrader.Ended ended = grader("grade", lost.toString(), "-o", output.toString());

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err())
                .isEqualTo("Written to " + output + ": open " + output.resolve("report.html") + " in a browser\n"
                        + "not graded: \"bob\": it names no assignment; give one with -a, or write"
                        + " {\"assignment\": \"...\"} in answers.json\n");
    }

    @Test
    void refusesWordsItDoesNotKnow() throws IOException, InterruptedException {
        refuses(2, """
                a command is missing; see grader --help
                Usage: grader [-hV] [--color=WHEN] COMMAND
                More: grader --help
                """);
        refuses(2, "Missing required options and parameters: '--output=RUN', 'SUBMISSIONS'\n" + GRADE_USAGE, "grade");
        refuses(
                2,
                "Unknown options: '--job', '2'\nPossible solutions: --jobs\n" + GRADE_USAGE,
                "grade",
                submissions,
                "-o",
                "x",
                "--job",
                "2");
        refuses(
                2,
                "--jobs: expected a number from 1 to 256, found 0\n",
                "grade",
                submissions,
                "-o",
                folder.resolve("no").toString(),
                "--jobs",
                "0");
        RealGrader.Ended misspelt = grader("grad", "x");
        assertThat(misspelt.code()).isEqualTo(2);
        assertThat(misspelt.err()).contains("'grad'").contains("Did you mean: grader grade");
    }

    @Test
    void refusesFoldersThatAreNotForIt() throws IOException, InterruptedException {
        Path other = folder.resolve("other");
        Files.createDirectories(other);
        Files.writeString(other.resolve("thesis.txt"), "important");
        refuses(
                2,
                other + " holds other files and no run; give an empty folder or one that is not there yet\n",
                "grade",
                submissions,
                "-o",
                other.toString());
        refuses(
                2,
                run + " holds a run already; add --resume to go on with it (only what is new or changed is graded),"
                        + " --overwrite to start over, or give another folder\n",
                "grade",
                submissions,
                "-o",
                run.toString());
        assertThat(other).isDirectoryContaining("glob:**/thesis.txt");
    }

    @Test
    void refusesInputsThatAreNotThere() throws IOException, InterruptedException {
        String output = folder.resolve("unused").toString();
        Path missing = folder.resolve("missing");
        Path empty = Files.createDirectories(folder.resolve("empty"));
        refuses(
                3,
                missing + ": there is no such folder; give the folder that holds one folder per submission\n",
                "grade",
                missing.toString(),
                "-o",
                output);
        refuses(
                3,
                empty + ": no submission in it; expected one folder per submission, each with an answers.json or"
                        + " Java files\n",
                "grade",
                empty.toString(),
                "-o",
                output);
        refuses(
                3,
                "there is no assignment \"gd-momentun\" (did you mean \"gd-momentum\"?); there are gd-momentum, learning-rates,"
                        + " preconditioning-autodiff, sgd-hypergradients. A folder of your own must hold a file"
                        + " assignment.yaml\n",
                "grade",
                submissions,
                "-a",
                "gd-momentun",
                "-o",
                output);
        assertThat(Path.of(output)).doesNotExist();
    }

    @Test
    void explainsItself() throws IOException, InterruptedException {
        RealGrader.Ended help = grader("--help");
        RealGrader.Ended ofGrade = grader("grade", "--help");
        RealGrader.Ended ofReport = grader("report", "--help");

        assertThat(List.of(help.code(), ofGrade.code(), ofReport.code())).containsOnly(0);
        assertThat(help.out()).contains("\n  grade ", "\n  report ", "\n  stats ", "\nExit codes:\n", "\nExamples:\n");
        assertThat(ofGrade.out()).startsWith("Usage: grader grade ").contains("--resume", "\nExamples:\n");
        assertThat(ofReport.out()).startsWith("Usage: grader report ").contains("--student", "\nExamples:\n");
        assertThat(help.err() + ofGrade.err() + ofReport.err()).isEmpty();
        assertThat((help.out() + ofGrade.out() + ofReport.out()).lines())
                .allMatch(line -> line.codePointCount(0, line.length()) <= 100);
    }

    @Test
    void tellsItsVersionAndCompletesWords() throws IOException, InterruptedException {
        RealGrader.Ended version = grader("--version");
        RealGrader.Ended completion = grader("generate-completion");

        assertThat(version.out())
                .matches("grader \\d+\\.\\d+\\.\\d+ \\(Java " + System.getProperty("java.version") + "\\)\n");
        assertThat(completion.code()).isZero();
        assertThat(completion.out()).startsWith("#!/usr/bin/env bash").contains("--fail-under", "--student");
    }

    @Test
    void reportsWhatARunDecided() throws IOException, InterruptedException {
        String where = run.toString();

        assertThat(grader("report", where)).isEqualTo(new RealGrader.Ended(0, graded.out(), ""));
        assertThat(grader("report", where, "--format", "json").out())
                .isEqualTo(Files.readString(run.resolve("results.json")));
        assertThat(grader("report", where, "--format", "csv").out())
                .isEqualTo(Files.readString(run.resolve("gradebook.csv")));
        Path files = run.resolve("students/gd-momentum/perfect-json");
        assertThat(grader("report", where, "--student", "perfect-json", "--format", "md")
                        .out())
                .isEqualTo(Files.readString(files.resolve("feedback.md")));
        assertThat(grader("report", where, "--student", "1b-c-star-sign").out())
                .startsWith("""
                        gd-momentum: Convergence of gradient descent, and momentum
                        1b-c-star-sign: 29 of 37 points

                        Question 1
                        """)
                .contains("\n  1b.c_star: wrong answer, 0 of 2\n    handed in: (a - b)/(a + b)\n")
                .doesNotContain("[expected]");
        assertThat(grader("report", where, "--student", "1b-c-star-sign", "--staff")
                        .out())
                .contains("\n    [expected] ");
    }

    @Test
    void refusesReportsThatCannotBe() throws IOException, InterruptedException {
        String where = run.toString();
        Path damaged = Files.createDirectories(folder.resolve("damaged"));
        byte[] bytes = Files.readAllBytes(run.resolve("results.json"));
        Files.write(damaged.resolve("results.json"), Arrays.copyOf(bytes, bytes.length / 2));

        refuses(
                3,
                "the run has no student \"perfect-jsn\" (did you mean \"perfect-json\"?); \"grader report RUN\" lists"
                        + " all 3\n",
                "report",
                where,
                "--student",
                "perfect-jsn");
        refuses(
                3,
                submissions + ": not a run: there is no results.json in it; \"grader grade ... -o RUN\" writes one\n",
                "report",
                submissions);
        refuses(
                2,
                "--staff goes with --student and --format text; no other report has room for it\n",
                "report",
                where,
                "--staff");
        RealGrader.Ended ended = grader("report", damaged.toString());
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .startsWith(damaged.resolve("results.json").toString())
                .endsWith("The file is damaged or was changed; make it again with \"grader grade ... --resume\"\n");
    }
}
