package io.github.exactgrader.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code grader} command: the root of all verbs. */
@Command(
        name = "grader",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        description = "Grades homework whose answers are mathematics.",
        versionProvider = GraderCommand.Version.class,
        subcommands = {
            GradeCommand.class,
            ReportCommand.class,
            TryCommand.class,
            KeyCommand.class,
            LintCommand.class,
            InitCommand.class,
            CheckCommand.class,
            DoctorCommand.class,
            GenerateCompletion.class
        },
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
        CommandLine line = new CommandLine(new GraderCommand(terminal, home))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(new UsageMessages())
                .setExecutionExceptionHandler(new Failures(terminal));
        line.getCommandSpec().usageMessage().exitCodeList(Failures.exitCodes());
        line.getSubcommands()
                .values()
                .forEach(each -> each.getCommandSpec().usageMessage().exitCodeList(Failures.exitCodes()));
        TryCommand.takeAnswersThatStartWithMinus(line);
        return line;
    }

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the words a person typed
     */
    public static void main(String[] args) {
        String terminals = System.getProperty("grader.terminals", "");
        Terminal terminal = new Terminal(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                terminals.contains("out"),
                terminals.contains("err"),
                !System.getenv().getOrDefault("NO_COLOR", "").isEmpty());
        int code = commandLine(terminal, Home.find()).execute(args);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(code);
    }
}
