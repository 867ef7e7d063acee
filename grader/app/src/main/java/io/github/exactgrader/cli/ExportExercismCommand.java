package io.github.exactgrader.cli;

import io.github.exactgrader.export.ExercismResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code export exercism}: the results file of a test runner. */
@Command(
        name = "exercism",
        description = "Writes the results.json of an Exercism test runner (version 3) for one submission.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader export exercism run -o results.json",
            "  grader export exercism run --student ada -o results.json",
            "  grader export exercism run -a gd-momentum --student ada -o results.json",
            "",
            "It knows no points: a field is passed or failed. What a person marks is left out."
        })
final class ExportExercismCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable ExportCommand parent;

    @Mixin
    private ExportedRun run = new ExportedRun();

    @Option(names = "--student", paramLabel = "ID", description = "The submission, where the run has several.")
    private @Nullable String student;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The results file.")
    private Path output = Path.of("");

    @Override
    public Integer call() throws IOException {
        ExportedRun.Chosen chosen = run.chosen().whole();
        new OutputFile(output).write(ExercismResults.bytes(chosen.graded(), chosen.card(student)));
        Objects.requireNonNull(parent).terminal().say("Written to " + output);
        return ExitCode.DONE;
    }
}
