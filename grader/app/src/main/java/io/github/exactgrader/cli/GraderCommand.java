package io.github.exactgrader.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
public final class GraderCommand implements Runnable, Root {

    /** In the order in which the help lists them. */
    private static final List<Verb> VERBS = List.of(
            new Verb("import", ImportCommand.class),
            new Verb("grade", GradeCommand.class),
            new Verb("report", ReportCommand.class),
            new Verb("regrade", RegradeCommand.class),
            new Verb("diff", DiffCommand.class),
            new Verb("export", ExportCommand.class),
            new Verb("stats", StatsCommand.class),
            new Verb("try", TryCommand.class),
            new Verb("key", KeyCommand.class),
            new Verb("lint", LintCommand.class),
            new Verb("init", InitCommand.class),
            new Verb("check", CheckCommand.class),
            new Verb("seal", SealCommand.class),
            new Verb("open", OpenCommand.class),
            new Verb("verify", VerifyCommand.class),
            new Verb("pack", PackCommand.class),
            new Verb("student-jar", StudentJarCommand.class),
            new Verb("doctor", DoctorCommand.class),
            Verb.COMPLETION);

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

    @Override
    public Terminal terminal() {
        return terminal;
    }

    @Override
    public Home home() {
        return home;
    }

    @Override
    public boolean colourOut() {
        return terminal.colourOut(colour);
    }

    @Override
    public String name() {
        return "grader";
    }

    @Override
    public byte[] studentJar() throws IOException {
        return StudentProgram.bytes(
                home,
                home.assignmentIds().stream()
                        .map(id -> home.assignments().resolve(id))
                        .toList());
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
     * Returns as much of the command line as some words need.
     *
     * @param terminal where it writes
     * @param home where it is installed
     * @param first the first word; where it is no verb, the whole command line is returned
     */
    static CommandLine commandLine(Terminal terminal, Home home, String first) {
        return commandLine(terminal, home, CommandLines.needed(VERBS, first));
    }

    private static CommandLine commandLine(Terminal terminal, Home home, List<Verb> verbs) {
        CommandLine line = CommandLines.of(new GraderCommand(terminal, home), verbs, new UsageMessages());
        Optional.ofNullable(line.getSubcommands().get("try")).ifPresent(TryCommand::takeAnswersThatStartWithMinus);
        return line;
    }

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the words a person typed
     */
    public static void main(String[] args) {
        CommandLines.run(terminal -> commandLine(terminal, Home.find(), args.length == 0 ? "" : args[0]), args);
    }
}
