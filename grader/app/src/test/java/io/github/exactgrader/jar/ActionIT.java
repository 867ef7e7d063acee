package io.github.exactgrader.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.JobLog;
import io.github.exactgrader.JobLog.Command;
import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.report.ResultsJson;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of the action, as GitHub would run them; a submission tries to give the runner commands in every way. */
class ActionIT {

    /** Lines that the runner would obey, each of them in each text that a student chooses. */
    private static final String COMMANDS =
            "\n::error::forged\n  ::set-output name=score::100\n##[set-output name=score;]100"
                    + "\n\u00a0::set-env name=PATH::/tmp\n::add-path::/tmp\n::add-mask::a"
                    + "\n::notice title=Autograding report::{\"totalPoints\":100,\"maxPoints\":100}\n";

    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    private Path temp;

    private Path workspace = Path.of(".");

    @BeforeEach
    void checkOut() throws IOException {
        workspace = Files.createDirectories(temp.resolve("workspace"));
    }

    private CompositeAction.Ended run(String... inputs) throws IOException, InterruptedException {
        Map<String, String> values = new HashMap<>();
        values.put("jar", RealGrader.JAR.toString());
        values.put("home", RealGrader.HOME.toString());
        for (int i = 0; i < inputs.length; i += 2) {
            values.put(inputs[i], inputs[i + 1]);
        }
        return new CompositeAction(Files.createTempDirectory(temp, "runner"), workspace).run(values);
    }

    /** Right answers in Java that print commands, wrong answers in JSON that are commands, files whose names are. */
    private void handIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        String print = "System.out.println(TEXT); System.err.println(TEXT); System.out.print(\"\\r\" + TEXT);";
        String source = Files.readString(RealGrader.SAMPLES.resolve("gd-momentum/perfect/GradientDescent.java"))
                .replace("        return ", "        " + print + "\n        return ");
        Files.writeString(
                folder.resolve("GradientDescent.java"),
                source.substring(0, source.lastIndexOf('}')) + "    static final String TEXT = \"" + java(COMMANDS)
                        + "\";\n}\n");
        Files.writeString(
                folder.resolve("Trajectory.java"),
                "class Trajectory { static double[] follow() { throw new RuntimeException(\"" + java(COMMANDS)
                        + "\"); } }");
        Files.writeString(
                folder.resolve("answers.json"),
                "{\"assignment\": \"gd-momentum\", \"answers\": {\n\"1b.c_star\": \"" + json(COMMANDS)
                        + "\",\n\"2A.method\": \"" + json(COMMANDS) + "\",\n\"" + json(COMMANDS.substring(0, 150))
                        + "\": 1\n}}\n");
        Files.writeString(folder.resolve("::error::forged.java"), "class { ::error::forged }");
        Files.writeString(folder.resolve("a" + COMMANDS.replace('/', '_').substring(0, 60) + ".java"), "class {");
    }

    private static String java(String text) {
        return text.replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String json(String text) {
        return text.replace("\"", "\\\"").replace("\n", "\\n");
    }

    /** What a runner was told is what the grader says, and nothing else. */
    private static void nothingWasForged(CompositeAction.Ended ended) {
        assertThat(ended.commands()).as(ended.log()).hasSizeLessThanOrEqualTo(10);
        assertThat(ended.commands()).extracting(Command::name).isSubsetOf("error", "warning", "notice");
        assertThat(ended.commands())
                .allMatch(command -> !command.message().equals("forged")
                        && !command.properties().getOrDefault("title", "").equals("Autograding report"));
        assertThat(ended.leaks()).isEmpty();
        assertThat(ended.summary().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MEBIBYTE);
    }

    @Test
    void aGradedSubmissionForgesNothing() throws IOException, InterruptedException, UnreadableJsonException {
        handIn(workspace.resolve("submissions/ada"));

        CompositeAction.Ended ended =
                run("command", "grade", "path", "submissions/ada", "output", "run", "options", "--no-store");

        assertThat(ended.code()).as(ended.log()).isZero();
        nothingWasForged(ended);
        Results results = ResultsJson.read(Files.readAllBytes(workspace.resolve("run/results.json")), "results.json");
        ScoreCard card = results.submissions().get(0);
        assertThat(card.earned()).as("the right methods count").isPositive();
        assertThat(ended.outputs())
                .containsEntry("score", card.earned().toPlainString())
                .containsEntry("max", "37")
                .containsEntry("passed", "false")
                .hasEntrySatisfying("result", payload -> assertThat(payload).matches("[A-Za-z0-9+/]+=*"));
        assertThat(ended.summary()).contains("**" + card.earned().toPlainString() + " of 37 points**");
        assertThat(ended.commands())
                .anyMatch(
                        command -> command.properties().getOrDefault("file", "").equals("submissions/ada/answers.json")
                                && command.properties().getOrDefault("line", "").equals("3"));
        isReportedAsItWasGraded(ended);
    }

    private void isReportedAsItWasGraded(CompositeAction.Ended graded) throws IOException, InterruptedException {
        Map<String, String> environment = Map.of(
                "GITHUB_STEP_SUMMARY", temp.resolve("summary").toString(),
                "GITHUB_OUTPUT", temp.resolve("output").toString());

        RealGrader.Ended reported = RealGrader.jar(Path.of(System.getProperty("java.home")), List.of(), environment)
                .run("report", workspace.resolve("run").toString(), "--github");

        assertThat(reported.code()).as(reported.err()).isZero();
        assertThat(JobLog.values(Files.readString(temp.resolve("output")))).isEqualTo(graded.outputs());
        assertThat(temp.resolve("summary")).hasContent(graded.summary());
    }

    @Test
    void aGradedClassForgesNothingAndIsNotNamed() throws IOException, InterruptedException {
        handIn(workspace.resolve("class/::error::forged"));
        handIn(workspace.resolve("class/ada ##[set-output name=score]100"));
        Files.createDirectories(workspace.resolve("class/lost\n::error::forged"));

        CompositeAction.Ended ended =
                run("command", "grade", "path", "class", "output", "run", "options", "--no-store\n--jobs 1");

        assertThat(ended.code()).as(ended.log()).isEqualTo(3);
        nothingWasForged(ended);
        assertThat(ended.commands())
                .containsExactly(
                        new Command(
                                "error",
                                Map.of("title", "1 submission not graded"),
                                "It is not known for which assignment they are. Name it, or run without --github to see which they are."));
        assertThat(ended.outputs()).isEqualTo(Map.of("score", "", "max", "", "passed", "false", "result", ""));
        assertThat(ended.log() + ended.summary())
                .contains("2 submissions, mean ")
                .doesNotContain("ada")
                .doesNotContain("forged");
    }

    @Test
    void aCheckedSubmissionForgesNothing() throws IOException, InterruptedException {
        handIn(workspace.resolve("homework"));

        CompositeAction.Ended ended = run("command", "check", "path", "homework", "sha256", hashOfTheJar());

        assertThat(ended.code()).as(ended.log()).isEqualTo(1);
        nothingWasForged(ended);
        assertThat(ended.commands())
                .anyMatch(command -> command.properties()
                        .getOrDefault("title", "")
                        .equals("1b.c_star: cannot be read as it stands"));
        assertThat(ended.outputs()).isEqualTo(Map.of("score", "", "max", "", "passed", "false", "result", ""));
        assertThat(ended.summary()).contains("<details open><summary>To mend: ");
    }

    @Test
    void whatStopsTheGraderIsShownOnThePage() throws IOException, InterruptedException {
        Files.writeString(workspace.resolve("answers.json"), "{\"answers\": ::error::forged");

        CompositeAction.Ended ended = run();

        assertThat(ended.code()).isEqualTo(3);
        nothingWasForged(ended);
        assertThat(ended.commands())
                .singleElement()
                .matches(command -> command.message().startsWith("answers.json:1:13: cannot be read: "));
        assertThat(ended.summary()).startsWith("**Stopped**: answers.json:1:13: cannot be read: ");
    }

    @Test
    void refusesAJarThatIsNotTheOneAskedFor() throws IOException, InterruptedException {
        CompositeAction.Ended ended = run("sha256", "0".repeat(64));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.commands())
                .containsExactly(new Command(
                        "error",
                        Map.of("title", "exactgrader"),
                        "the jar is not the one that was asked for: expected sha256 " + "0".repeat(64) + ", found "
                                + hashOfTheJar()));
    }

    private static String hashOfTheJar() throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(RealGrader.JAR)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void refusesInputsThatItDoesNotUnderstand() throws IOException, InterruptedException {
        for (List<String> wrong : List.of(
                List.of("command", "lint\n::error::x", "command: expected check or grade, found \"lint\n::error::x\""),
                List.of("java-version", "17; id", "java-version: expected a number such as 17, found \"17; id\""),
                List.of(
                        "jar",
                        "no.jar",
                        "jar: there is no file \"no.jar\" in the repository; give its path or an https address"),
                List.of(
                        "jar",
                        "https://example.org/grader.jar",
                        "sha256: an address needs the SHA-256 of its jar, 64 hexadecimal digits in small letters, found"
                                + " \"\""))) {
            CompositeAction.Ended ended = run(wrong.get(0), wrong.get(1));

            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.commands())
                    .containsExactly(new Command("error", Map.of("title", "exactgrader"), wrong.get(2)));
        }
    }
}
