package io.github.exactgrader.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.Example;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.check.ExampleOutcome;
import io.github.exactgrader.check.ExampleTests;
import io.github.exactgrader.check.Readiness;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.intake.Submission;
import io.github.exactgrader.intake.SubmissionReader;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.run.CaseResult;
import io.github.exactgrader.run.FieldResult;
import io.github.exactgrader.run.Limits;
import io.github.exactgrader.run.RunResult;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published examples of the four sheets, held against the reference solution. */
class ExamplesTest {

    private static final Path ASSIGNMENTS = Path.of("../../assignments");

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"gd-momentum", "learning-rates", "preconditioning-autodiff", "sgd-hypergradients"})
    void theReferenceGivesWhatEveryExampleSays(String id) throws IOException {
        Assignment assignment = AssignmentReader.read(ASSIGNMENTS.resolve(id));
        ExampleTests tests = new ExampleTests(assignment);

        List<ExampleOutcome> outcomes = tests.judge(assignment.examples(), runReference(assignment, tests));

        assertThat(outcomes).hasSize(assignment.examples().size()).isNotEmpty();
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.readiness())
                        .as(
                                "%s: %s %s",
                                outcome.example().location(), outcome.example().text(), outcome.message())
                        .isEqualTo(Readiness.READY));
    }

    private RunResult runReference(Assignment assignment, ExampleTests tests) throws IOException {
        try (Grader grader = new Grader(ReferenceSolution.jar(temp), Limits.defaults())) {
            Map<String, List<CallOutcome>> outcomes = grader.callReference(
                    KeyReader.read(ASSIGNMENTS.resolve(assignment.id()), assignment),
                    tests.cases(assignment.examples()));
            List<FieldResult> fields = new ArrayList<>();
            for (Example example : assignment.examples()) {
                fields.add(new FieldResult(
                        example.text(),
                        List.of(new CaseResult(
                                example.text(),
                                outcomes.getOrDefault(example.text(), List.of()).get(0))),
                        ""));
            }
            return new RunResult(fields);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gd-momentum", "learning-rates", "preconditioning-autodiff", "sgd-hypergradients"})
    void everyClassHasAnExampleAndNoTwoReadAlike(String id) {
        Assignment assignment = AssignmentReader.read(ASSIGNMENTS.resolve(id));

        Set<String> shown = new LinkedHashSet<>();
        assignment
                .examples()
                .forEach(example ->
                        shown.addAll(example.classes(assignment.classes().keySet())));

        assertThat(shown).containsAll(assignment.classes().keySet());
        assertThat(assignment.examples().stream().map(Example::text)).doesNotHaveDuplicates();
    }

    @Test
    void gradingCallsAStarterNotAnsweredAndNotWrong() throws IOException {
        Path sheet = ASSIGNMENTS.resolve("gd-momentum");
        Submission submission = SubmissionReader.read(sheet.resolve("starter"), "starter");

        ScoreCard card;
        try (Grader grader = new Grader(ReferenceSolution.jar(temp), Limits.defaults())) {
            card = grader.grade(grader.prepare(sheet), submission);
        }

        assertThat(card.fields()).extracting(FieldScore::verdict).containsOnly(Verdict.NO_ANSWER);
        assertThat(card.fields().stream()
                        .filter(field -> field.field().equals("Trajectory.follow"))
                        .map(FieldScore::message))
                .containsExactly("Not answered yet: the method is still the one of the starter.");
        assertThat(card.problems()).isEmpty();
    }
}
