package io.github.exactgrader.cli;

import io.github.exactgrader.history.RunHistory;
import io.github.exactgrader.history.RunInputs;
import io.github.exactgrader.history.RunVersion;
import io.github.exactgrader.intake.SubmissionFolders;
import io.github.exactgrader.intake.SubmissionReader;
import io.github.exactgrader.pipeline.Adjustments;
import io.github.exactgrader.pipeline.GradingRun;
import io.github.exactgrader.report.ResultsJson;
import io.github.exactgrader.report.RunFolder;
import io.github.exactgrader.report.SummaryTable;
import io.github.exactgrader.score.FeedbackRules;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code grade}: hidden and public tests of a whole class, for staff. */
@Command(
        name = "grade",
        description = "Grades every submission in a folder and writes the marks, reports and gradebook.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader grade submissions -a gd-momentum -o run",
            "  grader grade submissions -a gd-momentum -o run --resume    go on after an interruption",
            "  grader grade submissions-sample -o run --jobs 4            each names its own assignment",
            "",
            "A submission is a folder or a zip with an answers.json, Java files, or both. Where the folder above",
            "is named like an assignment, or answers.json names one, -a is not needed."
        })
final class GradeCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable GraderCommand root;

    @Parameters(paramLabel = "SUBMISSIONS", description = "Folder with one folder or zip per submission.")
    private Path submissions = Path.of(".");

    @Option(
            names = {"-a", "--assignment"},
            paramLabel = "ASSIGNMENT",
            description = "Id of an assignment, or the folder of one.")
    private @Nullable String assignment;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "RUN",
            required = true,
            description = "Folder for the results; made if it is not there.")
    private Path output = Path.of(".");

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Submissions graded at a time (default: one per processor).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--resume",
            description = "Go on with RUN: take over what was graded there, grade what is new or changed.")
    private boolean resume;

    @Option(names = "--overwrite", description = "Start over in a RUN that holds results already.")
    private boolean overwrite;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "Processor time for each field answered in Java (default ${DEFAULT-VALUE}).")
    private int seconds = 10;

    @Option(
            names = "--same-draw",
            description = "Give all students the same hidden cases, even where a key draws them per student.")
    private boolean sameDraw;

    @Option(
            names = "--fail-under",
            paramLabel = "PERCENT",
            description = "Exit with 1 if a submission earns less than this share of the points that are decided.")
    private @Nullable BigDecimal failUnder;

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Mixin
    private LateOptions lateOptions = new LateOptions();

    @Mixin
    private FeedbackOptions feedbackOptions = new FeedbackOptions();

    @Mixin
    private JailOptions jailOptions = new JailOptions();

    @Option(names = "--json", description = "Print results.json instead of the table.")
    private boolean json;

    @Mixin
    private GithubOptions github = new GithubOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return github.run(Objects.requireNonNull(root).terminal(), json, this::grade);
    }

    private int grade(Terminal terminal, Optional<GithubJob> job) throws IOException, InterruptedException {
        GraderCommand grader = Objects.requireNonNull(root);
        Batch.Settings settings =
                new Batch.Settings(jobs, seconds, storeOptions, jailOptions, onInterrupt(), !github.asked());
        checkWords(settings);
        List<SubmissionFolders.Located> folders = folders(grader.home());
        LateOptions.Kept late = lateOptions.read(submissions, output);
        Optional<FeedbackRules> feedback = feedbackOptions.read();
        Optional<RunVersion> earlier = earlier();
        Batch.Ended ended = new Batch(grader, terminal, output, settings).grade(tools -> {
            late.in(output, terminal);
            FeedbackOptions.keep(output, feedback);
            return grade(grader.home(), folders, tools);
        });
        Results results = keep(terminal, ended, inputs(grader.home()), earlier);
        terminal.print(
                json
                        ? new String(ResultsJson.bytes(results), StandardCharsets.UTF_8)
                        : github.asked()
                                ? new SummaryTable(false).withoutNames(results)
                                : new SummaryTable(grader.colourOut()).text(results));
        int exitCode = exitCode(terminal, ended.outcome(), results);
        if (job.isPresent()) {
            job.get().graded(folders, results, ended.outcome().unassigned().size());
        }
        return exitCode;
    }

    /** Returns the version to go on from. */
    private Optional<RunVersion> earlier() throws IOException {
        RunHistory history = new RunHistory(output);
        history.recover();
        if (!resume || history.newest().isEmpty()) {
            return Optional.empty();
        }
        RunVersion newest = RunName.of(output.toString()).read().version();
        if (!newest.manifest().isOfGradingAlone()) {
            throw new StopException(
                    ExitCode.USAGE,
                    output + ": version " + newest.manifest().version() + " was made by \""
                            + newest.manifest().madeBy() + "\", and --resume would undo that. \"grader regrade "
                            + output + "\" grades new submissions as well; --overwrite starts over");
        }
        return Optional.of(newest);
    }

    private Results keep(Terminal terminal, Batch.Ended ended, RunInputs inputs, Optional<RunVersion> earlier)
            throws IOException {
        NewVersion next = new NewVersion(output, terminal, earlier);
        next.takeImport(submissions);
        RunVersion version =
                next.of(ended.outcome(), ended.judge(), inputs, Map.of(), resume ? "grade --resume" : "grade");
        if (next.isNew(version)) {
            next.write(version, ended.facts());
        } else {
            new RunOutput(output, terminal).write(version, ended.facts());
        }
        return version.results();
    }

    private RunInputs inputs(Home home) {
        return new RunInputs(
                submissions.toAbsolutePath().normalize().toString(),
                Optional.ofNullable(assignment).map(home::lastingName),
                seconds,
                sameDraw,
                jailOptions.isolation(),
                jailOptions.only());
    }

    private String onInterrupt() {
        return "interrupted; what was graded is kept in " + output + ": go on with the same command and --resume";
    }

    private void checkWords(Batch.Settings settings) throws IOException {
        settings.check();
        if (resume && overwrite) {
            throw new StopException(ExitCode.USAGE, "--resume keeps what is in RUN, --overwrite does not: choose one");
        }
        if (!Files.isDirectory(output)) {
            if (Files.exists(output)) {
                throw new StopException(ExitCode.USAGE, output + " is a file; RUN is the folder to write to");
            }
            return;
        }
        boolean empty;
        try (Stream<Path> list = Files.list(output)) {
            empty = list.findAny().isEmpty();
        }
        boolean isRun = Stream.concat(
                        Stream.of("journal", "results.json", RunHistory.FOLDER), Adjustments.files().stream())
                .anyMatch(name -> Files.exists(output.resolve(name)));
        empty = empty || (!isRun && ChildFolder.isAllThereIs(output));
        if (!empty && !isRun) {
            throw new StopException(
                    ExitCode.USAGE,
                    output + " holds other files and no run; give an empty folder or one that is not there yet");
        }
        if (isRun && !resume && !overwrite) {
            throw new StopException(
                    ExitCode.USAGE,
                    output + " holds a run already; add --resume to go on with it (only what is new or changed is"
                            + " graded), --overwrite to start over, or give another folder");
        }
    }

    private List<SubmissionFolders.Located> folders(Home home) throws IOException {
        if (assignment != null) {
            home.assignmentOrStop(assignment);
        }
        if (!Files.isDirectory(submissions) && !SubmissionReader.isPacked(submissions)) {
            throw StopException.notAFolder(submissions, "the folder that holds one folder per submission");
        }
        List<SubmissionFolders.Located> folders = SubmissionFolders.find(submissions, Set.copyOf(home.assignmentIds()))
                .folders();
        if (folders.isEmpty()) {
            throw new StopException(
                    ExitCode.UNREADABLE,
                    submissions + ": no submission in it; expected one folder per submission, each with an"
                            + " answers.json or Java files");
        }
        return folders;
    }

    private GradingRun.Outcome grade(Home home, List<SubmissionFolders.Located> folders, Batch.Tools tools)
            throws IOException, InterruptedException {
        if (overwrite) {
            RunFolder.clear(output);
        }
        GradingRun run = new GradingRun(
                tools.grader(), output.resolve("journal"), tools.version(), jobs, tools.progress(), sameDraw);
        return run.grade(folders, Optional.ofNullable(assignment), home::assignment, resume);
    }

    private int exitCode(Terminal terminal, GradingRun.Outcome outcome, Results results) {
        List<ScoreCard> cards = results.submissions();
        if (outcome.resumed() > 0) {
            terminal.say(outcome.resumed() + " of " + cards.size() + " taken over from the earlier run");
        }
        BatchEnd.tellWritten(terminal, output);
        int code = new BatchEnd(outcome, "--resume", !github.asked()).tell(terminal);
        if (code != ExitCode.DONE) {
            return code;
        }
        return failUnder != null && cards.stream().anyMatch(card -> isUnder(card, failUnder))
                ? ExitCode.CONDITION_FALSE
                : ExitCode.DONE;
    }

    private static boolean isUnder(ScoreCard card, BigDecimal percent) {
        BigDecimal decided = card.max().subtract(card.open());
        return card.earned().multiply(BigDecimal.valueOf(100)).compareTo(percent.multiply(decided)) < 0;
    }
}
