package io.github.exactgrader.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;

/** Puts a program together from its root and its verbs, and runs it. */
final class CommandLines {

    private static final int WIDTH = 100;
    private static final String STAFF = "grader";

    private CommandLines() {}

    /**
     * Returns a command line.
     *
     * @param root the object of the root command
     * @param verbs in the order in which the help lists them
     * @param wrongWords says what was wrong with the words of a command
     */
    static CommandLine of(Root root, List<Verb> verbs, IParameterExceptionHandler wrongWords) {
        CommandLine line = new CommandLine(root);
        line.setCommandName(root.name());
        verbs.forEach(verb -> line.addSubcommand(verb.name(), verb.type()));
        line.setOut(root.terminal().out())
                .setErr(root.terminal().err())
                .setUsageHelpWidth(WIDTH)
                .setParameterExceptionHandler(wrongWords)
                .setExecutionExceptionHandler(new Failures(root.terminal()));
        // Here and not by annotation, so that each verb's help ends with these.
        standard(line, root.name());
        return line;
    }

    private static void standard(CommandLine command, String name) {
        command.getCommandSpec().mixinStandardHelpOptions(true);
        command.getCommandSpec().usageMessage().exitCodeList(Failures.exitCodes());
        if (!name.equals(STAFF)) {
            String[] footer = Arrays.stream(
                            command.getCommandSpec().usageMessage().footer())
                    .map(words -> words.replaceAll("(?<=^ {2}|\")" + STAFF + " ", name + " "))
                    .toArray(String[]::new);
            command.getCommandSpec().usageMessage().footer(footer);
        }
        command.getSubcommands().values().forEach(each -> standard(each, name));
    }

    /**
     * Returns those verbs that some words need: to read the annotations of all verbs takes longer than what most of them
     * do.
     *
     * @param verbs all
     * @param first the first word; where it is no verb, or needs them all, all are returned
     */
    static List<Verb> needed(List<Verb> verbs, String first) {
        return verbs.stream()
                .filter(verb -> verb.name().equals(first) && !verb.equals(Verb.COMPLETION))
                .findFirst()
                .map(List::of)
                .orElse(verbs);
    }

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param program makes the command line from a terminal
     * @param args the words a person typed
     */
    static void run(Function<Terminal, CommandLine> program, String[] args) {
        // What the compiler says depends on no machine's language.
        Locale.setDefault(Locale.ENGLISH);
        String terminals = System.getProperty("grader.terminals", "");
        Terminal terminal = new Terminal(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                terminals.contains("out"),
                terminals.contains("err"),
                !Optional.ofNullable(System.getenv("NO_COLOR")).orElse("").isEmpty());
        int code;
        try {
            code = program.apply(terminal).execute(args);
        } catch (OutOfMemoryError | StackOverflowError tooLittle) {
            code = new Failures(terminal)
                    .tooLittleMemory(tooLittle, Runtime.getRuntime().maxMemory());
        }
        terminal.out().flush();
        terminal.err().flush();
        System.exit(code);
    }
}
