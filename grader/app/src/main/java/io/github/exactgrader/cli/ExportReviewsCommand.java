package io.github.exactgrader.cli;

import io.github.exactgrader.report.MarkingSheetCsv;
import io.github.exactgrader.score.Results;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code export reviews}: the sheet that markers fill. */
@Command(
        name = "reviews",
        description = "Writes the answers that a person has to mark, with their rubrics, as a sheet to fill.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader export reviews run -o sheet.csv",
            "  grader export reviews run --all -o second.csv        for a second marker, with all texts",
            "  grader export reviews run -a sgd-hypergradients > sheet.csv",
            "",
            "Fill the items of the rubric or the points, a comment for the student, and who you are; rows may stay",
            "empty. Then: grader import reviews sheet.csv -o run"
        })
final class ExportReviewsCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable ExportCommand parent;

    @Parameters(paramLabel = "RUN", description = "Folder that \"grader grade\" wrote.")
    private Path run = Path.of(".");

    @Option(
            names = {"-a", "--assignment"},
            paramLabel = "ASSIGNMENT",
            description =
                    "Only this assignment, where the run has several; or the folder of one that is not installed.")
    private @Nullable String assignment;

    @Option(names = "--all", description = "Also answers that are marked already.")
    private boolean all;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The sheet, a new file; standard output if not given.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        if (output != null) {
            new OutputFile(output).requireFree();
        }
        ExportCommand command = Objects.requireNonNull(parent);
        Terminal terminal = command.terminal();
        RunOutput saved = new RunOutput(run, terminal);
        Results machine = saved.machine();
        if (assignment != null && !isFolder(assignment)) {
            machine = SavedRun.only(machine, assignment);
        }
        KeyRubrics rubrics = new KeyRubrics(
                command.home(), terminal, machine, assignment != null && isFolder(assignment) ? assignment : null);
        byte[] sheet = new MarkingSheetCsv(saved.decisions(), rubrics).bytes(machine, all);
        if (output == null) {
            terminal.print(new String(sheet, StandardCharsets.UTF_8));
        } else {
            new OutputFile(output).write(sheet);
            terminal.say("Written to " + output + "; fill it, then: grader import reviews " + output + " -o " + run);
        }
        return ExitCode.DONE;
    }

    private static boolean isFolder(String name) {
        return name.contains("/") || name.startsWith(".");
    }
}
