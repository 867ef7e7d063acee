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
     * What a run holds after people decided.
     *
     * @param results the results with what people decided
     * @param notes what staff should know, sentences; see {@link Adjustments#notes}
     */
    public record Decided(Results results, List<String> notes) {

        public Decided {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Returns the results with what people decided.
     *
     * @param machine what the grader decided by itself
     * @throws UnreadableJsonException if a file with what people decided is damaged
     * @throws IOException if a file cannot be read
     */
    public Decided decided(Results machine) throws IOException, UnreadableJsonException {
        Adjustments adjustments = Adjustments.of(run);
        return new Decided(adjustments.apply(machine), adjustments.notes(machine));
    }

    /**
     * Writes all files of a run that was graded just now.
     *
     * @param machine what the grader decided by itself
     * @param results the same with what people decided
     * @param facts what varies between runs, for {@code run.json}
     * @throws IOException if a file cannot be written
     */
    public void write(Results machine, Results results, Map<String, ?> facts) throws IOException {
        keepMachine(machine, results);
        new RunFolder(run).write(results, facts);
    }

    /**
     * Writes all files of an earlier run again, after people decided something.
     *
     * @param machine what the grader decided by itself, as {@link #machine} gave it
     * @param results the same with what people decided
     * @throws IOException if a file cannot be written
     */
    public void writeAgain(Results machine, Results results) throws IOException {
        keepMachine(machine, results);
        new RunFolder(run).write(results);
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

    /** Before any other file, and for ever once it is there: a kill between two files leaves no older one in force. */
    private void keepMachine(Results machine, Results adjusted) throws IOException {
        if (Files.exists(run.resolve(RunFolder.MACHINE)) || !adjusted.equals(machine)) {
            new RunFolder(run).writeMachine(machine);
        }
    }
}
