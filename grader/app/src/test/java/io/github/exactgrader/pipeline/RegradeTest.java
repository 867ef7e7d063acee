package io.github.exactgrader.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.history.Judged;
import io.github.exactgrader.history.Judging;
import io.github.exactgrader.history.RunInputs;
import io.github.exactgrader.history.RunManifest;
import io.github.exactgrader.history.RunVersion;
import io.github.exactgrader.intake.SubmissionFolders;
import io.github.exactgrader.intake.SubmissionFolders.Located;
import io.github.exactgrader.run.Limits;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A class that was graded by a key with a planted error, graded again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegradeTest {

    private static final String ID = "gd-momentum";
    private static final Path ASSIGNMENT = Project.root().resolve("assignments").resolve(ID);
    private static final Path MENDED = ASSIGNMENT.resolve("key");
    private static final String FIELD = "1a.rate";
    private static final Provenance.Judge JUDGE = new Provenance.Judge("test", "17", "10 s");

    @TempDir
    private static Path temp = Path.of("");

    private Optional<Grader> started = Optional.empty();
    private Optional<RunVersion> first = Optional.empty();
    private Path submissions = Path.of("");

    /** The key takes the answer of 1a-rate-factor-four for right, and that of all others for wrong. */
    @BeforeAll
    void gradeByAPlantedError() throws IOException, InterruptedException {
        started = Optional.of(new Grader(Project.referenceJar(), Limits.defaults()));
        copy(MENDED, temp.resolve("planted"));
        Path key = temp.resolve("planted/key.yaml");
        Files.writeString(
                key,
                Files.readString(key).replaceFirst("answer: abs\\(1 - 2\\*eta\\*a\\)", "answer: abs(1 - 4*eta*a)"));
        submissions = temp.resolve("submissions");
        for (String name : List.of("1a-rate-factor-four", "1b-c-star-sign", "perfect-json")) {
            copy(Project.root().resolve("submissions-sample").resolve(ID).resolve(name), submissions.resolve(name));
        }
        RunVersion nothing = version(
                1,
                new GradingRun.Outcome(
                        new Results(List.of(), List.of(), started.orElseThrow().isolation()),
                        List.of(),
                        0,
                        List.of(),
                        Map.of()),
                Map.of(),
                Optional.empty());
        Map<String, Path> planted = Map.of(ID, temp.resolve("planted"));
        first = Optional.of(version(
                1, regrade(folders(), planted, new Earlier(nothing, Set.of(), false)), planted, Optional.empty()));
    }

    @AfterAll
    void stop() {
        started.ifPresent(Grader::close);
    }

    private RunVersion first() {
        return first.orElseThrow();
    }

    private List<Located> folders() throws IOException {
        return SubmissionFolders.find(submissions, Set.of()).folders();
    }

    private GradingRun.Outcome regrade(List<Located> folders, Map<String, Path> keys, Earlier earlier)
            throws IOException, InterruptedException {
        GradingRun run =
                new GradingRun(started.orElseThrow(), temp.resolve("journal"), "test", 1, (done, total, student) -> {});
        return earlier.completed(run.regrade(folders, Optional.of(ID), id -> Optional.of(ASSIGNMENT), keys, earlier));
    }

    private static RunVersion version(
            int number, GradingRun.Outcome outcome, Map<String, Path> keys, Optional<RunVersion> parent) {
        Provenance provenance = new Provenance(number, JUDGE, outcome.prepared(), keys, parent);
        List<Judged> judged = provenance.of(outcome.results().submissions(), outcome.kept());
        return new RunVersion(
                outcome.results(),
                outcome.results(),
                new RunManifest(
                        number,
                        parent.map(each -> each.manifest().version()),
                        "test",
                        new RunInputs("/", Optional.of(ID), 10, false, "jailed", Optional.empty()),
                        provenance.judgings(),
                        judged,
                        Map.of()));
    }

    private static FieldScore score(Results results, String student, String field) {
        return results.submissions().stream()
                .filter(card -> card.student().equals(student))
                .flatMap(card -> card.fields().stream())
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePlantedErrorIsThere() {
        assertThat(score(first().results(), "1a-rate-factor-four", FIELD).verdict())
                .isEqualTo(Verdict.CORRECT);
        assertThat(score(first().results(), "perfect-json", FIELD).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void judgesOneFieldAnewAndKeepsAllOtherScores() throws IOException, InterruptedException {
        GradingRun.Outcome outcome = regrade(folders(), Map.of(), new Earlier(first(), Set.of(FIELD), false));

        assertThat(score(outcome.results(), "perfect-json", FIELD).verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(score(outcome.results(), "1a-rate-factor-four", FIELD).verdict())
                .isEqualTo(Verdict.WRONG_ANSWER);
        for (ScoreCard card : outcome.results().submissions()) {
            for (FieldScore score : card.fields()) {
                if (!score.field().equals(FIELD)) {
                    assertThat(score).isEqualTo(score(first().results(), card.student(), score.field()));
                }
            }
            assertThat(outcome.kept().get(CardPlace.of(card)))
                    .hasSize(card.fields().size() - 1)
                    .doesNotContain(FIELD);
        }
    }

    @Test
    void notesDownWhichFieldComesFromWhichKey() throws IOException, InterruptedException {
        GradingRun.Outcome outcome = regrade(folders(), Map.of(), new Earlier(first(), Set.of(FIELD), false));
        RunVersion second = version(2, outcome, Map.of(), Optional.of(first()));

        RunManifest.Index index = second.manifest().index();
        assertThat(index.judging(ID, "perfect-json", FIELD).map(Judging::version))
                .contains(2);
        assertThat(index.judging(ID, "perfect-json", "1b.c_star").map(Judging::version))
                .contains(1);
        assertThat(index.judging(ID, "perfect-json", "1b.c_star").flatMap(Judging::keyFolder))
                .contains(temp.resolve("planted").toString());
        assertThat(second.manifest().judgings()).hasSize(2);
        assertThat(second.manifest().isOfGradingAlone()).isFalse();
    }

    @Test
    void judgesWhatFollowsFromAFieldTogetherWithIt() {
        Prepared prepared = read();

        assertThat(new Earlier(first(), Set.of("1a.eta_star"), false).wanted(prepared))
                .containsExactly("1a.eta_star", "1a.c_star");
        assertThat(new Earlier(first(), Set.of(), false).isOfAll(prepared)).isTrue();
    }

    private Prepared read() {
        try {
            return started.orElseThrow().read(ASSIGNMENT);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void keepsTheHigherScoreAndSaysSo() throws IOException, InterruptedException {
        GradingRun.Outcome outcome = regrade(folders(), Map.of(), new Earlier(first(), Set.of(), true));

        FieldScore kept = score(outcome.results(), "1a-rate-factor-four", FIELD);
        assertThat(kept.verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(kept.evidence())
                .containsEntry(
                        Earlier.KEPT, "2 points (correct) of version 1; now it would be 0 points (wrong-answer)");
        FieldScore won = score(outcome.results(), "perfect-json", FIELD);
        assertThat(won.evidence())
                .containsEntry(Earlier.KEPT, "2 points (correct) judged anew; it was 0 points (wrong-answer)");
        assertThat(score(outcome.results(), "perfect-json", "1b.c_star").evidence())
                .doesNotContainKey(Earlier.KEPT);
        assertThat(outcome.kept()).containsExactly(Map.entry(new CardPlace(ID, "1a-rate-factor-four"), Set.of(FIELD)));
    }

    @Test
    void gradesChangedFilesInFullWhateverIsAskedFor() throws IOException, InterruptedException {
        Path changed = temp.resolve("changed").resolve("perfect-json");
        copy(submissions.resolve("perfect-json"), changed);
        Path answers = changed.resolve("answers.json");
        Files.writeString(answers, Files.readString(answers).replace("\"1a.c_star\": 0", "\"1a.c_star\": 7"));

        GradingRun.Outcome outcome = regrade(
                List.of(new Located(changed, "perfect-json", Optional.empty())),
                Map.of(),
                new Earlier(first(), Set.of(FIELD), true));

        assertThat(score(outcome.results(), "perfect-json", "1a.c_star").verdict())
                .isNotEqualTo(Verdict.CORRECT);
        assertThat(score(outcome.results(), "perfect-json", FIELD).verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(outcome.kept()).doesNotContainKey(new CardPlace(ID, "perfect-json"));
    }

    @Test
    void takesOverTheCardsOfAllOthers() throws IOException, InterruptedException {
        List<Located> one = folders().stream()
                .filter(each -> each.student().equals("perfect-json"))
                .toList();

        GradingRun.Outcome outcome = regrade(one, Map.of(), new Earlier(first(), Set.of(), false));

        assertThat(outcome.results().submissions())
                .extracting(ScoreCard::student)
                .containsExactly("1a-rate-factor-four", "1b-c-star-sign", "perfect-json");
        assertThat(score(outcome.results(), "1b-c-star-sign", FIELD))
                .isEqualTo(score(first().results(), "1b-c-star-sign", FIELD));
        assertThat(outcome.kept().get(new CardPlace(ID, "1b-c-star-sign")))
                .hasSize(read().assignment().fields().size());
    }

    @Test
    void givesWhatGradingGivesWhereAllIsJudgedAnew() throws IOException, InterruptedException {
        GradingRun run =
                new GradingRun(started.orElseThrow(), temp.resolve("other"), "test", 1, (done, total, student) -> {});
        Results graded = run.grade(folders(), Optional.of(ID), id -> Optional.of(ASSIGNMENT), false)
                .results();

        GradingRun.Outcome outcome = regrade(folders(), Map.of(), new Earlier(first(), Set.of(), false));

        assertThat(outcome.results()).isEqualTo(graded);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> list = Files.list(from)) {
            for (Path file : list.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
