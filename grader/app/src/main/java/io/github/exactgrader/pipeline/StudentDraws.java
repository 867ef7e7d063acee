package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.CaseDrawer;
import io.github.exactgrader.check.MethodTests;
import io.github.exactgrader.run.FieldCases;
import io.github.exactgrader.run.FieldResult;
import io.github.exactgrader.run.RunResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives each student cases of its own, and what the reference solution returns in them. To start a process costs more than
 * to run the cases of a student, so the reference runs for {@value #TOGETHER} students at a time. Who is run with whom
 * depends on who is graded, not on the number of jobs. Safe for use by several threads.
 */
final class StudentDraws {

    static final int TOGETHER = 16;

    private final CaseDrawer drawer;
    private final Reference reference;
    private final Map<String, Group> groups = new ConcurrentHashMap<>();

    /** Runs the reference solution. */
    @FunctionalInterface
    interface Reference {

        /** Returns what it gave in some cases. */
        RunResult run(List<FieldCases> cases) throws IOException;
    }

    /**
     * Draws nothing yet.
     *
     * @param drawer of the assignment's cases
     * @param reference its reference solution
     */
    StudentDraws(CaseDrawer drawer, Reference reference) {
        this.drawer = drawer;
        this.reference = reference;
    }

    /** Says whose cases will be asked for; others may be asked for as well. */
    void expect(Collection<String> students) {
        List<String> sorted = List.copyOf(new TreeSet<>(students));
        for (int from = 0; from < sorted.size(); from += TOGETHER) {
            Group group = new Group(sorted.subList(from, Math.min(sorted.size(), from + TOGETHER)));
            group.students.forEach(student -> groups.put(student, group));
        }
    }

    /**
     * Returns the assignment with the cases of a student.
     *
     * @param shared the assignment with cases for everybody
     * @param student its id
     * @throws AssignmentException if a case of this student cannot be drawn
     * @throws IOException if the reference cannot be read
     */
    Prepared of(Prepared shared, String student) throws IOException {
        MethodTests tests = shared.tests().drawnBy(drawer.forStudent(student));
        Optional<RunResult> early = Optional.empty();
        Group group = groups.get(student);
        if (group != null) {
            early = group.take(shared, student);
        }
        RunResult result = early.isPresent() ? early.get() : reference.run(tests.cases(tests.fields()));
        return Prepared.of(
                shared.assignment(),
                shared.key(),
                shared.checks(),
                tests,
                MethodTests.outcomes(result),
                FuelBudget.of(result),
                shared.assignmentHash());
    }

    /** Students for whom the reference runs in one process. */
    private final class Group {

        private final List<String> students;
        private final Map<String, RunResult> results = new HashMap<>();
        private boolean ran;

        Group(List<String> students) {
            this.students = List.copyOf(students);
        }

        /** Returns what is known of a student, and forgets it: nobody is graded twice but for our own faults. */
        synchronized Optional<RunResult> take(Prepared shared, String student) throws IOException {
            if (!ran) {
                run(shared);
                ran = true;
            }
            return Optional.ofNullable(results.remove(student));
        }

        private void run(Prepared shared) throws IOException {
            List<String> drawn = new ArrayList<>();
            List<FieldCases> cases = new ArrayList<>();
            for (String student : students) {
                try {
                    MethodTests tests = shared.tests().drawnBy(drawer.forStudent(student));
                    cases.addAll(tests.cases(tests.fields()));
                    drawn.add(student);
                } catch (AssignmentException e) {
                    // Told when this student's turn comes; the others have their cases.
                }
            }
            List<FieldResult> all = reference.run(cases).fields();
            int fields = shared.tests().fields().size();
            for (int i = 0; i < drawn.size(); i++) {
                results.put(drawn.get(i), new RunResult(all.subList(i * fields, (i + 1) * fields)));
            }
        }
    }
}
