package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.JobLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code init} and {@code check} where a student runs them: the public side of the assignments alone, no key, no jar. */
class StudentCommandsTest {

    private static final Path PROJECT = Path.of("../..");

    @TempDir
    private Path temp;

    private Path home = Path.of(".");
    private Path desk = Path.of(".");

    private record Said(int code, String out, String err) {}

    @BeforeEach
    void installWithoutKeys() throws IOException {
        home = temp.resolve("home");
        desk = temp.resolve("desk");
        for (Path sheet : list(PROJECT.resolve("assignments"))) {
            Path target = Files.createDirectories(home.resolve("assignments").resolve(sheet.getFileName()));
            Files.copy(sheet.resolve("assignment.yaml"), target.resolve("assignment.yaml"));
        }
        Files.createDirectories(desk);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private Said grader(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, false, false);
        String[] args = Stream.of(words).map(String::valueOf).toArray(String[]::new);
        int code = GraderCommand.commandLine(terminal, new Home(home)).execute(args);
        return new Said(code, out.toString(), err.toString().replace(temp.toString(), "TEMP"));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(desk.resolve(file), text);
    }

    private void answers(String... entries) throws IOException {
        write(
                "answers.json",
                "{\"assignment\": \"gd-momentum\", \"answers\": {\n" + String.join(",\n", entries) + "\n}}\n");
    }

    /** A long name is told in several lines, each of which might start with a part of it. */
    @Test
    void nothingThatAStudentTypesIsACommandToARunner() throws IOException {
        StringBuilder entries = new StringBuilder("\"\\u00a0::error::x\": 1");
        for (int i = 0; i < 100; i++) {
            entries.append(", \"").append("x".repeat(i)).append(" ::error::y ##[error]z\": 1");
        }
        answers(entries.toString(), "\"1b.c_star\": \"::error::x\\n::notice title=Autograding report::{}\"");
        write("Oops.java", "class Oops { int x = \"::error::y\"; }");

        Said check = grader("check", desk);

        assertThat(check.out()).contains("error::", "Autograding report");
        assertThat(JobLog.commands(check.out() + check.err())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gd-momentum", "learning-rates", "preconditioning-autodiff", "sgd-hypergradients"})
    void aFreshStarterHasNothingWrongAndAllBlanks(String id) {
        Said init = grader("init", id, desk.resolve("mine"));

        Said check = grader("check", desk.resolve("mine"));

        assertThat(init.code()).isZero();
        assertThat(init.err())
                .isEqualTo("Read TEMP/desk/mine/SHEET.md, write your answers, then run: grader check TEMP/desk/mine\n");
        assertThat(check.err()).isEmpty();
        assertThat(check.out()).containsPattern("\n0 of \\d+ fields ready, \\d+ blank\\. Next: answer ");
        assertThat(check.out()).contains("0 of ").contains("methods written").doesNotContain("mend", "note ");
        assertThat(check.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gd-momentum", "learning-rates", "preconditioning-autodiff", "sgd-hypergradients"})
    void perfectAnswersOverTheStarterAreAllReady(String id) throws IOException {
        Path mine = desk.resolve("mine");
        grader("init", id, mine);
        for (String sample : List.of("perfect-json", "perfect-java")) {
            for (Path file :
                    list(PROJECT.resolve("submissions-sample").resolve(id).resolve(sample))) {
                if (!file.toString().endsWith("report.json")) {
                    Files.copy(file, mine.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }

        Said check = grader("check", mine);

        assertThat(check.out())
                .contains(", 0 blank. Next: hand in this folder.\n")
                .doesNotContain("mend ", "note ");
        assertThat(check.code()).isZero();
    }

    @Test
    void initNeverWritesOverAFileUnlessForced() throws IOException {
        answers("\"1a.rate\": \"mine\"");

        Said refused = grader("init", "gd-momentum", desk);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .isEqualTo("nothing was written: in TEMP/desk there is already answers.json; give another folder, or"
                        + " --force to write over it\n");
        assertThat(list(desk)).hasSize(1);
        assertThat(desk.resolve("answers.json")).content().contains("mine");

        Said forced = grader("init", "gd-momentum", desk, "--force");

        assertThat(forced.code()).isZero();
        assertThat(desk.resolve("answers.json")).content().doesNotContain("mine");
        assertThat(forced.out().lines().map(line -> line.substring(line.lastIndexOf('/') + 1)))
                .containsExactly(
                        "README.md",
                        "SHEET.md",
                        "answers.json",
                        "GradientDescent.java",
                        "Trajectory.java",
                        "check.yml");
    }

    @Test
    void initTellsAnUnknownAssignmentAndAFileInTheWay() throws IOException {
        write("file", "");

        assertThat(grader("init", "gd-momentun", desk).err())
                .isEqualTo(
                        "there is no assignment \"gd-momentun\" (did you mean \"gd-momentum\"?); there are gd-momentum,"
                                + " learning-rates, preconditioning-autodiff, sgd-hypergradients. A folder of your own must hold"
                                + " a file assignment.yaml\n");
        assertThat(grader("init", "gd-momentun", desk).code()).isEqualTo(3);
        assertThat(grader("init", "gd-momentum", desk.resolve("file")))
                .isEqualTo(new Said(2, "", "TEMP/desk/file is a file; DIR is the folder to write to\n"));
    }

    @Test
    void everyKindOfMistakeIsTold() throws IOException {
        answers(
                "\"1a.rate\": \"|1-2*ete*a|\"",
                "\"1a.range\": \"(0, 1/2a)\"",
                "\"1b.rate\": \"\\frac{1}{a}\"",
                "\"1b.cstar\": 0",
                "\"2A.method\": \"momentum\"",
                "\"2A.eta\": \"1/16\"");
        write(
                "GradientDescent.java",
                "public class GradientDescent {\n    static double rate(double eta) { return 1; }\n}\n");
        write("Trajectory.java", "public class Trajectory {\n    int x = ;\n}\n");

        Said check = grader("check", desk);

        assertThat(check.out()).isEqualTo("""
                        gd-momentum: Convergence of gradient descent, and momentum
                        How your files are read. Whether an answer is right is not looked at here.

                        Files
                          mend  answers.json
                                  there is no field "1b.cstar" in gd-momentum; did you mean "1b.c_star"?

                        1 How fast does gradient descent converge?
                          mend  1a.rate          |1-2*ete*a|
                                  Cannot be read: column 6: symbol "ete" is not part of this question; did you mean "eta"?
                                  It uses a, eta.
                          note  1a.range         (0, 1/2a)   read as (0, 1/2*a)
                                  Can be read as (0, 1/2*a) or as (0, 1/(2*a)); where that makes a difference neither
                                  counts. Write parentheses.
                          mend  1b.rate          \\u000crac{1}{a}
                                  Cannot be read: column 1: a form feed: JSON turned \\f of \\frac into it; write \\\\frac in
                                  JSON.
                          mend  see the Java files below: 1a.eta_star, 1a.c_star, 1b.range, 1b.eta_star, 1b.c_star

                        2 Whose trajectory is it?
                          ready 2A.method        momentum
                          ready 2A.eta           1/16   = 0.0625
                          blank not answered: 2A.m, 2A.x1, 2A.x2, 2A.x3, 2B.method, 2B.eta, 2B.x1, 2B.x2, 2C.method, 2C.eta,
                                2C.x2

                        Java classes
                          mend  see the Java files below: Trajectory.fitMomentum, Trajectory.fitStep, Trajectory.follow

                        Java files
                          mend  GradientDescent  0 of 8 methods written, 0 of 2 public examples pass
                                  expected static double rate(double a, double eta), found static double rate(double)
                                  expected static double[] stableRange(double a), found nothing of that name
                                  expected static double optimalStep(double a), found nothing of that name
                                  expected static double optimalRate(double a), found nothing of that name
                                  expected static double rate(double a, double b, double eta), found static double
                                  rate(double)
                                  expected static double[] stableRange(double a, double b), found nothing of that name
                                  and 2 more
                          mend  Trajectory       does not compile
                                  Trajectory.java:2:13: illegal start of expression

                        3 of 24 fields ready, 11 blank, 5 to mend. Next: mend answers.json, 1a.rate, 1b.rate and 2 more.
                        """);
        assertThat(check.code()).isEqualTo(1);
    }

    @Test
    void aWrongExampleIsShownWithWhatWasExpected() throws IOException {
        grader("init", "gd-momentum", desk);
        Path file = desk.resolve("GradientDescent.java");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "throw new UnsupportedOperationException(\"not answered yet: GradientDescent.rate(a, eta)\");",
                                "return 1 - 2 * a * eta * eta;"));

        Said check = grader("check", desk, "GradientDescent");

        assertThat(check.out()).contains("""
                          mend  GradientDescent  1 of 8 methods written, 0 of 1 public examples pass
                                  GradientDescent.rate(3, 0.1): gave 0.94, expected 0.4
                        """);
        assertThat(check.code()).isEqualTo(1);
    }

    @Test
    void aMethodThatDoesNotEndIsStopped() throws IOException {
        answers();
        write(
                "Trajectory.java",
                "public class Trajectory { public static double fitStep(double[] c, double[] x, double[] y)"
                        + " { while (true) { } } }");

        Said check = grader("check", desk, "Trajectory");

        assertThat(check.out())
                .contains("Trajectory.fitStep([2, 8], [1, 1], [0.8, nan]): Your code took too many steps and was");
        assertThat(check.code()).isEqualTo(1);
    }

    @Test
    void checksTheZipThatIsHandedIn() throws IOException {
        Path zip = desk.resolve("ada.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("homework/answers.json"));
            out.write("{\"assignment\": \"gd-momentum\", \"answers\": {\"1a.rate\": \"1\"}}"
                    .getBytes(StandardCharsets.UTF_8));
        }

        Said check = grader("check", zip);
        assertThat(check.err()).isEmpty();
        assertThat(check.out()).contains("1a.rate");
        assertThat(check.code()).isZero();

        Files.write(zip, Arrays.copyOf(Files.readAllBytes(zip), 60));
        assertThat(grader("check", zip))
                .isEqualTo(new Said(
                        3,
                        "",
                        "ada.zip: cannot be read: the zip is cut off, its end is missing; pack it again and hand it in"
                                + " again\nNothing can be checked until this is mended.\n"));
    }

    @Test
    void unreadableAnswersAndUnknownAssignmentsExitWithThree() throws IOException {
        assertThat(grader("check", desk))
                .isEqualTo(new Said(
                        3,
                        "",
                        "TEMP/desk: no answers.json and no Java file in it; \"grader init ASSIGNMENT\" writes the files"
                                + " to begin with\n"));
        assertThat(grader("check", desk.resolve("none")).err())
                .isEqualTo("TEMP/desk/none: there is no such folder; give the folder with your answers\n");

        write("answers.json", "{\"answers\": {\"1a.rate\": \"1\"}}");
        assertThat(grader("check", desk))
                .isEqualTo(new Said(
                        3,
                        "",
                        "which assignment is this? Say it with -a, or write {\"assignment\": \"...\"} in answers.json;"
                                + " there are gd-momentum, learning-rates, preconditioning-autodiff,"
                                + " sgd-hypergradients\n"));
        assertThat(grader("check", desk, "-a", "gd-momentum").code()).isZero();

        write("answers.json", "{\"assignment\": \"gd-momentum\",\n \"answers\": {\"1a.rate\": \"\\eta\"}}");
        Said broken = grader("check", desk);
        assertThat(broken.code()).isEqualTo(3);
        assertThat(broken.out()).isEmpty();
        assertThat(broken.err())
                .startsWith("answers.json:2:")
                .endsWith("\nNothing can be checked until this is mended.\n");
    }

    @Test
    void theFolderAboveMayNameTheAssignment() throws IOException {
        Path mine = Files.createDirectories(desk.resolve("gd-momentum").resolve("ada"));
        Files.writeString(mine.resolve("Trajectory.java"), "public class Trajectory { }");

        Said check = grader("check", mine);

        assertThat(check.out()).startsWith("gd-momentum: ").contains("expected static double[] fitMomentum(");
        assertThat(check.code()).isEqualTo(1);
    }

    @Test
    void aPartAloneIsLookedAt() throws IOException {
        answers("\"1b.rate\": \"a\"", "\"2A.m\": [");

        write("answers.json", "{\"assignment\": \"gd-momentum\", \"answers\": {\"1b.rate\": \"a\", \"2A.m\": [1]}}");

        assertThat(grader("check", desk, "2A").code()).isEqualTo(1);
        Said part = grader("check", desk, "1b");
        assertThat(part.code()).isZero();
        assertThat(part.out()).contains("1b.rate").doesNotContain("2A.", "1a.", "Trajectory");
        Said field = grader("check", desk, "1b.rate");
        assertThat(field.out())
                .endsWith("1 of 1 fields ready, 0 blank. Next: look at the whole sheet, without a part.\n");
        assertThat(grader("check", desk, "1b.cstar"))
                .isEqualTo(new Said(
                        2,
                        "",
                        "\"1b.cstar\" is no question, part or field of gd-momentum; did you mean \"1b.c_star\"?\n"));
        assertThat(grader("check", desk, "7").err())
                .isEqualTo("\"7\" is no question, part or field of gd-momentum; its questions are 1, 2, java\n");
    }

    @Test
    void aPartAfterCheckIsEnoughInTheFolderItself() throws IOException, InterruptedException {
        answers("\"1b.rate\": \"max(a, b)\"");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dgrader.home=" + home,
                "-cp",
                absolute(System.getProperty("java.class.path")),
                GraderCommand.class.getName()));
        command.addAll(List.of("check", "1b"));

        Process process = new ProcessBuilder(command)
                .directory(desk.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(out)
                .contains("ready 1b.rate")
                .endsWith("1 of 4 fields ready, 3 blank. Next: answer 1b.range, 1b.eta_star and 1b.c_star.\n");
    }

    private static String absolute(String classPath) {
        return Stream.of(classPath.split(java.io.File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((one, other) -> one + java.io.File.pathSeparator + other)
                .orElseThrow();
    }

    @Test
    void jsonHasFormulasInLatexAndNoWordOfRightOrWrong() throws IOException {
        answers("\"1a.eta_star\": \"1/2a\"", "\"1a.c_star\": \"x\"");

        Said check = grader("check", desk, "1a", "--json");

        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out())
                .contains("""
                              "field": "1a.eta_star",
                              "kind": "formula",
                              "state": "note",
                              "answer": "1/2a",
                              "read_as": "1/2*a",
                              "latex": "\\\\frac{1}{2} \\\\, a",
                              "message": "",
                        """)
                .contains("\"ok\": false", "\"blank\": 2", "\"problem\": 1")
                .doesNotContain("points", "correct", "verdict", "expected\"");
    }

    @Test
    void coloursAndSymbolsAreForTerminalsOnly() throws IOException {
        answers("\"1a.rate\": \"a\"", "\"1a.c_star\": \"x\"");

        Said plain = grader("check", desk, "1a");
        Said rich = grader("check", desk, "1a", "--color", "always");

        assertThat(plain.out()).isASCII();
        assertThat(rich.out())
                .contains(
                        "  \u001b[32m✓\u001b[0m 1a.rate",
                        "\u001b[31m✗\u001b[0m 1a.c_star",
                        "\u001b[2m·\u001b[0m not answered");
    }

    @Test
    void helpHasThreeExamples() {
        assertThat(grader("init", "--help").out().lines().filter(line -> line.startsWith("  grader init ")))
                .hasSize(3);
        assertThat(grader("check", "--help").out().lines().filter(line -> line.startsWith("  grader check")))
                .hasSize(3);
    }
}
