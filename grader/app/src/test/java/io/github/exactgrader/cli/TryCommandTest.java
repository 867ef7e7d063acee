package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.pipeline.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TryCommandTest {

    private static CommandRun attempt(String... words) {
        String[] all = Stream.concat(Stream.of("try"), Stream.of(words)).toArray(String[]::new);
        return CommandRun.of(new Home(Project.root()), all);
    }

    @Test
    void printsReadingVerdictPointsAndEvidence() {
        CommandRun run = attempt("gd-momentum", "2B.eta", "1/4");

        assertThat(run).isEqualTo(new CommandRun(0, """
                        field     2B.eta (number)
                        read as   1/4
                        verdict   wrong-answer
                        points    0 of 2
                        message   Differentiate 4*x2^2: a factor is missing in the gradient.
                        evidence
                          expected: 0.125
                          actual: 0.25
                          error: 0.125
                          tolerance: |s - t| <= 0.0005 + 0*|t|
                          misconception: Differentiate 4*x2^2: a factor is missing in the gradient.
                          meaning: 2f6e02095834
                        """, ""));
    }

    @Test
    void printsTheSameAsJson() {
        CommandRun run = attempt("gd-momentum", "2B.eta", "0.125", "--json");

        assertThat(run).isEqualTo(new CommandRun(0, """
                        {
                          "field": "2B.eta",
                          "kind": "number",
                          "verdict": "correct",
                          "points": 2,
                          "max": 2,
                          "answer": "0.125",
                          "read_as": null,
                          "latex": null,
                          "message": "Right.",
                          "evidence": {
                            "expected": "0.125",
                            "actual": "0.125",
                            "error": "0",
                            "tolerance": "|s - t| <= 0.0005 + 0*|t|"
                          }
                        }
                        """, ""));
    }

    private static Arguments judged(String line, String... words) {
        return Arguments.of(line, List.of(words));
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                judged("verdict   correct", "gd-momentum", "1b.c_star", "1 - 2*a/(a + b)"),
                judged("verdict   correct", "gd-momentum", "1a.range", "eta < 1/a"),
                judged("verdict   correct", "gd-momentum", "2A.x1", "[-0.875, -0.5]"),
                judged("verdict   correct", "gd-momentum", "2A.x1", "[-7/8, -1/2]"),
                judged("verdict   correct", "gd-momentum", "2A.method", "Momentum"),
                judged("read as   -h*eta + 1", "sgd-hypergradients", "2.1.factor", "-h*eta + 1"),
                judged("verdict   invalid-answer", "gd-momentum", "2A.x1", "{\"x\": 1}"),
                judged("verdict   invalid-answer", "gd-momentum", "1b.c_star", "(b - a"),
                judged("verdict   needs-review", "sgd-hypergradients", "1.proof", "By induction."),
                // m follows from the student's own eta, if that is a step size: 0.5 + 0.5 m + 4 eta is read as 0.6
                judged("verdict   wrong-answer", "gd-momentum", "2A.m", "1.2"),
                judged("verdict   wrong-answer", "gd-momentum", "2A.m", "1.2", "--with", "2A.eta=0"),
                judged("verdict   partly-correct", "gd-momentum", "2A.m", "1.2", "--with", "2A.eta=0.011"),
                judged("verdict   correct", "gd-momentum", "1b.c_star", "|b-a|/(a+b)"),
                judged("verdict   wrong-answer", "gd-momentum", "1b.c_star", "(a-b)/(a+b)"),
                judged("verdict   correct", "sgd-hypergradients", "3.3.d", "-g1' (I - eta1 H2) g3"),
                judged("verdict   wrong-answer", "sgd-hypergradients", "3.3.d", "-g1' (I - eta1 H3) g3"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("answers")
    void takesAnswersAsStudentsWriteThem(String line, List<String> words) {
        CommandRun run = attempt(words.toArray(String[]::new));

        assertThat(run.out().lines()).contains(line);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
    }

    private static final String FOLLOW = """
            public class Trajectory {
                public static double[][] follow(double[] curvature, double[] x0, double eta, double m, int steps) {
                    double[][] path = new double[steps][];
                    double[] x = x0.clone();
                    double[] v = new double[x.length];
                    for (int k = 0; k < steps; k++) {
                        for (int i = 0; i < x.length; i++) {
                            v[i] = m * v[i] - eta * curvature[i] * x[i];
                            x[i] += v[i];
                        }
                        path[k] = x.clone();
                    }
                    return path;
                }
            }
            """;

    @Test
    void runsAJavaFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Trajectory.java"), FOLLOW);

        CommandRun run = attempt("gd-momentum", "Trajectory.follow", file.toString());

        assertThat(run).isEqualTo(new CommandRun(0, """
                        field     Trajectory.follow (java)
                        verdict   correct
                        points    2 of 2
                        message   Right in all 34 test cases.
                        evidence
                          fuel: 1418 of 200000000
                        """, ""));
    }

    @Test
    void tellsWhatTheCompilerSays(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Trajectory.java"), FOLLOW.replace("x.clone();", "x.clone()"));

        CommandRun run = attempt("gd-momentum", "Trajectory.follow", file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("verdict   compile-error\n");
        assertThat(run.err()).contains("Trajectory.java:11:").contains("';' expected");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        List.of("gd-momentum", "1b.cstar", "1"),
                        "there is no field \"1b.cstar\" in gd-momentum; did you mean \"1b.c_star\"?\n"),
                Arguments.of(
                        List.of("gd-momentum", "2A.m", "1", "--with", "2A.etta=1"),
                        "there is no field \"2A.etta\" in gd-momentum; did you mean \"2A.eta\"?\n"),
                Arguments.of(
                        List.of("gd-momentum", "Trajectory.follow", "nowhere/Trajectory.java"),
                        "field \"Trajectory.follow\" is answered in Java: expected the path of a .java file, found"
                                + " \"nowhere/Trajectory.java\", which is not there\n"),
                Arguments.of(
                        List.of("gd-momentum", "Trajectory.follow", "42"),
                        "field \"Trajectory.follow\" is answered in Java: expected the path of a .java file, found"
                                + " \"42\"\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void stopsWithThreeWhereThereIsNothingToJudge(List<String> words, String message) {
        assertThat(attempt(words.toArray(String[]::new))).isEqualTo(new CommandRun(3, "", message));
    }

    @Test
    void stillKnowsItsOptions() {
        assertThat(attempt("gd-momentum", "2B.eta", "1", "--jsn").code()).isEqualTo(2);
        assertThat(attempt("gd-momentum", "2B.eta", "1", "--jsn").err()).startsWith("Unknown option: '--jsn'\n");
        assertThat(attempt("--help").out().lines().filter(line -> line.startsWith("  grader try ")))
                .hasSize(3);
    }
}
