package io.github.exactgrader.cli;

import io.github.exactgrader.export.ExportException;
import io.github.exactgrader.export.Platform;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code export moodle}: marks into the sheet of Moodle. */
@Command(
        name = "moodle",
        description = "Fills grades and feedback comments of the grading worksheet that Moodle exported.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader export moodle run --sheet worksheet.csv -o filled.csv",
            "  grader export moodle run --sheet worksheet.csv -o filled.csv --scale-to 20",
            "  grader export moodle run --sheet worksheet.csv -o filled.csv --json",
            "",
            "In Moodle: the assignment, View all submissions, Download grading worksheet; afterwards Upload",
            "grading worksheet. Rows that Moodle would pass over are told: locked, above the maximum."
        })
final class ExportMoodleCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable ExportCommand parent;

    @Mixin
    private SheetExport sheet = new SheetExport();

    @Override
    public Integer call() throws IOException, ExportException {
        return sheet.export(Platform.MOODLE, Objects.requireNonNull(parent).terminal());
    }
}
