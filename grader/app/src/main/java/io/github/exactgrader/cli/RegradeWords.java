package io.github.exactgrader.cli;

import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.expr.Spelling;
import io.github.exactgrader.intake.SubmissionFolders.Located;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the words of {@code regrade} mean in a run. */
final class RegradeWords {

    private RegradeWords() {}

    /**
     * Returns the fields that a person named.
     *
     * @param names ids of fields, parts and questions, or names of classes
     * @param results the run
     * @return ids of fields; none if nothing was named
     * @throws StopException if a name is none of them
     */
    static Set<String> fields(List<String> names, Results results) {
        Set<String> fields = new LinkedHashSet<>();
        for (String name : names) {
            Set<String> meant = new LinkedHashSet<>();
            Set<String> known = new LinkedHashSet<>();
            for (Graded assignment : results.assignments()) {
                for (GradedField field : assignment.fields()) {
                    List<String> all = List.of(field.id(), field.part(), field.question());
                    known.addAll(all);
                    if (all.contains(name.strip())) {
                        meant.add(field.id());
                    }
                }
            }
            if (meant.isEmpty()) {
                throw new StopException(
                        ExitCode.USAGE,
                        "--only: there is no field, part or question \"" + name + "\" in the run"
                                + Spelling.aside(name, List.copyOf(known)) + "; there are "
                                + String.join(", ", known));
            }
            fields.addAll(meant);
        }
        return fields;
    }

    /**
     * Returns a key folder with the assignment that it is for.
     *
     * @param named folder with a key.yaml, or the folder of an assignment with such a key
     * @param results the run
     * @throws StopException if there is no key in it, or it is for no assignment of the run
     */
    static Map<String, Path> keys(Path named, Results results) {
        Path key = holdsKey(named) || !holdsKey(named.resolve("key")) ? named : named.resolve("key");
        if (!holdsKey(key)) {
            throw new StopException(
                    ExitCode.UNREADABLE,
                    "--key: there is no key.yaml in " + named + "; give a mended copy of an assignment's folder key");
        }
        String id = KeyReader.assignmentOf(key);
        List<String> ids = results.assignments().stream().map(Graded::id).toList();
        if (!ids.contains(id)) {
            throw new StopException(
                    ExitCode.UNREADABLE,
                    "--key: " + named + " is for the assignment \"" + id + "\", and the run has "
                            + String.join(", ", ids));
        }
        return Map.of(id, key.toAbsolutePath().normalize());
    }

    private static boolean holdsKey(Path folder) {
        return Files.isRegularFile(folder.resolve("key.yaml"));
    }

    /**
     * Returns the submissions of some students.
     *
     * @param students their ids
     * @param all submissions there are
     * @param results the run
     * @throws StopException if a student has no submission there
     */
    static List<Located> of(List<String> students, List<Located> all, Results results) {
        List<String> ids = all.stream().map(Located::student).distinct().toList();
        List<Located> wanted = new ArrayList<>();
        for (String student : students) {
            if (!ids.contains(student)) {
                boolean isInRun =
                        results.submissions().stream().map(ScoreCard::student).anyMatch(student::equals);
                throw new StopException(
                        ExitCode.UNREADABLE,
                        "--student: there is no submission \"" + student + "\""
                                + (isInRun
                                        ? " among the files any more; its card stays as it is"
                                        : Spelling.aside(student, ids)));
            }
            all.stream().filter(each -> each.student().equals(student)).forEach(wanted::add);
        }
        return wanted;
    }
}
