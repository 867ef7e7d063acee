package io.github.exactgrader.pipeline;

import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.report.ResultsJson;
import io.github.exactgrader.report.RunFolder;
import io.github.exactgrader.score.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The folder of a run, whose files are made from what the grader decided and what people decided on top of it. */
public final class AdjustedRun {

    private final Path run;

    /**
     * Prepares the folder; nothing is touched yet.
     *
     * @param run the folder of a run
     */
    public AdjustedRun(Path run) {
        this.run = run;
    }

    /**
     * What was written.
     *
     * @param results the results with what people decided
     * @param notes what staff should know, sentences; see {@link Adjustments#notes}
     */
    public record Written(Results results, List<String> notes) {

        public Written {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Writes all files of a run that was graded just now.
     *
     * @param machine what the grader decided by itself
     * @param facts what varies between runs, for {@code run.json}
     * @throws UnreadableJsonException if a file with what people decided is damaged; nothing is written
     * @throws IOException if a file cannot be read or written
     */
    public Written write(Results machine, Map<String, ?> facts) throws IOException, UnreadableJsonException {
        Written adjusted = adjusted(machine);
        keepMachine(machine, adjusted.results());
        new RunFolder(run).write(adjusted.results(), facts);
        return adjusted;
    }

    /**
     * Writes all files of an earlier run again, after people decided something.
     *
     * @param machine what the grader decided by itself, as {@link #machine} gave it
     * @throws UnreadableJsonException if a file with what people decided is damaged; nothing is written
     * @throws IOException if a file cannot be read or written
     */
    public Written writeAgain(Results machine) throws IOException, UnreadableJsonException {
        Written adjusted = adjusted(machine);
        keepMachine(machine, adjusted.results());
        new RunFolder(run).write(adjusted.results());
        return adjusted;
    }

    /**
     * Reads what the grader decided by itself in an earlier run.
     *
     * @param results what {@code results.json} holds, which is that where nothing was changed ever
     * @throws UnreadableJsonException if the file is damaged
     * @throws IOException if it cannot be read
     */
    public Results machine(Results results) throws IOException, UnreadableJsonException {
        Path file = run.resolve(RunFolder.MACHINE);
        return Files.isRegularFile(file) ? ResultsJson.read(Files.readAllBytes(file), file.toString()) : results;
    }

    private Written adjusted(Results machine) throws IOException, UnreadableJsonException {
        Adjustments adjustments = Adjustments.of(run);
        return new Written(adjustments.apply(machine), adjustments.notes(machine));
    }

    /** Before any other file, and for ever once it is there: a kill between two files leaves no older one in force. */
    private void keepMachine(Results machine, Results adjusted) throws IOException {
        if (Files.exists(run.resolve(RunFolder.MACHINE)) || !adjusted.equals(machine)) {
            new RunFolder(run).writeMachine(machine);
        }
    }
}
