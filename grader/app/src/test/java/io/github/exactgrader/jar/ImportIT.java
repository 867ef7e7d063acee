package io.github.exactgrader.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.course.MadeCourse;
import io.github.exactgrader.course.MadeExport;
import io.github.exactgrader.course.MadeLayout;
import io.github.exactgrader.course.MadeUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class comes out of an export and is graded, by the real program. */
class ImportIT {

    private static final MadeCourse COURSE = MadeCourse.of(30, 30);

    @TempDir
    private Path folder;

    @Test
    void importsAMoodleZipThatGradeThenReads() throws IOException, InterruptedException {
        MadeExport export = COURSE.write(MadeLayout.MOODLE, folder.resolve("export"));
        Path submissions = folder.resolve("submissions");

        RealGrader.Ended imported = RealGrader.launcher()
                .run(
                        "import",
                        export.source().toString(),
                        "-o",
                        submissions.toString(),
                        "--roster",
                        export.roster().toString(),
                        "--sheet",
                        export.sheet().toString(),
                        "--zone",
                        "UTC");
        RealGrader.Ended graded = RealGrader.launcher()
                .run(
                        "grade",
                        submissions.toString(),
                        "-o",
                        folder.resolve("run").toString());

        long expected = COURSE.units().stream()
                .filter(unit -> !unit.attempts().isEmpty())
                .count();
        assertThat(imported.err())
                .isEqualTo("Written to " + submissions + ": now run: grader grade " + submissions + " -o run\n");
        assertThat(imported.out())
                .startsWith("DL-Homework 1-4711.zip: moodle, as ")
                .containsPattern("\nunmatched +0\nrefused +0\n");
        assertThat(imported.code()).isZero();
        assertThat(graded.out()).contains("\n" + expected + " submissions, mean ");
        assertThat(graded.code()).isZero();
    }

    @Test
    void stopsWithThreeAndWritesNothingWhereSomebodyIsNotInTheRoster() throws IOException, InterruptedException {
        MadeExport export = COURSE.write(MadeLayout.CANVAS, folder.resolve("export"));
        MadeUnit alone = COURSE.units().stream()
                .filter(unit -> !unit.isTeam() && !unit.attempts().isEmpty())
                .findFirst()
                .orElseThrow();
        String login = alone.members().get(0).login();
        List<String> others = Files.readAllLines(export.roster()).stream()
                .filter(line -> !line.startsWith(login + ";"))
                .toList();
        Files.write(export.roster(), others);
        Path submissions = folder.resolve("submissions");

        RealGrader.Ended ended = RealGrader.jar()
                .run(
                        "import",
                        export.source().toString(),
                        "-o",
                        submissions.toString(),
                        "--roster",
                        export.roster().toString(),
                        "--sheet",
                        export.sheet().toString());

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err())
                .startsWith(
                        "nothing was written:\n1 not matched to the roster (mend the roster, or say --allow-unmatched to take"
                                + " them under the platform's name):\n")
                .contains("nobody in the roster is ");
        assertThat(submissions).doesNotExist();
    }
}
