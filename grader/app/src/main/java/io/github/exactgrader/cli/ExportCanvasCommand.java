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

/** {@code export canvas}: marks into the sheet of Canvas. */
@Command(
        name = "canvas",
        description = "Fills one column of the gradebook that Canvas exported.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader export canvas run --sheet gradebook.csv -o filled.csv",
            "  grader export canvas run --sheet gradebook.csv -o filled.csv --column \"HW1 (98765)\"",
            "  grader export canvas run --sheet gradebook.csv -o filled.csv --scale-to 20 --with-open",
            "",
            "In Canvas: Grades, Export, Export Entire Gradebook; afterwards Grades, Import."
        })
final class ExportCanvasCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable ExportCommand parent;

    @Mixin
    private SheetExport sheet = new SheetExport();

    @Override
    public Integer call() throws IOException, ExportException {
        return sheet.export(Platform.CANVAS, Objects.requireNonNull(parent).terminal());
    }
}
