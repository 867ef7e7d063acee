package io.github.exactgrader.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code doctor}: what this machine is fit for. */
@Command(
        name = "doctor",
        description = "Tells whether this machine can jail student code, why not, and what mends it.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader doctor                         before the first grading on a machine",
            "  grader doctor --json                  the same for a program",
            "  grader doctor && grader grade ...     grade only where student code is jailed",
            "",
            "Every way of jailing is tried with a real process that tries to get out.",
            "Exit code 0: \"grade\" would be jailed; 1: it would not."
        })
final class DoctorCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable GraderCommand root;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = Objects.requireNonNull(root).terminal();
        Machine machine = Machine.here();
        terminal.print(json ? machine.json() : machine.text());
        return machine.isJailed() && machine.hasCompiler() ? ExitCode.DONE : ExitCode.CONDITION_FALSE;
    }
}
