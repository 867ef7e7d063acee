package io.github.exactgrader.cli;

import io.github.exactgrader.jail.Jail;
import io.github.exactgrader.pipeline.Grader;
import io.github.exactgrader.pipeline.GradingRun;
import io.github.exactgrader.pipeline.Progress;
import io.github.exactgrader.pipeline.Provenance;
import io.github.exactgrader.pipeline.RunStore;
import io.github.exactgrader.run.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Everything around a batch of submissions that is graded into a run: jail, children, store, progress, interruption. */
final class Batch {

    private final GraderCommand root;
    private final Terminal terminal;
    private final Path output;
    private final Settings settings;

    /**
     * Prepares a batch; nothing is written yet.
     *
     * @param root where it is installed
     * @param terminal where it talks
     * @param output the folder of the run
     * @param settings how it is graded
     */
    Batch(GraderCommand root, Terminal terminal, Path output, Settings settings) {
        this.root = root;
        this.terminal = terminal;
        this.output = output;
        this.settings = settings;
    }

    /**
     * How a batch is graded.
     *
     * @param jobs submissions graded at a time
     * @param seconds of processor time for each field answered in Java
     * @param store what is remembered from run to run
     * @param jail what keeps student code from the machine
     * @param onInterrupt what a person is told who interrupts it
     * @param names whether progress may name students
     */
    record Settings(int jobs, int seconds, StoreOptions store, JailOptions jail, String onInterrupt, boolean names) {

        /**
         * Checks what a person chose, before anything is written.
         *
         * @throws StopException if a number is out of its range, or options contradict each other
         */
        void check() {
            jail.check();
            store.check();
            if (jobs < 1 || jobs > 256) {
                throw new StopException(ExitCode.USAGE, "--jobs: expected a number from 1 to 256, found " + jobs);
            }
            if (seconds < 1 || seconds > 3600) {
                throw new StopException(ExitCode.USAGE, "--time-limit: expected 1 to 3600 seconds, found " + seconds);
            }
        }
    }

    /**
     * What grades.
     *
     * @param grader grades one submission
     * @param version tells apart programs and settings that may give other results
     * @param progress is told of each finished submission
     */
    record Tools(Grader grader, String version, Progress progress) {}

    /** Grades all submissions. */
    @FunctionalInterface
    interface Work {

        /** Returns what came of it. */
        GradingRun.Outcome with(Tools tools) throws IOException, InterruptedException;
    }

    /**
     * What came of a batch.
     *
     * @param outcome cards, and submissions without one
     * @param facts of the machine and the time, for {@code run.json}
     * @param judge what judged
     */
    record Ended(GradingRun.Outcome outcome, Map<String, Object> facts, Provenance.Judge judge) {}

    /**
     * Grades.
     *
     * @throws IOException if something cannot be read or written
     * @throws InterruptedException if it is interrupted
     */
    Ended grade(Work work) throws IOException, InterruptedException {
        Instant started = Clock.systemUTC().instant();
        ProgressLine progress = new ProgressLine(terminal, System::nanoTime, settings.names());
        Ended ended;
        try (ChildFolder children = ChildFolder.in(output);
                Jail jail = settings.jail().open(children.folder())) {
            jail.keepArchivesIn(root.home().archives(), started);
            GradingRun.Outcome outcome = grade(work, progress, jail, children);
            ended = new Ended(outcome, runFacts(outcome, started, jail), judge(jail));
        }
        progress.end();
        return ended;
    }

    private GradingRun.Outcome grade(Work work, ProgressLine progress, Jail jail, ChildFolder children)
            throws IOException, InterruptedException {
        String version = root.home().build() + " " + judge(jail).settings();
        RunStore runs = settings.store().open(version);
        Grader grader = new Grader(
                root.home().referenceJar(),
                Limits.defaults().withCpu(Duration.ofSeconds(settings.seconds())),
                jail,
                children.folder(),
                runs);
        Thread interrupted = new Thread(() -> {
            progress.end();
            grader.close();
            children.close();
            terminal.say(settings.onInterrupt());
        });
        Runtime.getRuntime().addShutdownHook(interrupted);
        try (grader) {
            GradingRun.Outcome outcome = work.with(new Tools(grader, version, progress));
            runs.forget(Clock.systemUTC().instant(), StoreOptions.KEPT);
            return outcome;
        } finally {
            awaitEndIfInterrupted(interrupted);
        }
    }

    private Provenance.Judge judge(Jail jail) throws IOException {
        return new Provenance.Judge(
                root.home().build(),
                Runtime.version().toString(),
                settings.seconds() + " s, " + jail.level().words());
    }

    /** Where the process is ending already, nothing more may be judged or written: half a run is no result. */
    private static void awaitEndIfInterrupted(Thread interrupted) throws InterruptedException {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException ending) {
            new CountDownLatch(1).await();
        }
    }

    private Map<String, Object> runFacts(GradingRun.Outcome outcome, Instant started, Jail jail) {
        Instant finished = Clock.systemUTC().instant();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("grader", Home.version());
        facts.put("java", System.getProperty("java.version"));
        facts.put("java_vendor", System.getProperty("java.vendor"));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        facts.put("isolation", jail.level().words());
        facts.put("jail", jail.name());
        facts.put("jobs", settings.jobs());
        facts.put("time_limit_seconds", settings.seconds());
        facts.put("started", started.toString());
        facts.put("finished", finished.toString());
        facts.put("submissions", outcome.results().submissions().size());
        facts.put("taken_over", outcome.resumed());
        return facts;
    }
}
