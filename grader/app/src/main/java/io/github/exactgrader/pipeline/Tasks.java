package io.github.exactgrader.pipeline;

import io.github.exactgrader.intake.Finding;
import io.github.exactgrader.intake.Submission;
import io.github.exactgrader.intake.SubmissionFolders.Located;
import io.github.exactgrader.intake.SubmissionReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads submissions and finds the assignment of each, made ready once for all. Safe for use by several threads. */
final class Tasks {

    private final Grader grader;
    private final boolean sameDraw;
    private final Optional<String> only;
    private final Function<String, Optional<Path>> assignmentFolder;
    private final Map<String, Path> keyFolders;
    private final Map<String, Prepared> assignments = new TreeMap<>();
    private final Set<Path> doubled = new HashSet<>();

    /**
     * A submission and what it is for.
     *
     * @param submission what was handed in
     * @param prepared its assignment
     */
    record Task(Submission submission, Prepared prepared) {

        /** Returns what no two submissions of a run may share. */
        String place() {
            return prepared.assignment().id() + "/" + submission.student();
        }
    }

    /**
     * What was found in a folder.
     *
     * @param task the submission to grade; empty if there is none
     * @param reason why there is none, and what to do
     */
    record Found(Optional<Task> task, String reason) {}

    /**
     * Reads nothing yet.
     *
     * @param grader makes assignments ready
     * @param sameDraw whether all students have the same hidden cases even where a key says otherwise
     * @param only the assignment all submissions are for, if it is given
     * @param assignmentFolder gives the folder of an assignment
     * @param keyFolders folders that stand in for those of keys, by id of the assignment
     */
    Tasks(
            Grader grader,
            boolean sameDraw,
            Optional<String> only,
            Function<String, Optional<Path>> assignmentFolder,
            Map<String, Path> keyFolders) {
        this.grader = grader;
        this.sameDraw = sameDraw;
        this.only = only;
        this.assignmentFolder = assignmentFolder;
        this.keyFolders = Map.copyOf(keyFolders);
    }

    /**
     * Makes the assignments ready that are known before a submission is read, and looks for submissions that would have
     * the same place; of these the first counts.
     *
     * @throws io.github.exactgrader.assignment.AssignmentException if an assignment's files are not right
     * @throws IOException if an assignment cannot be read
     */
    void prepare(List<Located> folders) throws IOException {
        Map<String, Integer> names = new HashMap<>();
        Map<String, List<String>> students = new TreeMap<>();
        for (Located located : folders) {
            names.merge(located.student(), 1, Integer::sum);
            Optional<String> id = only.or(located::assignment);
            Optional<Path> folder = id.flatMap(assignmentFolder);
            if (folder.isPresent()) {
                prepared(id.orElseThrow(), folder.get());
                students.computeIfAbsent(id.orElseThrow(), any -> new ArrayList<>())
                        .add(located.student());
            }
        }
        for (Map.Entry<String, List<String>> each : students.entrySet()) {
            Prepared prepared = assignments.get(each.getKey());
            if (prepared != null) {
                prepared.students().ifPresent(draws -> draws.expect(each.getValue()));
            }
        }
        Set<String> taken = new HashSet<>();
        for (Located located : folders) {
            if (names.getOrDefault(located.student(), 0) > 1) {
                Optional<Task> task = find(located).task();
                if (task.isPresent() && !taken.add(task.get().place())) {
                    doubled.add(located.path());
                }
            }
        }
    }

    /**
     * Reads a submission.
     *
     * @throws io.github.exactgrader.assignment.AssignmentException if the files of the assignment it names are not right
     * @throws IOException if an assignment cannot be read
     */
    Found find(Located located) throws IOException {
        Submission submission;
        try {
            submission = SubmissionReader.read(located.path(), located.student());
        } catch (IOException e) {
            return none("its folder " + located.path() + " cannot be read: check its permissions");
        }
        Optional<String> id = only.or(located::assignment).or(submission::assignment);
        Optional<Path> folder = id.flatMap(assignmentFolder);
        if (folder.isEmpty()) {
            return none(reason(id, submission));
        }
        Task task = new Task(submission, prepared(id.orElseThrow(), folder.get()));
        return doubled.contains(located.path())
                ? none("there are two submissions \"" + task.place() + "\"; rename the folder " + located.path())
                : new Found(Optional.of(task), "");
    }

    private static Found none(String reason) {
        return new Found(Optional.empty(), reason);
    }

    private static String reason(Optional<String> id, Submission submission) {
        if (id.isEmpty() && submission.unreadable().isPresent()) {
            Finding finding = submission.unreadable().get();
            return finding.where() + ": " + finding.message() + "; give the assignment with -a to grade the rest";
        }
        return id.map(name -> "there is no assignment \"" + name + "\"; give one with -a")
                .orElse("it names no assignment; give one with -a, or write {\"assignment\": \"...\"} in answers.json");
    }

    private synchronized Prepared prepared(String id, Path folder) throws IOException {
        Prepared prepared = assignments.get(id);
        if (prepared == null) {
            Path key = keyFolders.getOrDefault(idOf(folder), folder.resolve("key"));
            prepared = grader.prepare(folder, key, sameDraw);
            assignments.put(id, prepared);
        }
        return prepared;
    }

    /** An assignment's folder has its name. */
    private static String idOf(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    /** Returns the assignments of all submissions that were read, by the name they were found under. */
    synchronized List<Prepared> prepared() {
        return List.copyOf(assignments.values());
    }
}
