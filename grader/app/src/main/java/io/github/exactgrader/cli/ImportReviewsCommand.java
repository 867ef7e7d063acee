package io.github.exactgrader.cli;

import io.github.exactgrader.review.MarkingSheet;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code import reviews}: points that people gave for what the grader left open. */
@Command(
        name = "reviews",
        description = "Enters the points of a marking sheet, for fields that the grader left open.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader import reviews sheet.csv -o run",
            "  grader import reviews sheet.csv -o run --marker eve          where the column marker is empty",
            "  grader import reviews settled.csv -o run --marker eve --final     settles conflicts",
            "",
            "The sheet is one that \"grader export reviews\" wrote. Rows that nobody filled are passed over, and marks",
            "that are in the log already are not entered twice. \"withdraw\" in points takes a marker's mark back."
        })
final class ImportReviewsCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable ImportCommand parent;

    @Mixin
    private MarkImport marks = new MarkImport();

    @Override
    public Integer call() throws IOException {
        return marks.enter(Objects.requireNonNull(parent).root(), "import reviews", MarkingSheet::reviews);
    }
}
