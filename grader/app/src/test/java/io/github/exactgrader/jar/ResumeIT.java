package io.github.exactgrader.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch that is killed goes on where it was, gives the same results, and leaves no process behind. */
class ResumeIT {

    private static final List<String> SUBMISSIONS = List.of(
            "gd-momentum/misses-a-method",
            "gd-momentum/partly-right",
            "gd-momentum/perfect",
            "gd-momentum/perfect-java",
            "gd-momentum/prints-a-lot",
            "gd-momentum/returns-nan",
            "gd-momentum/throws",
            "gd-momentum/wrong-kinds");
    private static final int BEFORE_THE_KILL = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @TempDir
    private static Path folder;

    private static String submissions;
    private static byte[] undisturbed;

    @BeforeAll
    static void gradeUndisturbed() throws IOException, InterruptedException {
        submissions = RealGrader.copySamples(folder.resolve("submissions"), SUBMISSIONS)
                .toString();
        Path run = folder.resolve("undisturbed");
        RealGrader.Ended ended = RealGrader.jar().run("grade", submissions, "-o", run.toString());
        assertThat(ended.code()).as(ended.err()).isZero();
        undisturbed = Files.readAllBytes(run.resolve("results.json"));
    }

    @Test
    void goesOnAfterTheProcessWasKilled() throws IOException, InterruptedException {
        Path run = folder.resolve("killed");

        List<ProcessHandle> workers = killInTheMiddle(run);

        assertThat(run.resolve("results.json")).doesNotExist();
        int kept = journal(run).size();
        assertThat(kept).isBetween(BEFORE_THE_KILL, SUBMISSIONS.size() - 1);
        assertThat(workers).as("workers when the grader was killed").isNotEmpty();
        awaitEnd(workers);
        RealGrader.Ended resumed = resume(run);
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.err()).contains(kept + " of " + SUBMISSIONS.size() + " taken over from the earlier run");
        assertThat(run.resolve("results.json")).hasBinaryContent(undisturbed);
    }

    @Test
    void gradesAgainWhatTheJournalLost() throws IOException, InterruptedException {
        Path run = folder.resolve("damaged");
        copy(folder.resolve("undisturbed/journal"), run.resolve("journal"));
        List<Path> records = journal(run);
        truncate(records.get(0), 0.5);
        truncate(records.get(1), 0);
        Files.delete(records.get(2));

        RealGrader.Ended resumed = resume(run);

        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.err())
                .contains(SUBMISSIONS.size() - 3 + " of " + SUBMISSIONS.size() + " taken over from the earlier run");
        assertThat(run.resolve("results.json")).hasBinaryContent(undisturbed);
        assertThat(journal(run)).hasSize(SUBMISSIONS.size());
    }

    @Test
    void leavesNoWorkerBehind() throws IOException, InterruptedException {
        Path output = folder.resolve("watched");
        Process grader = RealGrader.jar()
                .start(
                        output,
                        "grade",
                        submissions,
                        "-o",
                        folder.resolve("watched-run").toString());
        List<ProcessHandle> workers = List.of();
        while (workers.isEmpty() && grader.isAlive()) {
            workers = grader.descendants().toList();
            Thread.onSpinWait();
        }

        assertThat(grader.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(workers).as("workers during the run").isNotEmpty();
        awaitEnd(workers);
    }

    /** Kills the grader once it has finished some submissions and a worker runs; returns its workers. */
    private static List<ProcessHandle> killInTheMiddle(Path run) throws IOException, InterruptedException {
        Process grader = RealGrader.jar()
                .start(folder.resolve("killed-output"), "grade", submissions, "-o", run.toString(), "--jobs", "1");
        List<ProcessHandle> workers = List.of();
        while (grader.isAlive() && (workers.isEmpty() || journal(run).size() < BEFORE_THE_KILL)) {
            workers = grader.descendants().toList();
            Thread.onSpinWait();
        }
        grader.destroyForcibly();
        assertThat(grader.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(grader.exitValue()).as("killed, not finished").isNotZero();
        return workers;
    }

    private static RealGrader.Ended resume(Path run) throws IOException, InterruptedException {
        return RealGrader.jar().run("grade", submissions, "-o", run.toString(), "--resume");
    }

    private static void awaitEnd(List<ProcessHandle> processes) {
        for (ProcessHandle process : processes) {
            assertThat(process.onExit()).as("end of process %s", process.pid()).succeedsWithin(PATIENCE);
        }
    }

    private static List<Path> journal(Path run) throws IOException {
        Path journal = run.resolve("journal");
        if (!Files.isDirectory(journal)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(journal)) {
            return list.filter(path -> path.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static void truncate(Path file, double share) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, (int) (bytes.length * share)));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> list = Files.list(from)) {
            for (Path file : list.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
