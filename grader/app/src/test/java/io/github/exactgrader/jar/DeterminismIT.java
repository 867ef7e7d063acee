package io.github.exactgrader.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    @Test
    void withAStoreThatIsEmptyAndOneThatKnowsAll() throws IOException, InterruptedException {
        String store = folder.resolve("store").toString();

        assertThat(results(RealGrader.jar(), "filling", 2, "--store", store)).isEqualTo(expected);
        assertThat(results(RealGrader.jar(), "filled", 1, "--store", store)).isEqualTo(expected);
        assertThat(folder.resolve("store")).isNotEmptyDirectory();
    }

    @Test
    void withAStoreThatIsDamaged() throws IOException, InterruptedException {
        Path store = folder.resolve("damaged");
        results(RealGrader.jar(), "before-damage", 2, "--store", store.toString());
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 4;
                Files.write(file, bytes);
            }
        }

        assertThat(results(RealGrader.jar(), "after-damage", 2, "--store", store.toString()))
                .isEqualTo(expected);
    }

    /** In an installation whose folder for archives cannot be made. */
    @Test
    void withoutArchives() throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve("home"));
        for (String part : List.of("assignments", "reference")) {
            Files.createSymbolicLink(home.resolve(part), RealGrader.HOME.resolve(part));
        }
        Files.writeString(home.resolve("grader"), "no folder");
        RealGrader grader =
                RealGrader.jar(Path.of(System.getProperty("java.home")), List.of("-Dgrader.home=" + home), Map.of());

        String results = results(grader, "no-archives", 2);
        for (String part : List.of("assignments", "reference")) {
            Files.delete(home.resolve(part));
        }

        assertThat(results).isEqualTo(expected);
    }

    private static String results(RealGrader grader, String run, int jobs, String... options)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                "grade",
                folder.resolve("submissions").toString(),
                "-o",
                folder.resolve(run).toString(),
                "--jobs",
                Integer.toString(jobs)));
        words.addAll(List.of(options));
        RealGrader.Ended ended = grader.run(words.toArray(String[]::new));
        assertThat(ended.code()).as(ended.err()).isZero();
        return new String(Files.readAllBytes(folder.resolve(run).resolve("results.json")), StandardCharsets.ISO_8859_1);
    }
}
