package io.github.exactgrader.run;

import io.github.exactgrader.jail.ChildJar;
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

/** Starts worker processes. */
final class Workers {

    /** What the start of a process may take, in seconds; no student code runs in it. */
    static final int START_SECONDS = 60;

    private final JavaHome java;
    private final Limits limits;
    private final Jail jail;
    private final Path jar;

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
     * Starts a process.
     *
     * @param fields how many fields it may have to serve
     * @param scratch where it starts if nothing jails it
     */
    JavaProcess start(int fields, Path scratch) throws IOException {
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

    /** Makes a folder for one process to start in. */
    Path scratch() throws IOException {
        return Files.createTempDirectory(jar.toAbsolutePath().getParent(), "w");
    }
}
