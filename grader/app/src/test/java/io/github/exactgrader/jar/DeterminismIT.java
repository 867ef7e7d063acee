package io.github.exactgrader.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same submissions give the same bytes of {@code results.json}, however and wherever they are graded. */
class DeterminismIT {

    /** JSON and Java, honest and hostile. */
    private static final List<String> SUBMISSIONS = List.of(
            "gd-momentum/does-not-compile",
            "gd-momentum/eats-memory",
            "gd-momentum/exits-the-jvm",
            "gd-momentum/loops-forever",
            "gd-momentum/partly-right",
            "gd-momentum/perfect",
            "gd-momentum/prints-a-lot",
            "gd-momentum/throws",
            "gd-momentum/unreadable-json",
            "gd-momentum/wrong-kinds",
            "sgd-hypergradients/2-9-misses-the-gap",
            "sgd-hypergradients/perfect-java");

    private static final List<String> FAR_AWAY =
            List.of("-Duser.language=de", "-Duser.country=DE", "-Duser.timezone=Asia/Tokyo");
    private static final Map<String, String> FAR_AWAY_ENVIRONMENT =
            Map.of("LANG", "de_DE.UTF-8", "LC_ALL", "de_DE.UTF-8", "TZ", "Asia/Tokyo");

    @TempDir
    private static Path folder;

    private static String expected;

    @BeforeAll
    static void gradeOneAtATime() throws IOException, InterruptedException {
        RealGrader.copySamples(folder.resolve("submissions"), SUBMISSIONS);
        RealGrader here = RealGrader.jar(
                Path.of(System.getProperty("java.home")),
                List.of("-Duser.language=en", "-Duser.country=US", "-Duser.timezone=UTC"),
                Map.of("LANG", "C", "LC_ALL", "C", "TZ", "UTC"));
        expected = results(here, "one-job", 1);
        assertThat(expected).contains("\"partly-right\"", "\"loops-forever\"", "\"fuel-limit\"", "\"memory-limit\"");
    }

    @Test
    void withTwoJobsInAnotherLocaleAndTimeZone() throws IOException, InterruptedException {
        RealGrader there = RealGrader.jar(Path.of(System.getProperty("java.home")), FAR_AWAY, FAR_AWAY_ENVIRONMENT);

        assertThat(results(there, "far-away", 2)).isEqualTo(expected);
    }

    @Test
    void onJava25() throws IOException, InterruptedException {
        Optional<Path> jdk = RealGrader.jdk25();
        if (jdk.isEmpty()) {
            System.err.println("NOT TESTED: there is no JDK 25 here, so nobody knows whether it gives the same"
                    + " results.json. Set JAVA25_HOME to one and run DeterminismIT again.");
        }
        assumeThat(jdk).as("a JDK 25; set JAVA25_HOME").isPresent();

        assertThat(results(RealGrader.jar(jdk.orElseThrow(), FAR_AWAY, FAR_AWAY_ENVIRONMENT), "java-25", 2))
                .isEqualTo(expected);
    }

    private static String results(RealGrader grader, String run, int jobs) throws IOException, InterruptedException {
        RealGrader.Ended ended = grader.run(
                "grade",
                folder.resolve("submissions").toString(),
                "-o",
                folder.resolve(run).toString(),
                "--jobs",
                Integer.toString(jobs));
        assertThat(ended.code()).as(ended.err()).isZero();
        return new String(Files.readAllBytes(folder.resolve(run).resolve("results.json")), StandardCharsets.ISO_8859_1);
    }
}
