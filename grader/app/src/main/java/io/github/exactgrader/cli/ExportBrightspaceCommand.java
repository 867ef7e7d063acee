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

/** {@code export brightspace}: marks into the sheet of Brightspace. */
@Command(
        name = "brightspace",
        description = "Fills one column of the grades that Brightspace exported.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader export brightspace run --sheet grades.csv -o filled.csv",
            "  grader export brightspace run --sheet grades.csv -o filled.csv --column HW1",
            "  grader export brightspace run --sheet grades.csv -o filled.csv --with-open",
            "",
            "In Brightspace: Grades, Enter Grades, Export, points grade; afterwards Import."
        })
final class ExportBrightspaceCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable ExportCommand parent;

    @Mixin
    private SheetExport sheet = new SheetExport();

    @Override
    public Integer call() throws IOException, ExportException {
        return sheet.export(Platform.BRIGHTSPACE, Objects.requireNonNull(parent).terminal());
    }
}
