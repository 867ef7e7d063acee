package io.github.exactgrader.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.course.CourseManifest;
import io.github.exactgrader.course.CourseManifestJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week of a TA: a planted error in the key is found, mended, graded again, and everybody who is touched is named. */
class RegradeIT {

    private static final String RIGHT = "answer: abs\\(1 - 2\\*eta\\*a\\)";
    private static final String WRONG = "answer: abs(1 - 4*eta*a)";

    @TempDir
    private static Path folder;

    private static Path submissions;
    private static Path first;
    private static Path mended;

    @BeforeAll
    static void gradeByAPlantedError() throws IOException, InterruptedException {
        submissions = RealGrader.copySamples(
                        folder.resolve("all"),
                        List.of(
                                "gd-momentum/1a-rate-factor-four",
                                "gd-momentum/1b-c-star-sign",
                                "gd-momentum/perfect-json",
                                "gd-momentum/unreadable-json"))
                .resolve("gd-momentum");
        Files.write(
                submissions.resolve(CourseManifest.FILE),
                CourseManifestJson.bytes(new CourseManifest("folder", "all", List.of(), List.of())));
        mended = RealGrader.HOME.resolve("assignments/gd-momentum/key");
        Path planted = folder.resolve("own/gd-momentum");
        copy(mended.getParent(), planted);
        copy(mended, planted.resolve("key"));
        Path key = planted.resolve("key/key.yaml");
        Files.writeString(key, Files.readString(key).replaceFirst(RIGHT, WRONG));
        first = folder.resolve("first");
        RealGrader.Ended graded =
                grader("grade", submissions.toString(), "-a", planted.toString(), "-o", first.toString());
        assertThat(graded.code()).as(graded.err()).isZero();
    }

    private static RealGrader.Ended grader(String... words) throws IOException, InterruptedException {
        return RealGrader.launcher().run(words);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> list = Files.list(from)) {
            for (Path file : list.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void namesTheKeyAsTheCauseForExactlyTheStudentsItTouches() throws IOException, InterruptedException {
        Path run = run("mended");
        RealGrader.Ended regraded = grader("regrade", run.toString(), "--only", "1a.rate", "--key", mended.toString());
        RealGrader.Ended diff = grader("diff", run + "@1", run + "@2", "--exit-code", "--pass", "80%");

        assertThat(regraded.code()).as(regraded.err()).isZero();
        assertThat(regraded.err())
                .isEqualTo("Written to " + run + ": open " + run.resolve("report.html") + " in a browser\n");
        assertThat(diff).isEqualTo(new RealGrader.Ended(1, run + "@1 -> " + run + """
                @2

                gd-momentum
                student              before  after  change  why
                1a-rate-factor-four      31     29      -2  1a.rate -2 (key); no longer passes
                1b-c-star-sign           27     29      +2  1a.rate +2 (key)
                perfect-json             29     31      +2  1a.rate +2 (key); now passes
                2 students up, 1 down; 1 unchanged
                key of 1a.rate: 2 students up, 1 down
                mean: from 21.75 to 22.25 points
                now passes (80 %): perfect-json
                no longer passes (80 %): 1a-rate-factor-four
                """, ""));
        assertThat(run.resolve("results.json")).hasSameBinaryContentAs(run.resolve("history/2/results.json"));
        assertThat(run.resolve("history/1/manifest.json")).exists();
        assertThat(run.resolve("import.json")).hasSameBinaryContentAs(submissions.resolve("import.json"));
        refusesToUndoThatByTheWay(run);
    }

    private static void refusesToUndoThatByTheWay(Path run) throws IOException, InterruptedException {
        RealGrader.Ended resumed =
                grader("grade", submissions.toString(), "-a", "gd-momentum", "-o", run.toString(), "--resume");
        RealGrader.Ended regraded = grader("regrade", run.toString());

        assertThat(resumed)
                .isEqualTo(new RealGrader.Ended(
                        2,
                        "",
                        run + ": version 2 was made by \"regrade --only 1a.rate --key " + mended
                                + "\", and --resume would undo that. \"grader regrade " + run
                                + "\" grades new submissions as well; --overwrite starts over\n"));
        assertThat(regraded.err())
                .startsWith("marks of version 2 come from the key in " + mended + ", which is not used now; --key "
                        + mended + " uses it again\n");
        assertThat(grader("diff", run + "@1", run + "@3", "--exit-code").code()).isZero();
    }

    @Test
    void tellsWhatItWouldChangeAndTakesPointsFromNobody() throws IOException, InterruptedException {
        byte[] before = Files.readAllBytes(first.resolve("results.json"));

        RealGrader.Ended dry =
                grader("regrade", first.toString(), "--key", mended.toString(), "--no-decrease", "--dry-run");

        assertThat(dry.code()).as(dry.err()).isZero();
        assertThat(dry.out())
                .startsWith(first + "@1 -> " + first + "@2 (not written)\n")
                .contains("\n2 students up; 2 unchanged\nkey of 1a.rate: 2 students up\n")
                .doesNotContain("1a-rate-factor-four");
        assertThat(first.resolve("results.json")).hasBinaryContent(before);
        assertThat(first.resolve("history")).isDirectoryNotContaining("glob:**/*2*");
        assertThat(first.resolve("children")).doesNotExist();
    }

    /** Returns a copy of the run that was graded first. */
    private static Path run(String name) throws IOException {
        Path run = folder.resolve(name);
        try (Stream<Path> tree = Files.walk(first)) {
            for (Path from : tree.toList()) {
                Files.copy(from, run.resolve(first.relativize(from).toString()));
            }
        }
        return run;
    }
}
