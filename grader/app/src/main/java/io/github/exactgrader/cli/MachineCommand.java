package io.github.exactgrader.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code doctor} of the student's program: whether this machine can check Java answers. */
@Command(
        name = "doctor",
        description = "Tells whether this machine can look at your Java classes, and what mends it.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader doctor                         before the first check on a machine",
            "  grader doctor --json                  the same for a program",
            "  grader doctor && grader check         check only where Java can be compiled",
            "",
            "Exit code 0: there is a Java compiler; 1: there is none."
        })
final class MachineCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Root root;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = Objects.requireNonNull(root).terminal();
        Machine machine = Machine.here();
        terminal.print(json ? machine.json() : machine.text());
        return machine.hasCompiler() ? ExitCode.DONE : ExitCode.CONDITION_FALSE;
    }
}
