package io.github.exactgrader.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.compile.Compiler;
import io.github.exactgrader.intake.Submission;
import io.github.exactgrader.intake.SubmissionReader;
import io.github.exactgrader.jail.JavaHome;
import io.github.exactgrader.run.Limits;
import io.github.exactgrader.run.Runner;
import java.io.IOException;
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
                new FuelBudget(units));
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
