package io.github.exactgrader.cli;

import io.github.exactgrader.export.Marks;
import io.github.exactgrader.export.MarksCsv;
import io.github.exactgrader.export.Scale;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code export csv}: marks as a plain table. */
@Command(
        name = "csv",
        description = "Writes a plain table of marks, one row for each person.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader export csv run -o marks.csv",
            "  grader export csv run -o marks.csv --scale-to 20",
            "  grader export csv run --with-open > marks.csv",
            "",
            "Where submissions were imported, each member of a team has a row, and so has who handed nothing in."
        })
final class ExportCsvCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable ExportCommand parent;

    @Mixin
    private ExportedRun run = new ExportedRun();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The table; standard output if not given.")
    private @Nullable Path output;

    @Option(
            names = "--scale-to",
            paramLabel = "POINTS",
            description = "Convert the points so that the whole assignment is worth so many.")
    private @Nullable BigDecimal scaleTo;

    @Option(
            names = "--with-open",
            description = "Write the points decided so far where some are still open. Else the cell is empty.")
    private boolean withOpen;

    @Override
    public Integer call() throws IOException {
        if (scaleTo != null && scaleTo.signum() <= 0) {
            throw new StopException(ExitCode.USAGE, "--scale-to takes a number above 0, found " + scaleTo);
        }
        Marks marks = run.chosen().marks(scaleTo == null ? Scale.plain() : Scale.to(scaleTo));
        byte[] table = MarksCsv.bytes(marks, withOpen);
        Terminal terminal = Objects.requireNonNull(parent).terminal();
        if (output == null) {
            terminal.print(new String(table, StandardCharsets.UTF_8));
        } else {
            new OutputFile(output).write(table);
            terminal.say("Written to " + output);
        }
        return ExitCode.DONE;
    }
}
