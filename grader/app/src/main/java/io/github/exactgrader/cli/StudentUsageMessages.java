package io.github.exactgrader.cli;

import java.util.List;
import picocli.CommandLine;

/** Says what was wrong with the words of a command of the student's program; commands of staff are told apart. */
final class StudentUsageMessages implements CommandLine.IParameterExceptionHandler {

    private final UsageMessages usual = new UsageMessages();

    @Override
    public int handleParseException(CommandLine.ParameterException wrong, String[] args) {
        CommandLine line = wrong.getCommandLine();
        boolean isRoot = line.getParent() == null;
        List<String> words = List.of();
        if (isRoot && wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
            // A word that is nearly a command was meant as that one.
            words = unmatched.getSuggestions().isEmpty() ? unmatched.getUnmatched() : words;
        }
        if (words.isEmpty() || words.get(0).startsWith("-")) {
            return usual.handleParseException(wrong, args);
        }
        line.getErr()
                .println("this is the student's program; it has the commands "
                        + String.join(", ", line.getSubcommands().keySet()) + ", and no \"" + words.get(0)
                        + "\".\nWhat marks homework, and needs a key, is in the program of staff.");
        line.getErr().flush();
        return ExitCode.USAGE;
    }
}
