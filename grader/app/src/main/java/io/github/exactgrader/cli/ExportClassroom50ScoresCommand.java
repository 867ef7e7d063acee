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

/** {@code export classroom50-scores}: marks into the sheet of Classroom 50. */
@Command(
        name = "classroom50-scores",
        description = "Fills score and max_score in the scores.csv of a downloaded Classroom 50 assignment.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader export classroom50-scores run --sheet download/scores.csv -o scores.csv",
            "  grader export classroom50-scores run --sheet download/scores.csv -o scores.csv --with-open",
            "  grader export classroom50-scores run --sheet download/scores.csv -o scores.csv --json",
            "",
            "Scores are whole numbers there: 100 for each point, in both columns."
        })
final class ExportClassroom50ScoresCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable ExportCommand parent;

    @Mixin
    private SheetExport sheet = new SheetExport();

    @Override
    public Integer call() throws IOException, ExportException {
        return sheet.export(Platform.CLASSROOM50, Objects.requireNonNull(parent).terminal());
    }
}
