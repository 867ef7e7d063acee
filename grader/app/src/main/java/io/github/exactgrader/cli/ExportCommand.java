package io.github.exactgrader.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code export}: brings what a run holds to where others work with it, one command for each target. */
@Command(
        name = "export",
        description = "Brings what a run holds to where others work with it: one command for each target.",
        synopsisSubcommandLabel = "TARGET",
        subcommands = {ExportReviewsCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader export reviews run -o sheet.csv           the answers that a person has to mark",
            "  grader export reviews run --all > second.csv     for a second marker",
            "  grader export reviews --help                     all about one target"
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
