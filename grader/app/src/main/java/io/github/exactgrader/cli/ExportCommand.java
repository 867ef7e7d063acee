package io.github.exactgrader.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code export}: brings marks to where they are kept, one command for each system. */
@Command(
        name = "export",
        description = "Brings the marks of a run to where they are kept: one command for each system.",
        synopsisSubcommandLabel = "TARGET",
        subcommands = {
            ExportCanvasCommand.class,
            ExportMoodleCommand.class,
            ExportBlackboardCommand.class,
            ExportBrightspaceCommand.class,
            ExportFeedbackCommand.class,
            ExportReviewsCommand.class,
            ExportCsvCommand.class,
            ExportGradescopeCommand.class,
            ExportGradescopeAutograderCommand.class,
            ExportClassroom50Command.class,
            ExportClassroom50ScoresCommand.class,
            ExportReporterCommand.class,
            ExportExercismCommand.class,
            ExportJunitCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader export canvas run --sheet gradebook.csv -o filled.csv    fill Canvas's own sheet",
            "  grader export feedback run --for moodle -o feedback.zip         a page for every student",
            "  grader export reviews run -o sheet.csv                          answers that a person has to mark",
            "  grader export csv run -o marks.csv                              a plain table",
            "",
            "A sheet is never made: the system's own export goes in, and comes out with other text in the",
            "cells that get marks. Every other byte stays as it was."
        })
final class ExportCommand implements Runnable {

    @ParentCommand
    private @Nullable GraderCommand root;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    Terminal terminal() {
        return Objects.requireNonNull(root).terminal();
    }

    Home home() {
        return Objects.requireNonNull(root).home();
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a target is missing; see grader export --help");
    }
}
