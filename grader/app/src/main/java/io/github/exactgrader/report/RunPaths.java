package io.github.exactgrader.report;

import io.github.exactgrader.format.FileNames;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where each file of a run lies, relative to its folder, with forward slashes; no id leads outside. */
final class RunPaths {

    private final FileNames assignments;
    private final Map<String, FileNames> students;

    private RunPaths(FileNames assignments, Map<String, FileNames> students) {
        this.assignments = assignments;
        this.students = students;
    }

    /** Lays out a run; refuses a card of an assignment that is not in it, and an id that comes twice. */
    static RunPaths of(Results results) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        results.assignments().forEach(assignment -> ids.put(assignment.id(), new ArrayList<>()));
        for (ScoreCard card : results.submissions()) {
            List<String> known = ids.get(card.assignment());
            if (known == null) {
                throw new IllegalArgumentException("no assignment of the run is called \"" + card.assignment() + "\"");
            }
            known.add(card.student());
        }
        Map<String, FileNames> students = new LinkedHashMap<>();
        ids.forEach((assignment, names) -> students.put(assignment, FileNames.of(names)));
        return new RunPaths(
                FileNames.of(results.assignments().stream().map(Graded::id).toList()), students);
    }

    String gradebook(String assignment) {
        return students.size() == 1 ? "gradebook.csv" : "gradebook-" + assignments.of(assignment) + ".csv";
    }

    /** Returns the folders with what the students of an assignment see. */
    List<String> forStudents(String assignment) {
        return List.of("students/" + assignments.of(assignment), "junit/" + assignments.of(assignment));
    }

    /** Returns the folder of a student's feedback. */
    String feedback(ScoreCard card) {
        return students(card.assignment()) + student(card);
    }

    /** Returns the folder of all feedback of an assignment, with a slash at its end. */
    String students(String assignment) {
        return "students/" + assignments.of(assignment) + "/";
    }

    String junit(ScoreCard card) {
        return "junit/" + assignments.of(card.assignment()) + "/" + student(card) + ".xml";
    }

    /** Returns the name of a student's folder. */
    String student(ScoreCard card) {
        return Objects.requireNonNull(students.get(card.assignment()), card::assignment)
                .of(card.student());
    }
}
