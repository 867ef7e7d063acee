package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.check.CheckResult;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.intake.Finding;
import io.github.exactgrader.intake.Submission;
import io.github.exactgrader.intake.SubmissionFolders.Located;
import io.github.exactgrader.intake.SubmissionReader;
import io.github.exactgrader.score.Problem;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import io.github.exactgrader.score.Scorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    private final Map<String, Prepared> assignments = new TreeMap<>();
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

    private record Task(Located located, Submission submission, Prepared prepared) {}

    /**
     * Grades the submissions.
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
        List<Unassigned> unassigned = new ArrayList<>();
        List<Task> tasks = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Located located : folders) {
            Optional<Submission> submission = read(located, unassigned);
            Optional<String> id = only.or(located::assignment).or(() -> submission.flatMap(Submission::assignment));
            Optional<Path> folder = id.flatMap(assignmentFolder);
            if (submission.isEmpty()) {
                continue;
            }
            if (folder.isEmpty()) {
                unassigned.add(new Unassigned(located.student(), reason(id, submission.get())));
                continue;
            }
            Task task = new Task(located, submission.get(), prepared(id.orElseThrow(), folder.get()));
            String place = task.prepared().assignment().id() + "/" + located.student();
            if (taken.add(place)) {
                tasks.add(task);
            } else {
                unassigned.add(new Unassigned(
                        located.student(),
                        "there are two submissions \"" + place + "\"; rename the folder " + located.path()));
            }
        }
        List<ScoreCard> cards = new ArrayList<>();
        int resumed = gradeAll(tasks, resume, cards);
        cards.sort(Comparator.comparing(ScoreCard::assignment).thenComparing(ScoreCard::student));
        List<Graded> graded =
                assignments.values().stream().map(Prepared::graded).toList();
        return new Outcome(new Results(graded, cards, grader.isolation()), unassigned, resumed);
    }

    private static Optional<Submission> read(Located located, List<Unassigned> unassigned) {
        try {
            return Optional.of(SubmissionReader.read(located.path(), located.student()));
        } catch (IOException e) {
            unassigned.add(new Unassigned(
                    located.student(), "its folder " + located.path() + " cannot be read: check its permissions"));
            return Optional.empty();
        }
    }

    private static String reason(Optional<String> id, Submission submission) {
        if (id.isEmpty() && submission.unreadable().isPresent()) {
            Finding finding = submission.unreadable().get();
            return finding.where() + ": " + finding.message() + "; give the assignment with -a to grade the rest";
        }
        return id.map(name -> "there is no assignment \"" + name + "\"; give one with -a")
                .orElse("it names no assignment; give one with -a, or write {\"assignment\": \"...\"} in answers.json");
    }

    private Prepared prepared(String id, Path folder) throws IOException {
        Prepared prepared = assignments.get(id);
        if (prepared == null) {
            prepared = grader.prepare(folder);
            assignments.put(id, prepared);
        }
        return prepared;
    }

    private int gradeAll(List<Task> tasks, boolean resume, List<ScoreCard> cards)
            throws IOException, InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(jobs);
        int resumed = 0;
        try {
            Map<Task, Future<ScoreCard>> futures = new LinkedHashMap<>();
            for (Task task : tasks) {
                Optional<ScoreCard> known = resume ? find(task) : Optional.empty();
                if (known.isPresent()) {
                    resumed++;
                    cards.add(known.get());
                    report(task.located().student(), tasks.size());
                } else {
                    futures.put(task, executor.submit(() -> grade(task, tasks.size())));
                }
            }
            List<Task> failed = new ArrayList<>();
            for (Map.Entry<Task, Future<ScoreCard>> each : futures.entrySet()) {
                ScoreCard card = each.getValue().get();
                if (card.hasGraderError()) {
                    failed.add(each.getKey());
                } else {
                    cards.add(card);
                }
            }
            for (Task task : failed) {
                cards.add(gradeAlone(task));
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
        }
        return resumed;
    }

    private Optional<ScoreCard> find(Task task) {
        return journal.find(
                task.prepared().assignment().id(),
                task.prepared().key().hash(),
                task.submission().student(),
                task.submission().hash());
    }

    private ScoreCard grade(Task task, int total) throws IOException {
        ScoreCard card = gradeAlone(task);
        report(task.located().student(), total);
        return card;
    }

    private ScoreCard gradeAlone(Task task) throws IOException {
        ScoreCard card;
        try {
            card = grader.grade(task.prepared(), task.submission());
        } catch (RuntimeException | StackOverflowError e) {
            card = failed(task, e);
        }
        journal.keep(card, task.prepared().key().hash());
        return card;
    }

    private synchronized void report(String student, int total) {
        done++;
        progress.finished(done, total, student);
    }

    /** Returns the card of a submission that broke the grader: every field is a fault of our own. */
    private static ScoreCard failed(Task task, Throwable e) {
        Map<String, CheckResult> results = new LinkedHashMap<>();
        CheckResult result = CheckResult.of(
                        Verdict.GRADER_ERROR, "The grader failed on this submission; it is not your fault.")
                .with("error", String.valueOf(e));
        task.prepared().assignment().fields().forEach(field -> results.put(field.id(), result));
        return new Scorer(task.prepared().assignment())
                .score(task.submission(), results, Map.of(), List.of(new Problem("", String.valueOf(e))));
    }
}
