package io.github.exactgrader.cli;

import io.github.exactgrader.course.CourseManifest;
import io.github.exactgrader.course.CourseManifestJson;
import io.github.exactgrader.expr.Spelling;
import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.report.ResultsJson;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A run that an earlier command wrote.
 *
 * @param folder its folder
 */
record SavedRun(Path folder) {

    private static final String RESULTS = "results.json";

    /**
     * Reads what the run decided.
     *
     * @throws StopException if the folder is no run, the run is not finished, or its file is damaged
     * @throws IOException if the file cannot be read
     */
    Results results() throws IOException {
        Path file = folder.resolve(RESULTS);
        if (!Files.isDirectory(folder)) {
            throw StopException.notAFolder(folder, "the RUN that \"grader grade ... -o RUN\" wrote");
        }
        if (!Files.isRegularFile(file)) {
            throw unreadable(
                    Files.isDirectory(folder.resolve("journal"))
                            ? folder + ": this run is not finished: it has a journal but no " + RESULTS
                                    + "; go on with \"grader grade ... -o " + folder + " --resume\""
                            : folder + ": not a run: there is no " + RESULTS
                                    + " in it; \"grader grade ... -o RUN\" writes one");
        }
        Results results;
        try {
            results = ResultsJson.read(Files.readAllBytes(file), file.toString());
        } catch (UnreadableJsonException | IllegalArgumentException damaged) {
            throw unreadable(damage(file, String.valueOf(damaged.getMessage())));
        }
        Set<String> ids =
                Set.copyOf(results.assignments().stream().map(Graded::id).toList());
        for (ScoreCard card : results.submissions()) {
            if (!ids.contains(card.assignment())) {
                throw unreadable(damage(
                        file,
                        "student \"" + card.student() + "\": assignment \"" + card.assignment()
                                + "\" is not in the list of assignments"));
            }
        }
        return results;
    }

    /**
     * Reads whose submissions were graded, where they were imported.
     *
     * @throws StopException if the file is damaged
     * @throws IOException if the file cannot be read
     */
    Optional<CourseManifest> manifest() throws IOException {
        Path file = folder.resolve(CourseManifest.FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(CourseManifestJson.read(Files.readAllBytes(file), file.toString()));
        } catch (UnreadableJsonException damaged) {
            throw unreadable(
                    damaged.getMessage() + ". The file is damaged or was changed; import the submissions again");
        }
    }

    /**
     * Returns the results of one assignment.
     *
     * @throws StopException if the run has no such assignment; names those it has
     */
    static Results only(Results results, String assignment) {
        List<Graded> assignments = results.assignments().stream()
                .filter(each -> each.id().equals(assignment))
                .toList();
        if (assignments.isEmpty()) {
            List<String> ids = results.assignments().stream().map(Graded::id).toList();
            throw unreadable("the run has no assignment \"" + assignment + "\"" + Spelling.aside(assignment, ids)
                    + "; it has " + (ids.isEmpty() ? "none" : String.join(", ", ids)));
        }
        return new Results(
                assignments,
                results.submissions().stream()
                        .filter(card -> card.assignment().equals(assignment))
                        .toList(),
                results.isolation());
    }

    /**
     * Returns the cards of a student, one per assignment.
     *
     * @return at least one
     * @throws StopException if the run has no such student
     */
    static List<ScoreCard> cards(Results results, String student) {
        List<ScoreCard> cards = results.submissions().stream()
                .filter(card -> card.student().equals(student))
                .toList();
        if (cards.isEmpty()) {
            List<String> ids = results.submissions().stream()
                    .map(ScoreCard::student)
                    .distinct()
                    .toList();
            throw unreadable("the run has no student \"" + student + "\"" + Spelling.aside(student, ids)
                    + "; \"grader report RUN\" lists all " + ids.size());
        }
        return cards;
    }

    /**
     * Returns the results of one student.
     *
     * @throws StopException if the run has no such student
     */
    static Results of(Results results, String student) {
        List<ScoreCard> cards = cards(results, student);
        List<String> ids = cards.stream().map(ScoreCard::assignment).toList();
        return new Results(
                results.assignments().stream()
                        .filter(each -> ids.contains(each.id()))
                        .toList(),
                cards,
                results.isolation());
    }

    private static String damage(Path file, String reason) {
        return (reason.startsWith(file.toString()) ? reason : file + ": " + reason)
                + ". The file is damaged or was changed; make it again with \"grader grade ... --resume\"";
    }

    private static StopException unreadable(String message) {
        return new StopException(ExitCode.UNREADABLE, message);
    }
}
