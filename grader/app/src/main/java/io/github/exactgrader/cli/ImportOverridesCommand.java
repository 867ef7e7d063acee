package io.github.exactgrader.cli;

import io.github.exactgrader.review.MarkingSheet;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code import overrides}: points in place of those that the grader gave. */
@Command(
        name = "overrides",
        description = "Changes marks by hand; they stay changed whenever the run is graded again.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader import overrides changes.csv -o run --marker eve",
            "  grader import overrides changes.csv -o run --json",
            "  grader import overrides settled.csv -o run --marker eve --final     settles conflicts",
            "",
            "The table has the columns student, field, points and reason, which the student reads; also assignment",
            "where the run has several, and marker. \"withdraw\" in points takes a marker's change back."
        })
final class ImportOverridesCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable ImportCommand parent;

    @Mixin
    private MarkImport marks = new MarkImport();

    @Override
    public Integer call() throws IOException {
        return marks.enter(Objects.requireNonNull(parent).root(), "import overrides", MarkingSheet::overrides);
    }
}
