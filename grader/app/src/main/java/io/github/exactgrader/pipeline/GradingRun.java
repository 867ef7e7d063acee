package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.check.CheckResult;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.intake.SubmissionFolders.Located;
import io.github.exactgrader.pipeline.Tasks.Task;
import io.github.exactgrader.score.Problem;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Grades every submission of a folder, some at a time, and keeps each finished one. A submission on which the grader itself
 * failed, by its own fault or because the machine was too busy, is tried once more at the end, alone.
 */
public final class GradingRun {

    private final Grader grader;
    private final Journal journal;
    private final int jobs;
    private final Progress progress;
    private final boolean sameDraw;
    private int done;

    /**
     * Prepares a run.
     *
     * @param grader grades one submission
     * @param journal folder of the records of finished submissions
     * @param graderVersion tells apart programs and settings that may give other results
     * @param jobs how many submissions are graded at a time, at least 1
     * @param progress is told of each finished submission
     * @throws IOException if the journal's folder cannot be made
     */
    public GradingRun(Grader grader, Path journal, String graderVersion, int jobs, Progress progress)
            throws IOException {
        this(grader, journal, graderVersion, jobs, progress, false);
    }

    /**
     * Prepares a run.
     *
     * @param grader grades one submission
     * @param journal folder of the records of finished submissions
     * @param graderVersion tells apart programs and settings that may give other results
     * @param jobs how many submissions are graded at a time, at least 1
     * @param progress is told of each finished submission
     * @param sameDraw whether all students have the same hidden cases even where a key says otherwise
     * @throws IOException if the journal's folder cannot be made
     */
    public GradingRun(Grader grader, Path journal, String graderVersion, int jobs, Progress progress, boolean sameDraw)
            throws IOException {
        this.sameDraw = sameDraw;
        this.grader = grader;
        this.journal = new Journal(journal, graderVersion);
        this.jobs = jobs;
        this.progress = progress;
    }

    /**
     * A submission that could not be graded because no assignment fits.
     *
     * @param student its id
     * @param reason what to do
     */
    public record Unassigned(String student, String reason) {}

    /**
     * What a run gave.
     *
     * @param results all cards
     * @param unassigned submissions without a card
     * @param resumed how many cards were taken from an earlier run
     * @param prepared the assignments, as they were used
     * @param kept ids of the fields whose scores are those of an earlier version, by place of the card
     */
    public record Outcome(
            Results results,
            List<Unassigned> unassigned,
            int resumed,
            List<Prepared> prepared,
            Map<CardPlace, Set<String>> kept) {

        public Outcome {
            unassigned = List.copyOf(unassigned);
            prepared = List.copyOf(prepared);
            kept = Map.copyOf(kept);
        }
    }

    /** What came of one folder: a card, or why there is none. */
    record Ended(Optional<ScoreCard> card, String reason, boolean resumed, Set<String> kept) {

        static Ended none(String reason) {
            return new Ended(Optional.empty(), reason, false, Set.of());
        }

        static Ended fresh(ScoreCard card) {
            return new Ended(Optional.of(card), "", false, Set.of());
        }

        boolean isToBeTriedAgain() {
            return card.filter(ScoreCard::hasGraderError).isPresent();
        }
    }

    /**
     * Grades the submissions. Each is read when its turn comes: no more of them are in memory than are graded at a time.
     *
     * @param folders where they are
     * @param only the assignment all of them are for, if it is given
     * @param assignmentFolder gives the folder of an assignment
     * @param resume whether finished submissions of an earlier run are taken over
     * @throws AssignmentException if an assignment's files are not right
     * @throws IOException if the journal cannot be written
     * @throws InterruptedException if the run is interrupted; finished submissions are kept
     */
    public Outcome grade(
            List<Located> folders,
            Optional<String> only,
            Function<String, Optional<Path>> assignmentFolder,
            boolean resume)
            throws IOException, InterruptedException {
        Tasks tasks = new Tasks(grader, sameDraw, only, assignmentFolder, Map.of());
        return all(folders, tasks, (task, again) -> {
            Optional<ScoreCard> known = resume && !again ? find(task) : Optional.empty();
            return known.isPresent() ? new Ended(known, "", true, Set.of()) : Ended.fresh(grade(task));
        });
    }

    /**
     * Grades submissions again that an earlier version of the run has.
     *
     * @param folders where they are
     * @param only the assignment all of them are for, if it is given
     * @param assignmentFolder gives the folder of an assignment
     * @param keyFolders folders that stand in for those of keys, by id of the assignment
     * @param earlier what is kept of the earlier version
     * @return cards of these submissions only
     * @throws AssignmentException if an assignment's files are not right
     * @throws IOException if the journal cannot be written
     * @throws InterruptedException if the run is interrupted; finished submissions are kept
     */
    public Outcome regrade(
            List<Located> folders,
            Optional<String> only,
            Function<String, Optional<Path>> assignmentFolder,
            Map<String, Path> keyFolders,
            Earlier earlier)
            throws IOException, InterruptedException {
        Tasks tasks = new Tasks(grader, sameDraw, only, assignmentFolder, keyFolders);
        return all(folders, tasks, (task, again) -> {
            Optional<ScoreCard> before = earlier.card(task);
            if (before.isEmpty()) {
                return Ended.fresh(grade(task));
            }
            Set<String> wanted = earlier.wanted(task.prepared());
            ScoreCard fresh = earlier.isOfAll(task.prepared())
                    ? grade(task)
                    : judged(task, () -> grader.grade(task.prepared(), task.submission(), wanted::contains));
            return earlier.merged(before.get(), fresh, wanted);
        });
    }

    /** Gives the card of one submission; again if the grader failed on it before. */
    private interface Cards {
        Ended of(Task task, boolean again) throws IOException;
    }

    private Outcome all(List<Located> folders, Tasks tasks, Cards source) throws IOException, InterruptedException {
        tasks.prepare(folders);
        List<Ended> ended = JobQueue.all(folders, jobs, located -> {
            started(located.student());
            Ended one = one(tasks.find(located), source, false);
            finished(located.student(), one, folders.size());
            return one;
        });
        List<ScoreCard> cards = new ArrayList<>();
        List<Unassigned> unassigned = new ArrayList<>();
        Map<CardPlace, Set<String>> kept = new HashMap<>();
        for (int i = 0; i < folders.size(); i++) {
            Located located = folders.get(i);
            Ended one = ended.get(i).isToBeTriedAgain() ? one(tasks.find(located), source, true) : ended.get(i);
            one.card()
                    .ifPresentOrElse(cards::add, () -> unassigned.add(new Unassigned(located.student(), one.reason())));
            one.card()
                    .filter(card -> !one.kept().isEmpty())
                    .ifPresent(card -> kept.put(CardPlace.of(card), one.kept()));
        }
        cards.sort(CardPlace.ORDER);
        int resumed = (int) ended.stream().filter(Ended::resumed).count();
        List<Prepared> prepared = tasks.prepared();
        Results results = new Results(prepared.stream().map(Prepared::graded).toList(), cards, grader.isolation());
        return new Outcome(results, unassigned, resumed, prepared, kept);
    }

    private static Ended one(Tasks.Found found, Cards source, boolean again) throws IOException {
        return found.task().isEmpty()
                ? Ended.none(found.reason())
                : source.of(found.task().get(), again);
    }

    private Optional<ScoreCard> find(Task task) {
        return journal.find(
                task.prepared().assignment().id(),
                task.prepared().keyState(),
                task.submission().student(),
                task.submission().hash());
    }

    private ScoreCard grade(Task task) throws IOException {
        ScoreCard card = judged(task, () -> grader.grade(task.prepared(), task.submission()));
        journal.keep(card, task.prepared().keyState());
        return card;
    }

    private static ScoreCard judged(Task task, Supplier<ScoreCard> judge) {
        try {
            return judge.get();
        } catch (RuntimeException | StackOverflowError e) {
            return failed(task, e);
        }
    }

    private synchronized void started(String student) {
        progress.started(student);
    }

    private synchronized void finished(String student, Ended ended, int total) {
        done++;
        ended.card().ifPresent(progress::judged);
        progress.finished(done, total, student);
    }

    /** Returns the card of a submission that broke the grader: every field is a fault of our own. */
    private static ScoreCard failed(Task task, Throwable e) {
        Map<String, CheckResult> results = new LinkedHashMap<>();
        CheckResult result = CheckResult.of(
                        Verdict.GRADER_ERROR, "The grader failed on this submission; it is not your fault.")
                .with("error", String.valueOf(e));
        task.prepared().assignment().fields().forEach(field -> results.put(field.id(), result));
        return task.prepared()
                .scorer()
                .score(task.submission(), results, Map.of(), List.of(new Problem("", String.valueOf(e))));
    }
}
