package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.ContentHash;
import io.github.exactgrader.assignment.EntryHash;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.Part;
import io.github.exactgrader.assignment.Question;
import io.github.exactgrader.check.AnswerCheck;
import io.github.exactgrader.check.MethodTests;
import io.github.exactgrader.history.FieldState;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.run.FieldCases;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.Scorer;
import io.github.exactgrader.worker.ReplyCodec;
import io.github.exactgrader.worker.WireWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An assignment made ready for grading: everything that does not depend on a submission is done once.
 *
 * @param assignment its public side
 * @param key its staff side
 * @param checks for JSON answers, by field
 * @param tests of Java methods
 * @param expected what the reference solution returned, by field
 * @param fuel how much each method may use
 * @param scorer gives the points
 * @param cases what is run for each field that a method may answer, in the order of the sheet, with its fuel
 * @param hashes of the cases, by field
 * @param assignmentHash of the public side
 * @param students where each student has cases of its own: gives them; empty where these are for everybody
 */
public record Prepared(
        Assignment assignment,
        Key key,
        Map<String, AnswerCheck> checks,
        MethodTests tests,
        Map<String, List<CallOutcome>> expected,
        FuelBudget fuel,
        Scorer scorer,
        List<FieldCases> cases,
        Map<String, String> hashes,
        String assignmentHash,
        Optional<StudentDraws> students) {

    /** Adds what follows from the rest. */
    static Prepared of(
            Assignment assignment,
            Key key,
            Map<String, AnswerCheck> checks,
            MethodTests tests,
            Map<String, List<CallOutcome>> expected,
            FuelBudget fuel,
            String assignmentHash) {
        List<FieldCases> cases = fuel.fill(tests.cases(tests.fields()));
        Map<String, String> hashes = cases.stream().collect(Collectors.toMap(FieldCases::field, FieldCases::hash));
        return new Prepared(
                assignment,
                key,
                checks,
                tests,
                expected,
                fuel,
                new Scorer(assignment),
                cases,
                hashes,
                assignmentHash,
                Optional.empty());
    }

    /** Returns the same where each student has cases of its own. */
    Prepared with(StudentDraws draws) {
        return new Prepared(
                assignment,
                key,
                checks,
                tests,
                expected,
                fuel,
                scorer,
                cases,
                hashes,
                assignmentHash,
                Optional.of(draws));
    }

    /**
     * Returns this assignment with the cases of a student; itself where all have the same.
     *
     * @param student its id
     * @throws io.github.exactgrader.assignment.AssignmentException if a case of this student cannot be drawn
     * @throws IOException if the reference cannot be read
     */
    Prepared forStudent(String student) throws IOException {
        return students.isPresent() ? students.get().of(this, student) : this;
    }

    /** Returns what the judgement of a submission depends on, apart from the submission: files and way of drawing. */
    String keyState() {
        return key.hash() + (students.isPresent() ? " per student" : "");
    }

    public Prepared {
        cases = List.copyOf(cases);
        hashes = Map.copyOf(hashes);
        checks = Map.copyOf(checks);
        expected = Map.copyOf(expected);
    }

    /**
     * Returns the cases of the fields that can be run.
     *
     * @param classes names of the classes that there are
     */
    List<FieldCases> runnable(Set<String> classes) {
        return cases.stream()
                .filter(each -> classes.contains(tests.className(each.field())))
                .toList();
    }

    /** Returns what tells the cases of a field and their fuel from others. */
    String casesHash(String field) {
        return Objects.requireNonNull(hashes.get(field));
    }

    /** Returns the assignment as reports show it. */
    public Graded graded() {
        List<GradedField> fields = new ArrayList<>();
        for (Question question : assignment.questions()) {
            for (Part part : question.parts()) {
                for (Field field : part.fields()) {
                    fields.add(new GradedField(
                            field.id(), question.id(), part.id(), field.kind().id(), field.points()));
                }
            }
        }
        return new Graded(assignment.id(), assignment.title(), key.hash(), fields, false, key.plots());
    }

    /** Returns what each field is judged by, in the order of the sheet. */
    public Map<String, FieldState> states() {
        Map<String, FieldState> states = new LinkedHashMap<>();
        for (Field field : assignment.fields()) {
            String id = field.id();
            EntryHash entry = Objects.requireNonNull(key.entries().get(id));
            states.put(
                    id,
                    new FieldState(
                            entry.key(),
                            entry.tolerance(),
                            Optional.ofNullable(expected.get(id)).map(Prepared::hash),
                            key.lookedAt(id)));
        }
        return states;
    }

    private static String hash(List<CallOutcome> outcomes) {
        WireWriter out = new WireWriter();
        for (CallOutcome outcome : outcomes) {
            outcome.reply()
                    .ifPresentOrElse(
                            reply -> ReplyCodec.write(out, reply),
                            () -> out.text(outcome.getClass().getSimpleName()));
        }
        return new ContentHash().add("", out.toBytes()).hex();
    }

    /** Tells whether a field can be answered in JSON. */
    static boolean takesJson(Field field) {
        return field.kind() != FieldKind.JAVA;
    }
}
