package io.github.exactgrader.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A grader that is killed in the middle of a batch takes everything with it that it started. */
@EnabledOnOs(OS.LINUX)
class KilledGraderIT {

    private static final Set<String> GROUPS = Set.of("honest", "exhausting");
    private static final int DONE_BEFORE = 3;
    private static final Duration AFTER_THE_KILL = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    @TempDir
    private Path folder;

    @Test
    void leavesNoProcessAndNoFileWithinASecond() throws IOException, InterruptedException {
        try (Bait bait = Bait.layOut(folder)) {
            Path run = bait.runs().resolve("all");
            Path submissions = AttackBatch.handIn("all", bait, attacks());
            Set<Path> before = outside(bait);
            Process grader =
                    bait.grader(false).start(folder.resolve("output"), AttackBatch.command(bait, submissions, run));

            List<Processes.One> tree = awaitTheMiddle(grader, run);
            grader.destroyForcibly();
            long killed = System.nanoTime();

            assertThat(tree).as("processes of the grader when it was killed").isNotEmpty();
            while ((tree.stream().anyMatch(Processes.One::isAlive)
                            || !startedHere().isEmpty())
                    && System.nanoTime() - killed < AFTER_THE_KILL.toNanos()) {
                TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
            }
            assertThat(tree.stream().filter(Processes.One::isAlive))
                    .as("processes that outlive the grader by %s", AFTER_THE_KILL)
                    .isEmpty();
            assertThat(startedHere())
                    .as("processes that were started while it was killed, %s later", AFTER_THE_KILL)
                    .isEmpty();
            assertThat(outside(bait)).as("files outside of the run").isEqualTo(before);
            assertThat(run.resolve("results.json")).as("killed in the middle").doesNotExist();
        }
    }

    /**
     * Returns what runs and names the folder of this test. A jail that was just being made has not asked yet to die with its
     * parent: its worker comes up, finds nobody at the other end of its input, and goes.
     */
    private List<Processes.One> startedHere() throws IOException {
        return Processes.all().stream()
                .filter(one -> one.command().contains(folder.toString()))
                .toList();
    }

    private static List<Attack> attacks() throws IOException {
        return Attack.all().stream()
                .filter(attack -> GROUPS.contains(attack.group()))
                .toList();
    }

    /** Waits until some submissions are done and a child runs; returns the grader's processes. */
    private static List<Processes.One> awaitTheMiddle(Process grader, Path run)
            throws IOException, InterruptedException {
        List<Processes.One> tree = List.of();
        while (grader.isAlive() && (tree.isEmpty() || done(run) < DONE_BEFORE)) {
            TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
            tree = Processes.below(grader.pid());
        }
        return tree;
    }

    private static long done(Path run) throws IOException {
        Path journal = run.resolve("journal");
        if (!Files.isDirectory(journal)) {
            return 0;
        }
        try (Stream<Path> list = Files.list(journal)) {
            return list.filter(path -> path.getFileName().toString().endsWith(".json"))
                    .count();
        }
    }

    private static Set<Path> outside(Bait bait) throws IOException {
        try (Stream<Path> temporary = Files.walk(bait.temporary());
                Stream<Path> writable = Files.walk(bait.worldWritable())) {
            return Stream.concat(temporary, writable).collect(Collectors.toSet());
        }
    }
}
