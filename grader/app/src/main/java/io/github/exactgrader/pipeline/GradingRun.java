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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
     */
    public record Outcome(Results results, List<Unassigned> unassigned, int resumed) {

        public Outcome {
            unassigned = List.copyOf(unassigned);
        }
    }

    /** What came of one folder: a card, or why there is none. */
    private record Ended(Optional<ScoreCard> card, String reason, boolean resumed) {

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
        Tasks tasks = new Tasks(grader, sameDraw, only, assignmentFolder);
        tasks.prepare(folders);
        List<Ended> ended = JobQueue.all(folders, jobs, located -> {
            started(located.student());
            Ended one = grade(tasks.find(located), resume);
            finished(located.student(), one, folders.size());
            return one;
        });
        List<ScoreCard> cards = new ArrayList<>();
        List<Unassigned> unassigned = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            Located located = folders.get(i);
            Ended one = ended.get(i).isToBeTriedAgain() ? grade(tasks.find(located), false) : ended.get(i);
            one.card()
                    .ifPresentOrElse(cards::add, () -> unassigned.add(new Unassigned(located.student(), one.reason())));
        }
        cards.sort(Comparator.comparing(ScoreCard::assignment).thenComparing(ScoreCard::student));
        int resumed = (int) ended.stream().filter(Ended::resumed).count();
        return new Outcome(new Results(tasks.graded(), cards, grader.isolation()), unassigned, resumed);
    }

    private Ended grade(Tasks.Found found, boolean resume) throws IOException {
        if (found.task().isEmpty()) {
            return new Ended(Optional.empty(), found.reason(), false);
        }
        Task task = found.task().get();
        Optional<ScoreCard> known = resume ? find(task) : Optional.empty();
        return new Ended(known.isPresent() ? known : Optional.of(grade(task)), "", known.isPresent());
    }

    private Optional<ScoreCard> find(Task task) {
        return journal.find(
                task.prepared().assignment().id(),
                task.prepared().keyState(),
                task.submission().student(),
                task.submission().hash());
    }

    private ScoreCard grade(Task task) throws IOException {
        ScoreCard card;
        try {
            card = grader.grade(task.prepared(), task.submission());
        } catch (RuntimeException | StackOverflowError e) {
            card = failed(task, e);
        }
        journal.keep(card, task.prepared().keyState());
        return card;
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
