package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.CaseDrawer;
import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.Location;
import io.github.exactgrader.check.AnswerCheck;
import io.github.exactgrader.check.KeyProof;
import io.github.exactgrader.check.MethodTests;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.run.FieldCases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Proves the key of an assignment: every right answer passes its own check, every expected mistake is recognised as itself,
 * every case lies in the stated domain, and each formula agrees with the reference method of the same field.
 */
public final class Lint {

    private static final List<String> STUDENTS = List.of("trial 1", "trial 2", "trial 3", "trial 4");

    private final Grader grader;
    private final Progress progress;

    /**
     * Prepares the proof.
     *
     * @param grader runs the reference solution
     * @param progress is told of each field that was looked at
     */
    public Lint(Grader grader, Progress progress) {
        this.grader = grader;
        this.progress = progress;
    }

    /**
     * Looks at one assignment.
     *
     * @param folder the assignment's folder
     * @return all findings in the order of the sheet; if the files cannot be read, the first mistake in them
     * @throws IOException if the reference cannot be read
     */
    public LintReport check(Path folder) throws IOException {
        String id = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        try {
            Prepared prepared = grader.prepare(folder, folder.resolve("key"), false);
            return check(prepared);
        } catch (AssignmentException e) {
            Location where = e.location().orElse(new Location(id + "/key/key.yaml", 1, 1));
            return new LintReport(id, List.of(new LintFinding(where, e.reason())), List.of());
        }
    }

    private LintReport check(Prepared prepared) throws IOException {
        MethodTests tests = prepared.tests();
        Map<String, List<CallOutcome>> again = tests.fields().isEmpty() ? Map.of() : backwards(prepared);
        List<LintFinding> findings = new ArrayList<>();
        List<Field> fields = prepared.assignment().fields();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            FieldKey fieldKey = prepared.key().of(field.id());
            findings.addAll(check(prepared, field, fieldKey));
            if (tests.fields().contains(field.id())) {
                findings.addAll(method(prepared, field, again.getOrDefault(field.id(), List.of())));
            }
            progress.finished(i + 1, fields.size(), prepared.assignment().id() + " " + field.id());
        }
        if (findings.isEmpty()) {
            findings.addAll(students(prepared));
        }
        String id = prepared.assignment().id();
        return new LintReport(id, findings, List.of());
    }

    /** Runs the reference again, the last case first: one that remembers what it was asked answers otherwise. */
    private Map<String, List<CallOutcome>> backwards(Prepared prepared) throws IOException {
        MethodTests tests = prepared.tests();
        List<FieldCases> cases = tests.cases(tests.fields()).stream()
                .map(field -> new FieldCases(field.field(), reversed(field.cases())))
                .toList();
        Map<String, List<CallOutcome>> outcomes = new HashMap<>();
        grader.callReference(prepared.key(), reversed(cases))
                .forEach((field, came) -> outcomes.put(field, reversed(came)));
        return outcomes;
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Where each student has cases of its own: those of some invented ones are looked at as those of everybody are. */
    private static List<LintFinding> students(Prepared prepared) throws IOException {
        List<LintFinding> findings = new ArrayList<>();
        for (String student : prepared.students().isEmpty() ? List.<String>of() : STUDENTS) {
            Prepared own = prepared.forStudent(student);
            for (Field field : own.assignment().fields()) {
                if (own.tests().fields().contains(field.id()) && findings.isEmpty()) {
                    List<CallOutcome> expected = own.expected().getOrDefault(field.id(), List.of());
                    findings.addAll(method(own, field, expected));
                }
            }
        }
        return findings;
    }

    /** Looks at the mutants of a key that nothing else is wrong with: most of them would only repeat what was told. */
    private static List<LintFinding> mutants(Prepared prepared, Field field, FieldKey fieldKey, AnswerCheck check) {
        MutantLint mutants = new MutantLint(field, fieldKey, check);
        return fieldKey instanceof FieldKey.Symbolic symbolic
                ? mutants.findings(symbolic, proof(prepared, field, symbolic))
                : mutants.findings();
    }

    private static List<LintFinding> method(Prepared prepared, Field field, List<CallOutcome> again) {
        FieldKey fieldKey = prepared.key().of(field.id());
        List<CallOutcome> expected = prepared.expected().getOrDefault(field.id(), List.of());
        List<LintFinding> findings = new MethodLint(field, fieldKey, prepared.tests()).findings(expected, again);
        return findings.isEmpty() && fieldKey instanceof FieldKey.Symbolic symbolic
                ? MutantLint.method(
                        field,
                        symbolic,
                        prepared.tests().passing(field.id(), expected, proof(prepared, field, symbolic)))
                : findings;
    }

    private static KeyProof proof(Prepared prepared, Field field, FieldKey.Symbolic symbolic) {
        return new KeyProof(field, symbolic, prepared.key().secret(), drawn(prepared, field, symbolic));
    }

    private static List<DrawnCase> drawn(Prepared prepared, Field field, FieldKey fieldKey) {
        return new CaseDrawer(prepared.key().secret(), prepared.assignment().id()).draw(field.id(), fieldKey.cases());
    }

    private static List<LintFinding> check(Prepared prepared, Field field, FieldKey fieldKey) {
        List<LintFinding> findings = new ArrayList<>();
        List<DrawnCase> drawn = drawn(prepared, field, fieldKey);
        findings.addAll(new CaseLint(field, fieldKey, drawn).findings());
        if (fieldKey instanceof FieldKey.Symbolic symbolic) {
            findings.addAll(new RegimeLint(field, symbolic.answer(), drawn, KeyProof.domain(field)).findings());
        }
        AnswerCheck check = prepared.checks().get(field.id());
        if (check != null) {
            findings.addAll(new AnswerLint(field, fieldKey, check).findings());
        }
        if (check != null && findings.isEmpty()) {
            findings.addAll(mutants(prepared, field, fieldKey, check));
        }
        return findings;
    }
}
