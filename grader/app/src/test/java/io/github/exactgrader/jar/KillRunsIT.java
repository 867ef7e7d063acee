package io.github.exactgrader.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.report.ResultsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is killed and whenever: in the end, after resuming, the results are those of a run that nobody disturbed. A
 * seed chooses who is killed and when. {@code -Dkill.runs=50} makes more runs, {@code -Dkill.seed=17} begins at another
 * seed.
 */
@EnabledOnOs(OS.LINUX)
class KillRunsIT {

    private static final int RUNS = Integer.getInteger("kill.runs", 3);
    private static final int FIRST_SEED = Integer.getInteger("kill.seed", 1);

    /** More deaths than these in one run only take time. */
    private static final int MOST_KILLS = 4;

    private static final List<String> SUBMISSIONS = List.of(
            "gd-momentum/1b-c-star-sign",
            "gd-momentum/does-not-compile",
            "gd-momentum/exits-the-jvm",
            "gd-momentum/misses-a-method",
            "gd-momentum/partly-right",
            "gd-momentum/perfect",
            "gd-momentum/perfect-json",
            "gd-momentum/prints-a-lot",
            "gd-momentum/returns-nan",
            "gd-momentum/throws");
    private static final List<String> CHILDREN = List.of("CompilerMain", "WorkerMain");
    private static final Pattern JAVA = Pattern.compile("^\\S*/java ");
    private static final long PATIENCE_SECONDS = 600;
    private static final long LOOK_MILLIS = 3;
    private static final double START_SHARE = 0.5;

    @TempDir
    private static Path folder;

    private static String submissions;
    private static byte[] undisturbed;
    private static long undisturbedMillis;

    @BeforeAll
    static void gradeUndisturbed() throws IOException, InterruptedException, UnreadableJsonException {
        submissions = RealGrader.copySamples(folder.resolve("submissions"), SUBMISSIONS)
                .toString();
        Path run = folder.resolve("undisturbed");
        long start = System.nanoTime();
        RealGrader.Ended ended = RealGrader.jar().run("grade", submissions, "-o", run.toString(), "--jobs", "2");
        undisturbedMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        assertThat(ended.code()).as(ended.err()).isZero();
        undisturbed = Files.readAllBytes(run.resolve("results.json"));
        assertThat(ResultsJson.read(undisturbed, "results.json").submissions())
                .extracting(card -> card.assignment() + "/" + card.student())
                .containsExactlyElementsOf(SUBMISSIONS);
    }

    static Stream<Integer> seeds() {
        return IntStream.range(FIRST_SEED, FIRST_SEED + RUNS).boxed();
    }

    /** One command after the other on the same run, each killed or disturbed in another way, until one ends well. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void losesNothingAndGradesNothingTwice(int seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        Path run = folder.resolve("run-" + seed);
        int kills = 1 + random.nextInt(MOST_KILLS);
        List<String> story = new ArrayList<>();
        boolean isDone = false;
        for (int starts = 0; !isDone; starts++) {
            assertThat(starts).as("starts: %s", story).isLessThanOrEqualTo(2 * MOST_KILLS);
            Process grader = start(seed, run);
            if (kills > 0 && random.nextBoolean()) {
                kills--;
                story.add(killGrader(grader, run, random));
            } else if (kills > 0) {
                int children = 1 + random.nextInt(kills);
                kills -= children;
                story.add("killed " + killChildren(grader, run, random, children));
            }
            isDone = ends(grader, story, folder.resolve("output-" + seed));
        }
        System.out.println("seed " + seed + ": " + story);

        assertThat(run.resolve("results.json")).as("%s", story).hasBinaryContent(undisturbed);
        assertThat(run.resolve("children")).doesNotExist();
        assertThat(done(run)).as("%s", story).isEqualTo(SUBMISSIONS.size());
    }

    private static Process start(int seed, Path run) throws IOException {
        return RealGrader.jar()
                .start(
                        folder.resolve("output-" + seed),
                        "grade",
                        submissions,
                        "-o",
                        run.toString(),
                        "--jobs",
                        "2",
                        "--resume");
    }

    /** Waits for the end; tells whether everything is graded, and makes sure that nothing else but a kill went wrong. */
    private static boolean ends(Process grader, List<String> story, Path output)
            throws IOException, InterruptedException {
        assertThat(grader.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("%s", story)
                .isTrue();
        int code = grader.exitValue();
        story.add("ended with " + code);
        boolean wasDisturbed = story.size() > 1 && story.get(story.size() - 2).startsWith("killed");
        String said = Files.readString(RealGrader.suffixed(output, ".err"));
        if (!wasDisturbed) {
            assertThat(code).as("%s: %s", story, said).isZero();
        }
        assertThat(code).as("%s: %s", story, said).isIn(0, 4, 137);
        return code == 0;
    }

    private static String killGrader(Process grader, Path run, Random random) throws IOException, InterruptedException {
        awaitMoment(grader, run, random);
        int done = done(run);
        if (!grader.isAlive()) {
            return "ended before the kill";
        }
        grader.destroyForcibly();
        return "killed the grader after " + done + " submissions";
    }

    /** Kills some children, each at a moment of its own, if there are any until the grader ends. */
    private static List<String> killChildren(Process grader, Path run, Random random, int most)
            throws IOException, InterruptedException {
        List<String> killed = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            String kind = CHILDREN.get(random.nextInt(CHILDREN.size()));
            awaitMoment(grader, run, random);
            boolean isKilled = false;
            while (grader.isAlive() && !isKilled) {
                isKilled = killOne(grader, kind, random);
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            if (isKilled) {
                killed.add(kind + " after " + done(run) + " submissions");
            }
        }
        return killed;
    }

    /**
     * Waits until some of the submissions that are left are done, and then some time; the start of the program, before
     * there are any, takes longer than one of them.
     */
    private static void awaitMoment(Process grader, Path run, Random random) throws IOException, InterruptedException {
        int now = done(run);
        int awaited = now + (int) (random.nextDouble() * (SUBMISSIONS.size() - now));
        double share = random.nextDouble() * (awaited == now ? START_SHARE : 1.0 / SUBMISSIONS.size());
        while (grader.isAlive() && done(run) < awaited) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        grader.waitFor((long) (share * undisturbedMillis), TimeUnit.MILLISECONDS);
    }

    private static int done(Path run) throws IOException {
        Path journal = run.resolve("journal");
        if (!Files.isDirectory(journal)) {
            return 0;
        }
        try (Stream<Path> records = Files.list(journal)) {
            return (int)
                    records.filter(path -> path.toString().endsWith(".json")).count();
        }
    }

    /** Kills a JVM of a kind; the jail around it is another process. */
    private static boolean killOne(Process grader, String kind, Random random) throws IOException {
        List<Processes.One> found = Processes.below(grader.pid()).stream()
                .filter(one -> one.command().contains(kind)
                        && JAVA.matcher(one.command()).find())
                .toList();
        return !found.isEmpty()
                && ProcessHandle.of(found.get(random.nextInt(found.size())).pid())
                        .map(ProcessHandle::destroyForcibly)
                        .orElse(false);
    }
}
