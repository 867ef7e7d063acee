package io.github.exactgrader.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code grader} command: the root of all verbs. */
@Command(
        name = "grader",
        scope = ScopeType.INHERIT,
        description = "Grades homework whose answers are mathematics.",
        versionProvider = GraderCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader grade submissions-sample -o run      mark a folder of submissions",
            "  grader check                                look how your own answers are read",
            "  grader grade --help                         all about one command",
            "  source <(grader generate-completion)        completion for bash and zsh"
        })
public final class GraderCommand implements Runnable {

    /**
     * A verb.
     *
     * @param name as it is typed
     * @param type its class
     */
    private record Verb(String name, Class<?> type) {}

    private static final Verb COMPLETION = new Verb("generate-completion", GenerateCompletion.class);

    /** In the order in which the help lists them. */
    private static final List<Verb> VERBS = List.of(
            new Verb("grade", GradeCommand.class),
            new Verb("report", ReportCommand.class),
            new Verb("stats", StatsCommand.class),
            new Verb("try", TryCommand.class),
            new Verb("key", KeyCommand.class),
            new Verb("lint", LintCommand.class),
            new Verb("init", InitCommand.class),
            new Verb("check", CheckCommand.class),
            new Verb("doctor", DoctorCommand.class),
            COMPLETION);

    private final Terminal terminal;
    private final Home home;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "Colours: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).",
            defaultValue = "auto",
            scope = ScopeType.INHERIT)
    private Terminal.Colour colour = Terminal.Colour.auto;

    GraderCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    Terminal terminal() {
        return terminal;
    }

    Home home() {
        return home;
    }

    boolean colourOut() {
        return terminal.colourOut(colour);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing; see grader --help");
    }

    /** Says which version this is. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"grader " + Home.version() + " (Java " + System.getProperty("java.version") + ")"};
        }
    }

    /**
     * Returns the whole command line.
     *
     * @param terminal where it writes
     * @param home where it is installed
     */
    static CommandLine commandLine(Terminal terminal, Home home) {
        return commandLine(terminal, home, VERBS);
    }

    /**
     * Returns as much of the command line as some words need: to read the annotations of all verbs takes longer than what
     * most of them do.
     *
     * @param terminal where it writes
     * @param home where it is installed
     * @param first the first word; where it is no verb, the whole command line is returned
     */
    static CommandLine commandLine(Terminal terminal, Home home, String first) {
        return commandLine(
                terminal,
                home,
                VERBS.stream()
                        .filter(verb -> verb.name().equals(first) && !verb.equals(COMPLETION))
                        .findFirst()
                        .map(List::of)
                        .orElse(VERBS));
    }

    private static CommandLine commandLine(Terminal terminal, Home home, List<Verb> verbs) {
        CommandLine line = new CommandLine(new GraderCommand(terminal, home));
        verbs.forEach(verb -> line.addSubcommand(verb.name(), verb.type()));
        line.setOut(terminal.out())
                .setErr(terminal.err())
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(new UsageMessages())
                .setExecutionExceptionHandler(new Failures(terminal));
        line.getCommandSpec().usageMessage().exitCodeList(Failures.exitCodes());
        line.getCommandSpec().mixinStandardHelpOptions(true);
        for (CommandLine verb : line.getSubcommands().values()) {
            // Here and not by annotation, so that each verb's help ends with these.
            verb.getCommandSpec().mixinStandardHelpOptions(true);
            verb.getCommandSpec().usageMessage().exitCodeList(Failures.exitCodes());
        }
        Optional.ofNullable(line.getSubcommands().get("try")).ifPresent(TryCommand::takeAnswersThatStartWithMinus);
        return line;
    }

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the words a person typed
     */
    public static void main(String[] args) {
        // What the compiler says depends on no machine's language.
        Locale.setDefault(Locale.ENGLISH);
        String terminals = System.getProperty("grader.terminals", "");
        Terminal terminal = new Terminal(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                terminals.contains("out"),
                terminals.contains("err"),
                !System.getenv().getOrDefault("NO_COLOR", "").isEmpty());
        int code = commandLine(terminal, Home.find(), args.length == 0 ? "" : args[0])
                .execute(args);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(code);
    }
}
