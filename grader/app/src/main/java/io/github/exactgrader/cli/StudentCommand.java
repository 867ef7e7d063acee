package io.github.exactgrader.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program of students: what needs no key and no reference. */
@Command(
        name = StudentCommand.NAME,
        scope = ScopeType.INHERIT,
        description = "Looks at your own homework before you hand it in. It holds no answers.",
        versionProvider = StudentCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader init gd-momentum hw1     write the sheet and the files to fill in",
            "  grader check hw1                look how your answers are read",
            "  grader pack hw1                 write the zip to hand in"
        })
public final class StudentCommand implements Runnable, Root {

    /** How it is started. */
    static final String NAME = "java -jar grader-student.jar";

    private static final List<Verb> VERBS = List.of(
            new Verb("init", InitCommand.class),
            new Verb("check", CheckCommand.class),
            new Verb("pack", PackCommand.class),
            new Verb("doctor", MachineCommand.class));

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

    StudentCommand(Terminal terminal, Home home) {
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
        return NAME;
    }

    @Override
    public byte[] studentJar() throws IOException {
        Path jar = Home.place();
        if (!Files.isRegularFile(jar)) {
            throw new StopException(ExitCode.UNREADABLE, jar + ": this program does not run from a jar");
        }
        return Files.readAllBytes(jar);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "a command is missing; begin with: " + NAME + " init ASSIGNMENT FOLDER");
    }

    /** Says which version this is. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {
                "grader for students " + Home.version() + " (Java " + System.getProperty("java.version") + ")"
            };
        }
    }

    /**
     * Returns as much of the command line as some words need.
     *
     * @param terminal where it writes
     * @param home where its assignments are
     * @param first the first word; where it is no verb, the whole command line is returned
     */
    static CommandLine commandLine(Terminal terminal, Home home, String first) {
        return CommandLines.of(
                new StudentCommand(terminal, home), CommandLines.needed(VERBS, first), new StudentUsageMessages());
    }

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the words a person typed
     */
    public static void main(String[] args) {
        CommandLines.run(terminal -> commandLine(terminal, Home.ofThisJar(), args.length == 0 ? "" : args[0]), args);
    }
}
