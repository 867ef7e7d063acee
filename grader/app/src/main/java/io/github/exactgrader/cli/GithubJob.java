package io.github.exactgrader.cli;

import io.github.exactgrader.check.SelfCheckResult;
import io.github.exactgrader.export.GithubCheck;
import io.github.exactgrader.export.GithubOutputs;
import io.github.exactgrader.export.GithubReport;
import io.github.exactgrader.export.GithubRun;
import io.github.exactgrader.export.HandedInFiles;
import io.github.exactgrader.export.StopCommands;
import io.github.exactgrader.intake.AnswerLines;
import io.github.exactgrader.intake.Submission;
import io.github.exactgrader.intake.SubmissionFolders.Located;
import io.github.exactgrader.intake.SubmissionReader;
import io.github.exactgrader.score.Results;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The step of a GitHub job that a command runs in: the files by which the runner takes its summary and outputs, and a log in
 * which nothing is a command but what this class prints.
 *
 * <p>All that the command prints goes to one stream, as the runner reads two of them in no certain order.
 */
final class GithubJob {

    private static final String SUMMARY = "GITHUB_STEP_SUMMARY";
    private static final String OUTPUT = "GITHUB_OUTPUT";
    private static final String WORKSPACE = "GITHUB_WORKSPACE";

    private final Path summary;
    private final Path output;
    private final Path workspace;
    private final Terminal log;
    private final Supplier<String> tokens;
    private final StopCommands stop;

    private GithubJob(Path summary, Path output, Path workspace, Terminal log, Supplier<String> tokens) {
        this.summary = summary;
        this.output = output;
        this.workspace = workspace;
        this.log = log;
        this.tokens = tokens;
        this.stop = new StopCommands(tokens.get());
    }

    /**
     * Finds the step that this process runs in, and makes its runner deaf until its end.
     *
     * @param environment as the runner sets it
     * @param terminal where the runner reads
     * @param tokens gives texts that nobody can foresee
     * @throws StopException if a file is not named
     */
    static GithubJob of(Map<String, String> environment, Terminal terminal, Supplier<String> tokens) {
        Terminal log = new Terminal(terminal.out(), terminal.out(), false, false, true);
        GithubJob job = new GithubJob(
                file(environment, SUMMARY),
                file(environment, OUTPUT),
                Path.of(environment.getOrDefault(WORKSPACE, ""))
                        .toAbsolutePath()
                        .normalize(),
                log,
                tokens);
        log.print(job.stop.start() + "\n");
        return job;
    }

    private static Path file(Map<String, String> environment, String name) {
        String path = environment.getOrDefault(name, "");
        if (path.isEmpty()) {
            throw new StopException(
                    ExitCode.USAGE,
                    "--github: this is no step of a job on GitHub, as " + name + " names no file in the environment."
                            + " To try it here, set " + SUMMARY + " and " + OUTPUT + " to files of your own");
        }
        return Path.of(path);
    }

    /** Returns where the command writes, data and talk. */
    Terminal log() {
        return log;
    }

    /**
     * Ends with a self-check.
     *
     * @param folder of the submission; may be a zip
     * @param submission that was looked at
     * @param result what was found
     * @throws IOException if a file of the runner cannot be written
     */
    void checked(Path folder, Submission submission, SelfCheckResult result) throws IOException {
        HandedInFiles files = files(folder, submission.answersFile());
        end(used -> GithubCheck.of(result, files, used));
    }

    /**
     * Ends with a run.
     *
     * @param folders of the submissions; none if they are not at hand
     * @param results what was decided
     * @param notGraded how many submissions have no card
     * @throws IOException if a file of the runner cannot be written
     */
    void graded(List<Located> folders, Results results, int notGraded) throws IOException {
        HandedInFiles files = folders.size() == 1
                ? files(folders.get(0).path(), Optional.of(SubmissionReader.ANSWERS_FILE))
                : HandedInFiles.unknown();
        end(used -> GithubRun.of(results, notGraded, files, used));
    }

    /**
     * Ends with the reason for which there is no result.
     *
     * @param reason for the person who reads the page
     * @throws IOException if a file of the runner cannot be written
     */
    void stopped(String reason) throws IOException {
        end(used -> GithubReport.stopped(reason));
    }

    /** Ends the deafness and hands over what the job shows, which is made for the bytes that its page has already. */
    private void end(Function<Long, GithubReport> report) throws IOException {
        GithubReport shown = report.apply(Files.exists(summary) ? Files.size(summary) : 0L);
        append(summary, shown.summary());
        append(output, GithubOutputs.text(shown.outputs(), tokens.get()));
        log.print(stop.end() + "\n");
        shown.commands().forEach(line -> log.print(line + "\n"));
    }

    private static void append(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private HandedInFiles files(Path folder, Optional<String> answers) {
        Path real = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(real) || !real.startsWith(workspace)) {
            return HandedInFiles.unknown();
        }
        String below = workspace.relativize(real).toString().replace('\\', '/');
        return new HandedInFiles(
                Optional.of(below.isEmpty() ? "" : below + "/"),
                answers.orElse(""),
                answers.map(file -> AnswerLines.of(real.resolve(file))).orElse(Map.of()));
    }
}
