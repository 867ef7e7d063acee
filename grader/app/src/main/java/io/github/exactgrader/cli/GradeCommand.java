package io.github.exactgrader.cli;

import io.github.exactgrader.format.Escape;
import io.github.exactgrader.intake.SubmissionFolders;
import io.github.exactgrader.intake.SubmissionReader;
import io.github.exactgrader.jail.Jail;
import io.github.exactgrader.pipeline.Adjustments;
import io.github.exactgrader.pipeline.Grader;
import io.github.exactgrader.pipeline.GradingRun;
import io.github.exactgrader.pipeline.RunStore;
import io.github.exactgrader.report.ResultsJson;
import io.github.exactgrader.report.RunFolder;
import io.github.exactgrader.report.SummaryTable;
import io.github.exactgrader.run.Limits;
import io.github.exactgrader.score.FeedbackRules;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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

    @Override
    public Integer call() throws IOException, InterruptedException {
        GraderCommand grader = java.util.Objects.requireNonNull(root);
        Terminal terminal = grader.terminal();
        checkWords();
        List<SubmissionFolders.Located> folders = folders(grader.home());
        LateOptions.Kept late = lateOptions.read(submissions, output);
        Optional<FeedbackRules> feedback = feedbackOptions.read();
        Instant started = Clock.systemUTC().instant();
        ProgressLine progress = new ProgressLine(terminal, System::nanoTime);
        GradingRun.Outcome outcome;
        Map<String, Object> facts;
        try (ChildFolder children = ChildFolder.in(output);
                Jail jail = jailOptions.open(children.folder())) {
            jail.keepArchivesIn(grader.home().archives(), started);
            late.in(output, terminal);
            FeedbackOptions.keep(output, feedback);
            outcome = grade(terminal, grader.home(), folders, progress, jail, children);
            facts = runFacts(outcome, started, jail);
        }
        progress.end();
        Results results = new RunOutput(output, terminal).write(outcome.results(), facts);
        terminal.print(
                json
                        ? new String(ResultsJson.bytes(results), StandardCharsets.UTF_8)
                        : new SummaryTable(grader.colourOut()).text(results));
        return exitCode(terminal, new GradingRun.Outcome(results, outcome.unassigned(), outcome.resumed()));
    }

    private void checkWords() throws IOException {
        jailOptions.check();
        storeOptions.check();
        if (jobs < 1 || jobs > 256) {
            throw new StopException(ExitCode.USAGE, "--jobs: expected a number from 1 to 256, found " + jobs);
        }
        if (seconds < 1 || seconds > 3600) {
            throw new StopException(ExitCode.USAGE, "--time-limit: expected 1 to 3600 seconds, found " + seconds);
        }
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
        boolean isRun = Stream.concat(Stream.of("journal", "results.json"), Adjustments.files().stream())
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

    private GradingRun.Outcome grade(
            Terminal terminal,
            Home home,
            List<SubmissionFolders.Located> folders,
            ProgressLine progress,
            Jail jail,
            ChildFolder children)
            throws IOException, InterruptedException {
        if (overwrite) {
            RunFolder.clear(output);
        }
        String settings = home.build() + " " + seconds + " s, " + jail.level().words();
        RunStore runs = storeOptions.open(settings);
        Grader grader = new Grader(
                home.referenceJar(),
                Limits.defaults().withCpu(Duration.ofSeconds(seconds)),
                jail,
                children.folder(),
                runs);
        Thread interrupted = new Thread(() -> {
            progress.end();
            grader.close();
            children.close();
            terminal.say("interrupted; what was graded is kept in " + output + ": go on with the same command and"
                    + " --resume");
        });
        Runtime.getRuntime().addShutdownHook(interrupted);
        try (grader) {
            GradingRun run = new GradingRun(grader, output.resolve("journal"), settings, jobs, progress);
            GradingRun.Outcome outcome = run.grade(folders, Optional.ofNullable(assignment), home::assignment, resume);
            runs.forget(Clock.systemUTC().instant(), StoreOptions.KEPT);
            return outcome;
        } finally {
            awaitEndIfInterrupted(interrupted);
        }
    }

    /** Where the process is ending already, nothing more may be judged or written: half a run is no result. */
    private static void awaitEndIfInterrupted(Thread interrupted) throws InterruptedException {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException ending) {
            new CountDownLatch(1).await();
        }
    }

    private Map<String, Object> runFacts(GradingRun.Outcome outcome, Instant started, Jail jail) {
        Instant finished = Clock.systemUTC().instant();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("grader", Home.version());
        facts.put("java", System.getProperty("java.version"));
        facts.put("java_vendor", System.getProperty("java.vendor"));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        facts.put("isolation", jail.level().words());
        facts.put("jail", jail.name());
        facts.put("jobs", jobs);
        facts.put("time_limit_seconds", seconds);
        facts.put("started", started.toString());
        facts.put("finished", finished.toString());
        facts.put("submissions", outcome.results().submissions().size());
        facts.put("taken_over", outcome.resumed());
        return facts;
    }

    private int exitCode(Terminal terminal, GradingRun.Outcome outcome) {
        List<ScoreCard> cards = outcome.results().submissions();
        if (outcome.resumed() > 0) {
            terminal.say(outcome.resumed() + " of " + cards.size() + " taken over from the earlier run");
        }
        terminal.say("Written to " + output + ": open " + output.resolve("report.html") + " in a browser");
        outcome.unassigned()
                .forEach(each ->
                        terminal.say(Escape.terminal("not graded: \"" + each.student() + "\": " + each.reason())));
        List<String> faults = cards.stream()
                .filter(ScoreCard::hasGraderError)
                .map(card -> card.assignment() + "/" + card.student())
                .toList();
        if (!faults.isEmpty()) {
            terminal.say("the grader failed on " + faults.size() + " of " + cards.size()
                    + " submissions, which costs them nothing; --resume tries again: "
                    + Escape.terminal(String.join(", ", faults)));
            return ExitCode.OUR_FAULT;
        }
        if (!outcome.unassigned().isEmpty()) {
            return ExitCode.UNREADABLE;
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
