package io.github.exactgrader.cli;

import io.github.exactgrader.assignment.ContentHash;
import io.github.exactgrader.course.CourseManifest;
import io.github.exactgrader.format.WholeFile;
import io.github.exactgrader.history.Judged;
import io.github.exactgrader.history.RunHistory;
import io.github.exactgrader.history.RunInputs;
import io.github.exactgrader.history.RunManifest;
import io.github.exactgrader.history.RunVersion;
import io.github.exactgrader.pipeline.Adjustments;
import io.github.exactgrader.pipeline.GradingRun;
import io.github.exactgrader.pipeline.Provenance;
import io.github.exactgrader.report.ResultsJson;
import io.github.exactgrader.score.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes what was graded the newest version of a run. */
final class NewVersion {

    private final Path run;
    private final RunOutput output;
    private final RunHistory history;
    private final int number;
    private final Optional<RunVersion> parent;

    /**
     * Prepares a version; nothing is written yet.
     *
     * @param run folder of the run
     * @param terminal is told what people decided that did not fit
     * @param parent the version that it goes on from; empty if it starts over
     * @throws IOException if the versions there cannot be listed
     */
    NewVersion(Path run, Terminal terminal, Optional<RunVersion> parent) throws IOException {
        this.run = run;
        this.output = new RunOutput(run, terminal);
        this.history = new RunHistory(run);
        this.number = history.newest().orElse(0) + 1;
        this.parent = parent;
    }

    /**
     * Adds a version after people decided something, and writes the files of the run again; only these where a grader wrote
     * the run that kept no versions.
     *
     * @param run folder of a run
     * @param terminal is told what people decided that did not fit
     * @param madeBy the command
     * @return what counts now
     * @throws StopException if a file of the run is damaged
     * @throws IOException if a file cannot be read or written
     */
    static Results decide(Path run, Terminal terminal, String madeBy) throws IOException {
        if (new RunHistory(run).newest().isEmpty()) {
            RunOutput output = new RunOutput(run, terminal);
            Results machine = output.machine();
            Results results = output.adjusted(machine);
            output.writeAgain(machine, results);
            return results;
        }
        RunVersion old = RunName.of(run.toString()).read().version();
        NewVersion next = new NewVersion(run, terminal, Optional.of(old));
        RunVersion version = next.decided(old, madeBy);
        if (next.isNew(version)) {
            next.writeAgain(version);
        } else {
            next.output.writeAgain(version.machine(), version.results());
        }
        return version.results();
    }

    /**
     * Takes over what the course's own system knows of the submissions.
     *
     * @param submissions their folder, or the zip of one
     * @throws IOException if the file cannot be copied
     */
    void takeImport(Path submissions) throws IOException {
        Path from = submissions.resolve(CourseManifest.FILE);
        if (Files.isRegularFile(from)) {
            Files.createDirectories(run);
            WholeFile.write(run.resolve(CourseManifest.FILE), Files.readAllBytes(from));
        }
    }

    /**
     * Returns the version. Here, and nowhere else, what the grader decided becomes what counts.
     *
     * @param outcome the cards of the whole class
     * @param judge what judged
     * @param inputs what it was made from
     * @param keyFolders folders that stood in for those of keys, absolute, by id of the assignment
     * @param madeBy the command, with the options that say what was graded
     * @throws StopException if a file with what people decided is damaged
     * @throws IOException if a file of the run cannot be read
     */
    RunVersion of(
            GradingRun.Outcome outcome,
            Provenance.Judge judge,
            RunInputs inputs,
            Map<String, Path> keyFolders,
            String madeBy)
            throws IOException {
        Results machine = outcome.results();
        Results results = output.adjusted(machine);
        Provenance provenance = new Provenance(number, judge, outcome.prepared(), keyFolders, parent);
        List<Judged> submissions = provenance.of(machine.submissions(), outcome.kept());
        return new RunVersion(
                results,
                machine,
                new RunManifest(
                        number,
                        parent.map(each -> each.manifest().version()),
                        madeBy,
                        inputs,
                        provenance.judgings(),
                        submissions,
                        adjustments()));
    }

    /**
     * Returns the version after people decided something: the grader's part is that of the version it goes on from.
     *
     * @param old the version that it goes on from
     * @param madeBy the command
     * @throws StopException if a file with what people decided is damaged
     * @throws IOException if a file of the run cannot be read
     */
    RunVersion decided(RunVersion old, String madeBy) throws IOException {
        RunManifest was = old.manifest();
        return new RunVersion(
                output.adjusted(old.machine()),
                old.machine(),
                new RunManifest(
                        number,
                        Optional.of(was.version()),
                        madeBy,
                        was.inputs(),
                        was.judgings(),
                        was.submissions(),
                        adjustments()));
    }

    private Map<String, String> adjustments() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String name : Adjustments.files()) {
            Path file = run.resolve(name);
            if (Files.isRegularFile(file)) {
                hashes.put(
                        name,
                        new ContentHash().add("", Files.readAllBytes(file)).hex());
            }
        }
        return hashes;
    }

    /** Tells whether the version says something else than the one that it goes on from. */
    boolean isNew(RunVersion version) {
        return parent.isEmpty()
                || !Arrays.equals(ResultsJson.bytes(parent.get().results()), ResultsJson.bytes(version.results()));
    }

    /**
     * Writes the files of the run again and adds the version, where nothing was graded.
     *
     * @param version as {@link #decided} gave it
     * @throws IOException if a file cannot be written
     */
    void writeAgain(RunVersion version) throws IOException {
        Map<String, String> facts =
                Map.of("grader", Home.version(), "made_by", version.manifest().madeBy());
        RunHistory.Staged staged = history.stage(version, new TreeMap<>(facts));
        output.writeAgain(version.machine(), version.results());
        staged.add();
    }

    /**
     * Writes the files of the run and adds the version. Whenever this is interrupted, there is either the old version or
     * the new one.
     *
     * @param version as {@link #of} gave it
     * @param facts of the machine and the time
     * @throws IOException if a file cannot be written
     */
    void write(RunVersion version, Map<String, ?> facts) throws IOException {
        RunHistory.Staged staged = history.stage(version, facts);
        output.write(version, facts);
        staged.add();
    }
}
