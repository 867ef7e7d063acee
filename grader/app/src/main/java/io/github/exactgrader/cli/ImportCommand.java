package io.github.exactgrader.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code import}: takes in what was made elsewhere, one command for each kind. */
@Command(
        name = "import",
        description = "Takes in what was made elsewhere: one command for each kind.",
        synopsisSubcommandLabel = "KIND",
        subcommands = {ImportReviewsCommand.class, ImportOverridesCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader import reviews sheet.csv -o run --marker eve     points that a person gave for texts",
            "  grader import overrides changes.csv -o run              points in place of the grader's",
            "  grader import reviews --help                            all about one kind"
        })
final class ImportCommand implements Runnable {

    @ParentCommand
    private @Nullable GraderCommand root;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    GraderCommand root() {
        return Objects.requireNonNull(root);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a kind is missing; see grader import --help");
    }
}
