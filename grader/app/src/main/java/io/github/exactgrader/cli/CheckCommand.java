package io.github.exactgrader.cli;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.check.SelfCheckResult;
import io.github.exactgrader.intake.Submission;
import io.github.exactgrader.pipeline.SelfCheck;
import io.github.exactgrader.report.SelfCheckJson;
import io.github.exactgrader.report.SelfCheckText;
import io.github.exactgrader.run.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code check}: a student looks how their own files are read; needs no key. */
@Command(
        name = "check",
        description =
                "Tells how your files are read: every field, every class, the public examples. Not what is right.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader check                          the folder you are in",
            "  grader check 1b                       one part of it",
            "  grader check homework1 --watch        again whenever you save a file",
            "",
            "PART is the id of a question, part or field (2, 1b, 1b.c_star) or of a Java class.",
            "Exit code 0: nothing is wrong (blanks are not); 1: something has to be mended."
        })
final class CheckCommand implements Callable<Integer> {

    /** Puts the cursor of a terminal to the top of an empty screen. */
    private static final String CLEAR = "\u001b[H\u001b[2J";

    @ParentCommand
    private @Nullable Root root;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "Folder with your answers, or the zip of it (default: the one you are in).")
    private @Nullable String first;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PART", description = "Look at this part only.")
    private @Nullable String second;

    @Option(
            names = {"-a", "--assignment"},
            paramLabel = "ASSIGNMENT",
            description = "Id of the assignment, or its folder (default: the one that answers.json names).")
    private @Nullable String assignment;

    @Option(names = "--json", description = "Print JSON, with each formula in LaTeX too.")
    private boolean json;

    @Mixin
    private GithubOptions github = new GithubOptions();

    @Option(names = "--latex", description = "Show how each formula was read in LaTeX, too.")
    private boolean latex;

    @Option(names = "--watch", description = "Look again whenever a file changes, until Ctrl-C.")
    private boolean watch;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return github.run(Objects.requireNonNull(root).terminal(), json || watch, this::check);
    }

    private int check(Terminal terminal, Optional<GithubJob> job) throws IOException, InterruptedException {
        Root program = Objects.requireNonNull(root);
        boolean firstIsFolder = first == null || second != null || isFolder(first);
        Path folder = firstIsFolder && first != null ? Path.of(first) : Path.of(".");
        String part = firstIsFolder ? second : first;
        String maybeFolder = firstIsFolder || first == null ? "" : first;
        OwnWork work = new OwnWork(program, folder);
        if (!watch) {
            return look(program, terminal, job, work, part, maybeFolder);
        }
        if (json) {
            throw new StopException(ExitCode.USAGE, "--watch is for a person, --json for a program; give one of them");
        }
        new Watch(() -> FolderState.of(folder), new Watch.Pause()).run(() -> again(program, work, part, maybeFolder));
        return ExitCode.DONE;
    }

    private void again(Root program, OwnWork work, @Nullable String part, String maybeFolder) throws IOException {
        program.terminal().print(program.terminal().outIsTerminal() ? CLEAR : "\n");
        try {
            look(program, program.terminal(), Optional.empty(), work, part, maybeFolder);
        } catch (StopException | AssignmentException e) {
            program.terminal().say(String.valueOf(e.getMessage()));
        }
        program.terminal().say("Watching for changes; Ctrl-C ends.");
    }

    private int look(
            Root program,
            Terminal terminal,
            Optional<GithubJob> job,
            OwnWork work,
            @Nullable String part,
            String maybeFolder)
            throws IOException {
        Submission submission = work.submission(maybeFolder);
        Assignment sheet = work.assignment(submission, assignment);
        Predicate<Field> wanted = part == null ? field -> true : PartChoice.wanted(sheet, part, maybeFolder.isEmpty());
        SelfCheckResult result = new SelfCheck(sheet, Limits.defaults()).check(submission, wanted);
        terminal.print(
                json
                        ? new String(SelfCheckJson.bytes(result), StandardCharsets.UTF_8)
                        : new SelfCheckText(job.isEmpty() && program.colourOut(), latex).text(result));
        if (job.isPresent()) {
            job.get().checked(work.folder(), submission, result);
        }
        return result.hasProblem() ? ExitCode.CONDITION_FALSE : ExitCode.DONE;
    }

    /** A word that is no folder may be a part, but not if it is clearly a path. */
    private static boolean isFolder(String word) {
        return word.contains("/")
                || word.contains("\\")
                || word.startsWith(".")
                || OwnWork.isFolderOrZip(Path.of(word));
    }
}
