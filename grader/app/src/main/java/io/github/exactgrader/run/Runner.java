package io.github.exactgrader.run;

import io.github.exactgrader.jail.JavaHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs the cases of submissions, each submission in fresh processes of its own. Safe for use by several threads.
 *
 * <p>A process serves one field after the other until it dies or reaches a limit; then the rest of that field's cases have
 * that outcome too, and a new process goes on with the next field.
 */
public final class Runner implements AutoCloseable {

    private final JavaHome java;
    private final Limits limits;
    private final Path home;

    /**
     * Prepares a temporary folder with the worker.
     *
     * @param java what the worker runs on
     * @param limits for each submission
     * @throws IOException if the folder cannot be written
     */
    public Runner(JavaHome java, Limits limits) throws IOException {
        this.java = java;
        this.limits = limits;
        this.home = Files.createTempDirectory("grader-run");
        WorkerJar.write(home.resolve("worker.jar"));
    }

    /**
     * Runs the cases of one submission, or of a reference solution.
     *
     * @param classes class bytes by binary name
     * @param fields in the order they run
     * @return one result for each field, in the same order; student code never makes this method throw
     */
    public RunResult run(Map<String, byte[]> classes, List<FieldCases> fields) {
        List<FieldResult> results = new ArrayList<>();
        try (SubmissionRun run = new SubmissionRun(java, limits, home, classes)) {
            for (FieldCases field : fields) {
                results.add(run.run(field));
            }
        }
        return new RunResult(results);
    }

    /** Removes the temporary folder. */
    @Override
    public void close() {
        deleteAll(home);
    }

    /**
     * Deletes a folder and what is in it; links are deleted, not followed. What cannot be deleted stays: student code may
     * have seen to that, and it is no reason to stop.
     */
    static void deleteAll(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // Stays behind in the temporary folder of the system.
        }
    }
}
