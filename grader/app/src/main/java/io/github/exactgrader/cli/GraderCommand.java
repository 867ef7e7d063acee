package io.github.exactgrader.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code grader} command: the root of all verbs. */
@Command(
        name = "grader",
        mixinStandardHelpOptions = true,
        description = "Grades homework whose answers are mathematics.")
public final class GraderCommand {

    private GraderCommand() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the words a person typed
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new GraderCommand()).execute(args));
    }
}
