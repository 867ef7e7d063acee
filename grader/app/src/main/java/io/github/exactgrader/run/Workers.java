package io.github.exactgrader.run;

import io.github.exactgrader.jail.ChildJar;
import io.github.exactgrader.jail.Folders;
import io.github.exactgrader.jail.Jail;
import io.github.exactgrader.jail.JavaCommand;
import io.github.exactgrader.jail.JavaHome;
import io.github.exactgrader.jail.JavaProcess;
import io.github.exactgrader.jail.Resources;
import io.github.exactgrader.worker.WorkerMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Starts worker processes. */
final class Workers implements AutoCloseable {

    /** What the start of a process may take, in seconds; no student code runs in it. */
    static final int START_SECONDS = 60;

    private final JavaHome java;
    private final Limits limits;
    private final Jail jail;
    private final Path jar;
    private final Queue<Started> ahead = new ConcurrentLinkedQueue<>();

    Workers(JavaHome java, Limits limits, Jail jail, Path home) throws IOException {
        this.java = java;
        this.limits = limits;
        this.jail = jail;
        this.jar = home.resolve("worker.jar");
        ChildJar.write(jar, List.of(WorkerMain.class));
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

    /** Starts a process that {@link #start} will return. */
    void startAhead(int fields) throws IOException {
        ahead.add(fresh(fields));
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
        Path scratch = Files.createTempDirectory(jar.toAbsolutePath().getParent(), "w");
        try {
            return new Started(start(fields, scratch), scratch);
        } catch (IOException e) {
            Folders.deleteAll(scratch);
            throw e;
        }
    }

    private JavaProcess start(int fields, Path scratch) throws IOException {
        JavaCommand command = new JavaCommand(
                java,
                limits.heapMegabytes(),
                List.of(
                        "-Xss1m",
                        "-XX:MaxMetaspaceSize=64m",
                        "-XX:CompressedClassSpaceSize=16m",
                        "-XX:ReservedCodeCacheSize=64m",
                        "-XX:MaxDirectMemorySize=16m"),
                jar,
                WorkerMain.class.getName());
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
