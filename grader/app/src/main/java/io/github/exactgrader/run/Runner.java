package io.github.exactgrader.run;

import io.github.exactgrader.jail.Folders;
import io.github.exactgrader.jail.Jail;
import io.github.exactgrader.jail.JavaHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the cases of submissions, each submission in fresh processes of its own. Safe for use by several threads.
 *
 * <p>A process serves one field after the other until it dies or reaches a limit; then the rest of that field's cases have
 * that outcome too, and a new process goes on with the next field.
 */
public final class Runner implements AutoCloseable {

    private final Workers workers;
    private final Optional<Path> ownHome;

    /**
     * Prepares the worker.
     *
     * @param java what the worker runs on
     * @param limits for each submission
     * @param jail what keeps it from the rest of the machine
     * @param home folder of the grader's own; the worker's jar is written there
     * @throws IOException if the folder cannot be written
     */
    public Runner(JavaHome java, Limits limits, Jail jail, Path home) throws IOException {
        this.workers = new Workers(java, limits, jail, home);
        this.ownHome = Optional.empty();
    }

    /**
     * Prepares the worker without a jail, for code that is trusted, in a temporary folder of its own.
     *
     * @param java what the worker runs on
     * @param limits for each submission
     * @throws IOException if the folder cannot be written
     */
    public Runner(JavaHome java, Limits limits) throws IOException {
        Path home = Files.createTempDirectory("grader-run");
        this.workers = new Workers(java, limits, Jail.none(), home);
        this.ownHome = Optional.of(home);
    }

    /**
     * Starts the process that the next run will use, so that it waits less.
     *
     * @param fields how many fields that run may have
     * @throws IOException if it does not start
     */
    public void startAhead(int fields) throws IOException {
        workers.startAhead(fields);
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
        try (SubmissionRun run = new SubmissionRun(workers, classes, fields.size())) {
            for (FieldCases field : fields) {
                results.add(run.run(field));
            }
        }
        return new RunResult(results);
    }

    /** Ends a process that was started ahead, and removes the temporary folder, if it has one of its own. */
    @Override
    public void close() {
        workers.close();
        ownHome.ifPresent(Folders::deleteAll);
    }
}
