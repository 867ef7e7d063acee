package io.github.exactgrader.run;

import io.github.exactgrader.compile.Compiler;
import io.github.exactgrader.compile.Sample;
import io.github.exactgrader.jail.Budget;
import io.github.exactgrader.jail.ChildJar;
import io.github.exactgrader.jail.Exchange;
import io.github.exactgrader.jail.Folders;
import io.github.exactgrader.jail.Jail;
import io.github.exactgrader.jail.JavaCommand;
import io.github.exactgrader.jail.JavaHome;
import io.github.exactgrader.jail.JavaProcess;
import io.github.exactgrader.jail.Resources;
import io.github.exactgrader.worker.Argument;
import io.github.exactgrader.worker.Meter;
import io.github.exactgrader.worker.Step;
import io.github.exactgrader.worker.WorkerMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Starts worker processes. */
final class Workers implements AutoCloseable {

    /** What the start of a process may take, in seconds; no student code runs in it. */
    static final int START_SECONDS = 60;

    private static final int MOST_AHEAD = Runtime.getRuntime().availableProcessors();

    private final Limits limits;
    private final Jail jail;
    private final Path home;
    private final JavaCommand command;
    private final Queue<Started> ahead = new ConcurrentLinkedQueue<>();

    Workers(JavaHome java, Limits limits, Jail jail, Path home) throws IOException {
        this.limits = limits;
        this.jail = jail;
        this.home = home.toAbsolutePath();
        Path jar = home.resolve("worker.jar");
        ChildJar.write(jar, List.of(WorkerMain.class));
        JavaCommand plain = new JavaCommand(
                java,
                limits.heapMegabytes(),
                List.of(
                        "-Xss1m",
                        "-XX:MaxMetaspaceSize=64m",
                        "-XX:CompressedClassSpaceSize=16m",
                        "-XX:ReservedCodeCacheSize=64m",
                        "-XX:MaxDirectMemorySize=16m",
                        // Most code is done before machine code for it would be; what runs long is compiled all the
                        // same.
                        "-XX:CompileThresholdScaling=3"),
                jar,
                WorkerMain.class.getName());
        this.command = jail.ready(plain, child -> runSample(child, java));
    }

    private void runSample(JavaProcess child, JavaHome java) throws IOException {
        Map<String, byte[]> classes;
        try (Compiler compiler = new Compiler(java, Compiler.DEFAULT_TIME, Jail.none(), home)) {
            classes = compiler.compile(List.of(Sample.file())).classes();
        }
        Duration longest = Duration.ofSeconds(START_SECONDS);
        Budget budget = child.budget(longest, longest);
        List<Step> steps = List.of(
                new Step.Invoke(
                        "y",
                        null,
                        Sample.CLASS,
                        Sample.METHOD,
                        List.of("double[]"),
                        "double",
                        List.of(Argument.literal(new double[] {1, 2}))),
                new Step.Observe(new Argument.Variable("y")));
        FieldCases field = new FieldCases("sample", List.of(new Case("1", steps)), Meter.UNLIMITED);
        boolean isReady = child.exchange(SubmissionRun.opening(limits, classes), budget) instanceof Exchange.Answer;
        Optional<Exchange> answer = new ScriptQueue(child, field).next(budget);
        if (!isReady || answer.filter(Exchange.Answer.class::isInstance).isEmpty()) {
            throw new IOException("the sample cannot be run");
        }
    }

    Limits limits() {
        return limits;
    }

    /**
     * A process.
     *
     * @param process takes the classes and then the calls
     * @param scratch where it starts if nothing jails it; whoever stops it removes this folder
     */
    record Started(JavaProcess process, Path scratch) {

        void stop() {
            process.close();
            Folders.deleteAll(scratch);
        }
    }

    /** Starts a process that {@link #start} will return, unless as many wait as can get ready at a time. */
    void startAhead(int fields) throws IOException {
        if (ahead.size() < MOST_AHEAD) {
            ahead.add(fresh(fields));
        }
    }

    /**
     * Returns a process that no submission has used.
     *
     * @param fields how many fields it may have to serve
     */
    Started start(int fields) throws IOException {
        Started early = ahead.poll();
        return early == null ? fresh(fields) : early;
    }

    private Started fresh(int fields) throws IOException {
        Path scratch = Files.createTempDirectory(home, "w");
        try {
            return new Started(start(fields, scratch), scratch);
        } catch (IOException e) {
            Folders.deleteAll(scratch);
            throw e;
        }
    }

    private JavaProcess start(int fields, Path scratch) throws IOException {
        long seconds = START_SECONDS + (limits.cpu().toSeconds() + 1) * fields;
        return jail.start(
                command, Resources.ofHeap(limits.heapMegabytes(), (int) Math.min(Integer.MAX_VALUE, seconds)), scratch);
    }

    /** Ends the processes that were started ahead and not used. */
    @Override
    public void close() {
        for (Started unused = ahead.poll(); unused != null; unused = ahead.poll()) {
            unused.stop();
        }
    }
}
