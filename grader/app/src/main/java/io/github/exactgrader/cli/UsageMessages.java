package io.github.exactgrader.cli;

import picocli.CommandLine;

/** Says what was wrong with the words of a command, and where to read more. */
final class UsageMessages implements CommandLine.IParameterExceptionHandler {

    @Override
    public int handleParseException(CommandLine.ParameterException wrong, String[] args) {
        CommandLine line = wrong.getCommandLine();
        line.getErr().println(String.valueOf(wrong.getMessage()));
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, line.getErr());
        line.getErr()
                .println("Usage: " + line.getHelp().synopsis(0).strip() + "\nMore: "
                        + line.getCommandSpec().qualifiedName() + " --help");
        line.getErr().flush();
        return ExitCode.USAGE;
    }
}
