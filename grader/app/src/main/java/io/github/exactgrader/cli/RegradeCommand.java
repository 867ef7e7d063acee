package io.github.exactgrader.cli;

import io.github.exactgrader.history.RunDiff;
import io.github.exactgrader.history.RunHistory;
import io.github.exactgrader.history.RunInputs;
import io.github.exactgrader.history.RunVersion;
import io.github.exactgrader.intake.SubmissionFolders;
import io.github.exactgrader.intake.SubmissionFolders.Located;
import io.github.exactgrader.pipeline.CardPlace;
import io.github.exactgrader.pipeline.Earlier;
import io.github.exactgrader.pipeline.GradingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code regrade}: the submissions of a run once more, after a change of the key. */
@Command(
        name = "regrade",
        description = "Grades the submissions of RUN again, adds a version to it, and tells whose marks changed.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader regrade run                                 all of it, after the key was mended",
            "  grader regrade run --only 1b.c_star --no-decrease  one field; nobody loses points",
            "  grader regrade run --key mended --dry-run          what a copy of the key folder would change",
            "",
            "Files of students that changed, and submissions that are new, are graded in full.",
            "The version before stays in RUN: \"grader diff run@-1 run\" compares again."
        })
final class RegradeCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable GraderCommand root;

    @Parameters(index = "0", paramLabel = "RUN", description = "Folder that \"grader grade\" wrote.")
    private Path run = Path.of(".");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SUBMISSIONS",
            description = "Where the submissions are now (default: where they were).")
    private @Nullable Path moved;

    @Option(
            names = "--only",
            paramLabel = "FIELD",
            split = ",",
            description = "Judge only these fields, parts or questions; all other scores stay.")
    private List<String> only = List.of();

    @Option(names = "--key", paramLabel = "DIR", description = "Use this key folder instead of the assignment's.")
    private @Nullable Path key;

    @Option(names = "--no-decrease", description = "Keep the old score of a field where the new one is lower.")
    private boolean noDecrease;

    @Option(names = "--student", paramLabel = "ID", split = ",", description = "Grade only these students again.")
    private List<String> students = List.of();

    @Option(names = "--dry-run", description = "Only tell what would change.")
    private boolean dryRun;

    @Mixin
    private DiffOptions diffOptions = new DiffOptions();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Submissions graded at a time (default: one per processor).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--isolation",
            paramLabel = "LEVEL",
            description = "Least that must keep student code from this machine (default: as in the run).")
    private @Nullable String isolation;

    @Option(
            names = "--jail",
            paramLabel = "NAME",
            description = "Use this way of jailing and no other (default: as in the run).")
    private @Nullable String jail;

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        GraderCommand grader = Objects.requireNonNull(root);
        diffOptions.check();
        if (Files.isDirectory(run)) {
            new RunHistory(run).recover();
        }
        RunName.Found before = RunName.of(run.toString()).read();
        RunVersion old = before.version();
        RunInputs inputs = inputs(old);
        Map<String, Path> keys = key == null ? Map.of() : RegradeWords.keys(key, old.results());
        Set<String> fields = RegradeWords.fields(only, old.results());
        List<Located> folders = folders(grader.home(), Path.of(inputs.submissions()), old);
        Earlier earlier = new Earlier(old, fields, noDecrease);
        Batch.Settings settings = new Batch.Settings(
                jobs,
                inputs.seconds(),
                storeOptions,
                JailOptions.of(inputs.isolation(), inputs.jail().orElse(null)),
                "interrupted; " + before.name() + " is still the newest version",
                true);
        settings.check();
        Batch.Ended ended = new Batch(grader, grader.terminal(), run, settings)
                .grade(tools -> regrade(grader.home(), tools, inputs, keys, folders, earlier));
        refuseMisfits(ended.outcome(), earlier);
        GradingRun.Outcome outcome = earlier.completed(ended.outcome());
        new RegradeNotes(old, ended.outcome(), earlier, fields, students.isEmpty(), keys)
                .lines()
                .forEach(grader.terminal()::say);
        keep(grader, before, new Batch.Ended(outcome, ended.facts(), ended.judge()), inputs, keys);
        return new BatchEnd(ended.outcome(), "the same command", true).tell(grader.terminal());
    }

    private void keep(
            GraderCommand grader, RunName.Found before, Batch.Ended ended, RunInputs inputs, Map<String, Path> keys)
            throws IOException {
        NewVersion next = new NewVersion(run, grader.terminal(), Optional.of(before.version()));
        if (!dryRun) {
            next.takeImport(Path.of(inputs.submissions()));
        }
        RunVersion version = next.of(ended.outcome(), ended.judge(), inputs, keys, madeBy());
        String name = run + "@" + version.manifest().version() + (dryRun ? " (not written)" : "");
        RunDiff diff = RunDiff.of(before.version(), version, before.name(), name, diffOptions.passLine());
        if (!dryRun) {
            next.write(version, ended.facts());
        }
        diffOptions.print(diff, grader);
        if (dryRun) {
            grader.terminal().say("Nothing was written: leave out --dry-run to make this the newest version");
        } else {
            BatchEnd.tellWritten(grader.terminal(), run);
        }
    }

    /** Returns what the run was made from, with what is asked for now in its place. */
    private RunInputs inputs(RunVersion old) {
        RunInputs was = old.manifest().inputs();
        Path submissions = moved == null ? Path.of(was.submissions()) : moved;
        if (!Files.exists(submissions)) {
            throw new StopException(
                    ExitCode.UNREADABLE,
                    submissions + ": the submissions are not there; give the folder they are in: \"grader regrade "
                            + run + " SUBMISSIONS\"");
        }
        return new RunInputs(
                submissions.toAbsolutePath().normalize().toString(),
                was.assignment(),
                was.seconds(),
                was.sameDraw(),
                isolation == null ? was.isolation() : isolation,
                jail == null ? was.jail() : Optional.of(jail));
    }

    private List<Located> folders(Home home, Path submissions, RunVersion old) throws IOException {
        List<Located> all = SubmissionFolders.find(submissions, Set.copyOf(home.assignmentIds()))
                .folders();
        if (all.isEmpty()) {
            throw new StopException(
                    ExitCode.UNREADABLE,
                    submissions + ": no submission in it; give the folder they are in: \"grader regrade " + run
                            + " SUBMISSIONS\"");
        }
        return students.isEmpty() ? all : RegradeWords.of(students, all, old.results());
    }

    private GradingRun.Outcome regrade(
            Home home,
            Batch.Tools tools,
            RunInputs inputs,
            Map<String, Path> keys,
            List<Located> folders,
            Earlier earlier)
            throws IOException, InterruptedException {
        // What is removed at the end is not written.
        Path journal = (dryRun ? run.resolve(ChildFolder.NAME) : run).resolve("journal");
        GradingRun grading =
                new GradingRun(tools.grader(), journal, tools.version(), jobs, tools.progress(), inputs.sameDraw());
        return grading.regrade(folders, inputs.assignment(), home::assignment, keys, earlier);
    }

    /** Cards that are taken over must have the fields and maxima that the assignment has now. */
    private void refuseMisfits(GradingRun.Outcome outcome, Earlier earlier) {
        List<String> misfits =
                earlier.misfits(outcome).stream().map(CardPlace::student).toList();
        if (!misfits.isEmpty()) {
            throw new StopException(
                    ExitCode.UNREADABLE,
                    "the fields or points of the assignment changed, so that no old score can be kept: "
                            + (students.isEmpty()
                                    ? "these submissions are in " + run + " and no longer among the files: "
                                    : "leave out --student, as these would have to be graded too: ")
                            + RegradeNotes.names(misfits) + ". Nothing was written");
        }
    }

    private String madeBy() {
        List<String> words = new ArrayList<>(List.of("regrade"));
        if (!only.isEmpty()) {
            words.add("--only " + String.join(",", only));
        }
        if (key != null) {
            words.add("--key " + key);
        }
        if (noDecrease) {
            words.add("--no-decrease");
        }
        if (!students.isEmpty()) {
            words.add("--student " + String.join(",", students));
        }
        return String.join(" ", words);
    }
}
