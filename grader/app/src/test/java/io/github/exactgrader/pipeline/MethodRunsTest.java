package io.github.exactgrader.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.compile.Compiler;
import io.github.exactgrader.intake.Submission;
import io.github.exactgrader.intake.SubmissionReader;
import io.github.exactgrader.jail.JavaHome;
import io.github.exactgrader.run.Limits;
import io.github.exactgrader.run.Runner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real compiler and worker processes. */
class MethodRunsTest {

    private static final Path ASSIGNMENT = Project.root().resolve("assignments/gd-momentum");

    @TempDir
    private Path folder;

    private Grader grader;
    private Compiler compiler;
    private Runner runner;
    private int compiled;

    @BeforeEach
    void start() throws IOException {
        grader = new Grader(Project.referenceJar(), Limits.defaults());
        compiler = new Compiler(JavaHome.running(), Compiler.DEFAULT_TIME);
        runner = new Runner(JavaHome.running(), Limits.defaults());
    }

    @AfterEach
    void stop() {
        grader.close();
        compiler.close();
        runner.close();
    }

    private MethodRuns runs(RunStore store) {
        return new MethodRuns(
                sources -> {
                    compiled++;
                    return compiler.compile(sources);
                },
                runner,
                store);
    }

    private RunStore store() {
        return RunStore.in(folder, "test");
    }

    private static Submission submission(String name) throws IOException {
        return SubmissionReader.read(
                Project.root().resolve("submissions-sample/gd-momentum").resolve(name), name);
    }

    /** The same assignment with other fuel for one field, as a change of its cases would be. */
    private static Prepared changed(Prepared prepared, String field) {
        Map<String, Long> units = new HashMap<>(prepared.fuel().units());
        units.put(field, 12_345_678_901L);
        return Prepared.of(
                prepared.assignment(),
                prepared.key(),
                prepared.checks(),
                prepared.tests(),
                prepared.expected(),
                new FuelBudget(units),
                prepared.assignmentHash());
    }

    @Test
    void neitherCompilesNorRunsAgainWhatTheStoreRemembers() throws IOException {
        Prepared prepared = grader.prepare(ASSIGNMENT);
        Submission submission = submission("perfect-java");

        MethodRuns.Ran first = runs(store()).run(prepared, submission);
        runner.close();
        MethodRuns.Ran again = runs(store()).run(prepared, submission);

        assertThat(compiled).isEqualTo(1);
        assertThat(first.run().fields()).isNotEmpty();
        assertThat(again.run()).isEqualTo(first.run());
        assertThat(again.compilation().diagnostics())
                .isEqualTo(first.compilation().diagnostics());
    }

    @Test
    void runsOnlyTheFieldsWhoseCasesAreOther() throws IOException {
        Prepared prepared = grader.prepare(ASSIGNMENT);
        Submission submission = submission("perfect-java");
        MethodRuns.Ran first = runs(store()).run(prepared, submission);
        Prepared changed = changed(prepared, first.run().fields().get(0).field());

        MethodRuns.Ran again = runs(store()).run(changed, submission);

        assertThat(compiled).isEqualTo(2);
        assertThat(again.run()).isEqualTo(first.run());
        assertThat(runs(store()).run(changed, submission).run()).isEqualTo(first.run());
        assertThat(compiled).as("what was run is remembered with the rest").isEqualTo(2);
    }

    /** Each call takes longer than the one before, so that the fuel of a field tells what ran before it. */
    private Submission stateful(String name, String answers) throws IOException {
        Path student = Files.createDirectories(folder.resolve("submissions").resolve(name));
        Files.writeString(student.resolve("answers.json"), answers);
        Files.writeString(student.resolve("GradientDescent.java"), """
                public class GradientDescent {
                    private static int calls;
                    private static double work(double x) {
                        calls++;
                        double last = x;
                        for (int i = 0; i < calls; i++) { last = x; }
                        return last;
                    }
                    public static double rate(double a, double eta) { return work(a); }
                    public static double optimalStep(double a) { return work(a); }
                    public static double optimalRate(double a) { return work(a); }
                }
                """);
        return SubmissionReader.read(student, name);
    }

    @Test
    void runsCodeWithStateAsAWholeOrNotAtAll() throws IOException {
        Prepared prepared = grader.prepare(ASSIGNMENT);
        Submission submission = stateful("one", "{}");
        MethodRuns.Ran first = runs(store()).run(prepared, submission);
        Prepared changed = changed(prepared, "1a.c_star");

        assertThat(runs(store()).run(prepared, submission).run()).isEqualTo(first.run());
        assertThat(compiled).as("remembered").isEqualTo(1);
        assertThat(runs(store()).run(changed, submission).run())
                .as("what a changed field cost depends on what ran before it")
                .isEqualTo(runs(RunStore.none()).run(changed, submission).run());
    }

    @Test
    void doesNotTakeAResultFromAnotherOrderOfTheCases() throws IOException {
        Prepared prepared = grader.prepare(ASSIGNMENT);
        runs(store()).run(prepared, stateful("one", "{}"));
        Submission other = stateful("two", "{ }");

        assertThat(runs(store()).run(prepared, other).run())
                .isEqualTo(runs(RunStore.none()).run(prepared, other).run());
        assertThat(compiled).isEqualTo(3);
    }

    @Test
    void givesTheSameWithoutAStore() throws IOException {
        Prepared prepared = grader.prepare(ASSIGNMENT);
        Submission submission = submission("loops-forever");

        runs(store()).run(prepared, submission);
        MethodRuns.Ran remembered = runs(store()).run(prepared, submission);
        MethodRuns.Ran plain = runs(RunStore.none()).run(prepared, submission);

        assertThat(remembered.run()).isEqualTo(plain.run());
    }
}
