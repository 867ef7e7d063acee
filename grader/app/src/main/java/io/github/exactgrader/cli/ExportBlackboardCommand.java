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

/** {@code export blackboard}: marks into the sheet of Blackboard. */
@Command(
        name = "blackboard",
        description = "Fills one column of the grades that Blackboard exported.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader export blackboard run --sheet gc_course.xls -o filled.xls",
            "  grader export blackboard run --sheet gc_course.csv -o filled.csv --column HW1",
            "  grader export blackboard run --sheet gc_course.csv -o filled.csv --allow-unmatched",
            "",
            "In Blackboard: Gradebook, Download Grades, tab delimited; afterwards Upload Grades."
        })
final class ExportBlackboardCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable ExportCommand parent;

    @Mixin
    private SheetExport sheet = new SheetExport();

    @Override
    public Integer call() throws IOException, ExportException {
        return sheet.export(Platform.BLACKBOARD, Objects.requireNonNull(parent).terminal());
    }
}
