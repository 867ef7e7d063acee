package io.github.exactgrader.cli;

import java.util.Optional;
import picocli.CommandLine;

/** Says what was wrong with the words of a command, and where to read more. */
final class UsageMessages implements CommandLine.IParameterExceptionHandler {

    @Override
    public int handleParseException(CommandLine.ParameterException wrong, String[] args) {
        CommandLine line = wrong.getCommandLine();
        line.getErr().println(String.valueOf(wrong.getMessage()));
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, line.getErr());
        student(wrong).ifPresent(line.getErr()::println);
        line.getErr()
                .println("Usage: " + line.getHelp().synopsis(0).strip() + "\nMore: "
                        + line.getCommandSpec().qualifiedName() + " --help");
        line.getErr().flush();
        return ExitCode.USAGE;
    }

    /** A second word behind a run is the name of a student. */
    private static Optional<String> student(CommandLine.ParameterException wrong) {
        boolean takesStudent = wrong.getCommandLine().getCommandSpec().findOption("--student") != null;
        return takesStudent && wrong instanceof CommandLine.UnmatchedArgumentException unmatched
                ? unmatched.getUnmatched().stream()
                        .filter(word -> !word.startsWith("-"))
                        .findFirst()
                        .map(word -> "Did you mean --student " + word + "?")
                : Optional.empty();
    }
}
