package io.github.exactgrader.cli;

import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.history.RunVersion;
import io.github.exactgrader.pipeline.AdjustedRun;
import io.github.exactgrader.pipeline.Adjustments;
import io.github.exactgrader.review.Decisions;
import io.github.exactgrader.score.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes the files of a run, and tells staff what people decided that did not fit.
 *
 * @param run its folder
 * @param terminal is told
 */
record RunOutput(Path run, Terminal terminal) {

    /**
     * Returns the results with what people decided, and tells what of it did not fit.
     *
     * @param machine what the grader decided by itself
     * @throws StopException if a file with what people decided is damaged
     * @throws IOException if a file cannot be read
     */
    Results adjusted(Results machine) throws IOException {
        try {
            AdjustedRun.Decided decided = new AdjustedRun(run).decided(machine);
            decided.notes().forEach(note -> terminal.say(Escape.terminal(note)));
            return decided.results();
        } catch (UnreadableJsonException damaged) {
            throw damaged(damaged);
        }
    }

    /**
     * Writes a run that was graded just now.
     *
     * @param version what was decided
     * @param facts for {@code run.json}
     * @throws IOException if a file cannot be written
     */
    void write(RunVersion version, Map<String, ?> facts) throws IOException {
        new AdjustedRun(run).write(version.machine(), version.results(), facts);
    }

    /**
     * Writes the files of an earlier run again, after people decided something.
     *
     * @param machine what the grader decided by itself
     * @param results what counts now
     * @throws IOException if a file cannot be written
     */
    void writeAgain(Results machine, Results results) throws IOException {
        new AdjustedRun(run).writeAgain(machine, results);
    }

    /**
     * Reads what the grader decided by itself.
     *
     * @throws StopException if the folder is no finished run, or a file in it is damaged
     * @throws IOException if a file cannot be read
     */
    Results machine() throws IOException {
        Results results = new SavedRun(run).results();
        try {
            return new AdjustedRun(run).machine(results);
        } catch (UnreadableJsonException damaged) {
            throw damaged(damaged);
        }
    }

    /**
     * Reads what people decided about single fields.
     *
     * @throws StopException if the log is damaged
     * @throws IOException if it cannot be read
     */
    Decisions decisions() throws IOException {
        try {
            return Adjustments.of(run).decisions();
        } catch (UnreadableJsonException damaged) {
            throw damaged(damaged);
        }
    }

    private static StopException damaged(UnreadableJsonException damaged) {
        return new StopException(
                ExitCode.UNREADABLE,
                damaged.getMessage() + ". The file is damaged or was changed; restore it, or give its source again");
    }
}
