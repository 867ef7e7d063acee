package io.github.exactgrader.report;

import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where each file of a run lies, relative to its folder, with forward slashes; no id leads outside. */
final class RunPaths {

    private final FileNames assignments;
    private final Map<String, FileNames> students;
    private final boolean single;

    private RunPaths(FileNames assignments, Map<String, FileNames> students, boolean single) {
        this.assignments = assignments;
        this.students = students;
        this.single = single;
    }

    static RunPaths of(Results results) {
        List<String> ids = Stream.concat(
                        results.assignments().stream().map(Graded::id),
                        results.submissions().stream().map(ScoreCard::assignment))
                .distinct()
                .toList();
        Map<String, FileNames> students = new LinkedHashMap<>();
        for (String id : ids) {
            students.put(
                    id,
                    FileNames.of(results.submissions().stream()
                            .filter(card -> card.assignment().equals(id))
                            .map(ScoreCard::student)
                            .toList()));
        }
        return new RunPaths(FileNames.of(ids), students, results.assignments().size() == 1);
    }

    String gradebook(String assignment) {
        return single ? "gradebook.csv" : "gradebook-" + assignments.of(assignment) + ".csv";
    }

    /** Returns the path without the ending, which tells the formats apart. */
    String feedback(ScoreCard card) {
        return "students/" + assignments.of(card.assignment()) + "/" + student(card) + "/feedback";
    }

    String junit(ScoreCard card) {
        return "junit/" + assignments.of(card.assignment()) + "/" + student(card) + ".xml";
    }

    private String student(ScoreCard card) {
        FileNames names = students.get(card.assignment());
        if (names == null) {
            throw new IllegalArgumentException("no assignment is called \"" + card.assignment() + "\"");
        }
        return names.of(card.student());
    }
}
