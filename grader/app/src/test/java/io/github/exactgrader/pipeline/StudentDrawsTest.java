package io.github.exactgrader.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.CaseDrawer;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.intake.SubmissionFolders.Located;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.report.ResultsJson;
import io.github.exactgrader.run.FieldCases;
import io.github.exactgrader.run.Limits;
import io.github.exactgrader.run.RunResult;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Hidden cases of each student's own, with the real reference in real worker processes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudentDrawsTest {

    private static final String ROOT = "Newton.root";
    private static final List<String> STUDENTS = List.of("ada", "ben", "eve");

    @TempDir
    private static Path temp;

    private Optional<Grader> started = Optional.empty();
    private Path assignment = Path.of("");

    /** What a run with two jobs gave. */
    private Results each = new Results(List.of(), List.of(), JailLevel.PROCESS_ONLY);

    @BeforeAll
    void start() throws IOException, InterruptedException {
        started = Optional.of(new Grader(Project.referenceJar(), Limits.defaults()));
        assignment = temp.resolve("square-root");
        copy(Project.root().resolve("docs/example/square-root"), assignment);
        Path key = assignment.resolve("key/key.yaml");
        Files.writeString(key, Files.readString(key).replaceFirst("\nreference:", "\ndraws: per-student\nreference:"));
        for (String student : STUDENTS) {
            String sample = student.equals("ben") ? "with-slips" : "perfect";
            copy(Project.root().resolve("docs/example/submissions").resolve(sample), temp.resolve("sub/" + student));
        }
        each = grade("each", STUDENTS, 2, false, false).results();
    }

    @AfterAll
    void stop() {
        started.ifPresent(Grader::close);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Grader grader() {
        return started.orElseThrow();
    }

    private GradingRun.Outcome grade(String journal, List<String> students, int jobs, boolean resume, boolean sameDraw)
            throws IOException, InterruptedException {
        List<Located> folders = students.stream()
                .map(student -> new Located(temp.resolve("sub/" + student), student, Optional.of("square-root")))
                .toList();
        return new GradingRun(grader(), temp.resolve(journal), "test", jobs, (done, total, student) -> {}, sameDraw)
                .grade(folders, Optional.empty(), id -> Optional.of(assignment), resume);
    }

    private static FieldScore field(Results results, String student, String field) {
        ScoreCard card = results.submissions().stream()
                .filter(each -> each.student().equals(student))
                .findFirst()
                .orElseThrow();
        return card.fields().stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void givesEachStudentOthersAndTheSameAgain() throws IOException {
        Prepared ada = grader().prepare(assignment, "ada");
        Prepared ben = grader().prepare(assignment, "ben");
        Prepared again = grader().prepare(assignment, "ada");

        assertThat(ben.tests().drawn(ROOT)).isNotEqualTo(ada.tests().drawn(ROOT));
        assertThat(ben.expected().get(ROOT)).isNotEqualTo(ada.expected().get(ROOT));
        assertThat(ben.casesHash(ROOT)).isNotEqualTo(ada.casesHash(ROOT));
        assertThat(again.tests().drawn(ROOT)).isEqualTo(ada.tests().drawn(ROOT));
        assertThat(again.expected()).isEqualTo(ada.expected());
    }

    @Test
    void isAsRightOrWrongAsWithTheSameCases() throws IOException, InterruptedException {
        GradingRun.Outcome same = grade("each", STUDENTS, 2, true, true);

        assertThat(same.resumed())
                .as("cards of the other way that were taken over")
                .isZero();
        for (String student : STUDENTS) {
            assertThat(field(each, student, ROOT).verdict())
                    .as(student)
                    .isEqualTo(field(same.results(), student, ROOT).verdict());
        }
        assertThat(field(each, "ada", ROOT).verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(field(each, "ben", ROOT).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void theEvidenceIsFoundAgainAtAnAppeal() throws IOException {
        FieldScore ben = field(each, "ben", ROOT);

        List<StudentCases.Shown> cases = StudentCases.of(grader().prepare(assignment, "ben"), ROOT);

        StudentCases.Shown failed = cases.stream()
                .filter(one -> one.id().equals(ben.evidence().get("case")))
                .findFirst()
                .orElseThrow();
        assertThat(failed.text())
                .isEqualTo(ben.evidence().get("case") + "  " + ben.evidence().get("input") + "  ->  "
                        + ben.evidence().get("expected"));
    }

    @Test
    void theResultsDependOnNeitherJobsNorWhoElseIsGraded() throws IOException, InterruptedException {
        Results one = grade("one", STUDENTS, 1, false, false).results();
        Results alone = grade("alone", List.of("ben"), 1, false, false).results();

        assertThat(ResultsJson.bytes(one)).isEqualTo(ResultsJson.bytes(each));
        assertThat(field(alone, "ben", ROOT)).isEqualTo(field(each, "ben", ROOT));
    }

    @Test
    void resumeTakesOverWhatWasGradedInTheSameWay() throws IOException, InterruptedException {
        assertThat(grade("each", STUDENTS, 2, true, false).resumed()).isEqualTo(3);
    }

    @Test
    void lintLooksAtTheCasesOfStudents() throws IOException {
        assertThat(new Lint(grader(), (done, total, what) -> {})
                        .check(assignment)
                        .findings())
                .isEmpty();
    }

    /** Counts how often the reference runs, and for how many fields. */
    @Test
    void theReferenceRunsForSeveralStudentsAtATime() throws IOException {
        Prepared shared = grader().prepare(assignment);
        List<Integer> runs = new ArrayList<>();
        StudentDraws draws = new StudentDraws(
                new CaseDrawer(shared.key().secret(), shared.assignment().id()), cases -> counted(runs, shared, cases));
        List<String> students =
                IntStream.range(0, 20).mapToObj(i -> "student" + i).toList();
        int fields = shared.tests().fields().size();

        draws.expect(students);
        for (String student : students.subList(0, 19)) {
            draws.of(shared, student);
        }
        Prepared last = draws.of(shared, "student19");

        assertThat(last.expected())
                .isEqualTo(grader().prepare(assignment, "student19").expected());
        assertThat(runs).containsExactly(16 * fields, 4 * fields);
        Prepared again = draws.of(shared, "student0");
        Prepared zoe = draws.of(shared, "zoe");
        assertThat(again.expected()).isNotEqualTo(zoe.expected());
        assertThat(runs)
                .as("one asked again, and one not expected")
                .containsExactly(16 * fields, 4 * fields, fields, fields);
    }

    private RunResult counted(List<Integer> runs, Prepared shared, List<FieldCases> cases) throws IOException {
        runs.add(cases.size());
        return grader().runReference(shared.key(), cases);
    }
}
