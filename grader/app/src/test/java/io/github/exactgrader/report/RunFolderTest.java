package io.github.exactgrader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void writesEveryFileOfARun() throws IOException {
        Path root = temporary.resolve("new/run");

        new RunFolder(root).write(SampleResults.small(), Map.of());

        assertThat(files(root))
                .hasSize(16)
                .contains(
                        "results.json",
                        "run.json",
                        "report.html",
                        "gradebook.csv",
                        "students/convergence/student-001/feedback.html",
                        "students/convergence/student-001/feedback.md",
                        "students/convergence/student-001/feedback.json",
                        "junit/convergence/student-001.xml")
                .noneMatch(name -> name.contains("unfinished"));
    }

    @Test
    void writesWhatTheWritersGive() throws IOException {
        Results results = SampleResults.small();

        new RunFolder(temporary).write(results, Map.of());

        assertThat(Files.readAllBytes(temporary.resolve("results.json"))).isEqualTo(ResultsJson.bytes(results));
        assertThat(Files.readAllBytes(temporary.resolve("report.html"))).isEqualTo(ClassPage.bytes(results));
    }

    @Test
    void replacesTheFilesOfAnEarlierRun() throws IOException {
        Files.writeString(temporary.resolve("results.json"), "old");

        new RunFolder(temporary).write(SampleResults.small(), Map.of());

        assertThat(temporary.resolve("results.json")).content().startsWith("{\n  \"schema\"");
    }

    @Test
    void replacesTheFoldersOfStudentsAsAWhole() throws IOException {
        Path gone = Files.createDirectories(temporary.resolve("students/convergence/gone"));
        Files.createDirectories(temporary.resolve(".students.unfinished/new/students/convergence/student-001"));
        Path other = Files.createDirectories(temporary.resolve("students/other/kept"));

        new RunFolder(temporary).write(SampleResults.small(), Map.of());

        assertThat(gone).as("a student who is no longer in the run").doesNotExist();
        assertThat(other).as("of another assignment").exists();
        assertThat(temporary.resolve("students/convergence/student-001/feedback.html"))
                .exists();
        assertThat(temporary.resolve(".students.unfinished")).doesNotExist();
    }

    @Test
    void keepsTheOrderOfTheRunsFacts() throws IOException {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("started", "2026-11-24T00:00:00Z");
        run.put("jobs", 2);
        run.put("versions", List.of(Map.of("java", "17")));

        new RunFolder(temporary).write(SampleResults.small(), run);

        assertThat(temporary.resolve("run.json")).content().isEqualTo("""
                {
                  "started": "2026-11-24T00:00:00Z",
                  "jobs": 2,
                  "versions": [
                    {
                      "java": "17"
                    }
                  ]
                }
                """);
    }

    @Test
    void givesEachOfSeveralAssignmentsAGradebookOfItsOwn() throws IOException {
        Results small = SampleResults.small();
        Graded other = new Graded("momentum/2", "Momentum", "00", List.of());

        new RunFolder(temporary)
                .write(
                        new Results(List.of(small.assignments().get(0), other), small.submissions(), JailLevel.JAILED),
                        Map.of());

        assertThat(files(temporary))
                .contains("gradebook-convergence.csv")
                .anyMatch(name -> name.matches("gradebook-momentum_2-[0-9a-f]{8}\\.csv"))
                .doesNotContain("gradebook.csv");
    }

    @Test
    void refusesACardOfAnUnknownAssignment() {
        Results orphaned = new Results(List.of(), SampleResults.small().submissions(), JailLevel.JAILED);

        assertThatThrownBy(() -> new RunFolder(temporary).write(orphaned, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no assignment of the run is called \"convergence\"");
    }

    @Test
    void tellsWhenTheFolderCannotBeMade() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");

        assertThatThrownBy(() -> new RunFolder(file).write(SampleResults.small(), Map.of()))
                .isInstanceOf(IOException.class);
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
