package io.github.exactgrader.cli;

import io.github.exactgrader.export.ExportException;
import io.github.exactgrader.export.FeedbackArchive;
import io.github.exactgrader.export.Marks;
import io.github.exactgrader.export.MoodleParticipants;
import io.github.exactgrader.export.Scale;
import io.github.exactgrader.format.Escape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code export feedback}: the feedback of a class as the zip that a platform hands out. */
@Command(
        name = "feedback",
        description = "Packs a page of feedback for every student into the zip that a platform hands out.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader export feedback run --for canvas -o feedback.zip",
            "  grader export feedback run --for moodle -o feedback.zip",
            "  grader export feedback run --for moodle --sheet worksheet.csv -o feedback.zip",
            "",
            "Canvas takes it under \"Re-upload submissions\" of the assignment, Moodle under \"Upload multiple",
            "feedback files in a zip\". Both find the student by numbers that are known where the submissions",
            "were imported from there; for Moodle, the grading worksheet has them too."
        })
final class ExportFeedbackCommand implements Callable<Integer> {

    /** Whose zip it is. */
    enum Receiver {
        canvas,
        moodle
    }

    @ParentCommand
    private @Nullable ExportCommand parent;

    @Mixin
    private ExportedRun run = new ExportedRun();

    @Option(names = "--for", paramLabel = "PLATFORM", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
    private Receiver receiver = Receiver.canvas;

    @Option(
            names = "--sheet",
            paramLabel = "FILE",
            description = "Moodle's grading worksheet, to find the numbers of participants in.")
    private @Nullable Path sheet;

    @Option(
            names = "--per-team",
            description = "One folder for each team: for versions of Moodle that take no folders of members then.")
    private boolean perTeam;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The zip.")
    private Path output = Path.of("");

    @Option(names = "--allow-unmatched", description = "Write the zip even if some students cannot be in it.")
    private boolean allowUnmatched;

    @Override
    public Integer call() throws IOException, ExportException {
        Terminal terminal = Objects.requireNonNull(parent).terminal();
        ExportedRun.Chosen chosen = run.chosen().published();
        FeedbackArchive archive = archive(chosen, chosen.marks(Scale.plain()));
        List<String> unmatched = archive.unmatched();
        if (!unmatched.isEmpty()) {
            terminal.say("feedback that cannot be handed out: " + unmatched.size());
            unmatched.forEach(line -> terminal.say("  " + Escape.terminal(line)));
        }
        if (!unmatched.isEmpty() && !allowUnmatched) {
            terminal.say("Nothing was written. Import the submissions from the platform before you grade"
                    + (receiver == Receiver.moodle ? ", or give its grading worksheet with --sheet" : "")
                    + "; --allow-unmatched writes the others");
            return ExitCode.UNREADABLE;
        }
        new OutputFile(output).write(archive.bytes());
        terminal.say("Written to " + output + ": " + archive.files() + (archive.files() == 1 ? " page" : " pages"));
        return ExitCode.DONE;
    }

    private FeedbackArchive archive(ExportedRun.Chosen chosen, Marks marks) throws IOException, ExportException {
        if (receiver == Receiver.canvas) {
            if (sheet != null || perTeam) {
                throw new StopException(
                        ExitCode.USAGE,
                        "--sheet and --per-team go with --for moodle; what Canvas needs is known from the import only");
            }
            return FeedbackArchive.canvas(marks, chosen.isolation());
        }
        Marks known = sheet == null ? marks : MoodleParticipants.of(Files.readAllBytes(sheet), sheet.toString(), marks);
        return FeedbackArchive.moodle(known, chosen.isolation(), perTeam);
    }
}
