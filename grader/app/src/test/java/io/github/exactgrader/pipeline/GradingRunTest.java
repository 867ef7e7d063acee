package io.github.exactgrader.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.intake.SubmissionFolders;
import io.github.exactgrader.intake.SubmissionFolders.Located;
import io.github.exactgrader.report.ResultsJson;
import io.github.exactgrader.run.Limits;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs over small classes, with the real compiler and worker processes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GradingRunTest {

    private static final Path SAMPLES = Project.root().resolve("submissions-sample");

    @TempDir
    private Path temp = Path.of("");

    private Optional<Grader> started = Optional.empty();

    @BeforeAll
    void start() throws IOException {
        started = Optional.of(new Grader(Project.referenceJar(), Limits.defaults()));
    }

    @AfterAll
    void stop() {
        started.ifPresent(Grader::close);
    }

    private static Optional<Path> assignmentFolder(String id) {
        return Optional.of(Project.root().resolve("assignments").resolve(id))
                .filter(folder -> Files.isDirectory(folder) && !id.isEmpty());
    }

    private GradingRun.Outcome grade(List<Located> folders, Path journal, int jobs, boolean resume)
            throws IOException, InterruptedException {
        GradingRun run = new GradingRun(started.orElseThrow(), journal, "test", jobs, (done, total, student) -> {});
        return run.grade(folders, Optional.empty(), GradingRunTest::assignmentFolder, resume);
    }

    private static Located sample(String name) {
        return new Located(SAMPLES.resolve("gd-momentum").resolve(name), name, Optional.of("gd-momentum"));
    }

    private static FieldScore field(ScoreCard card, String id) {
        return card.fields().stream()
                .filter(each -> each.field().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPerfectSubmissionEarnsEverythingItHandedIn() throws IOException, InterruptedException {
        GradingRun.Outcome outcome =
                grade(List.of(sample("perfect-json"), sample("perfect-java")), temp.resolve("j1"), 1, false);

        for (ScoreCard card : outcome.results().submissions()) {
            assertThat(card.fields())
                    .as(card.student())
                    .allMatch(each -> each.verdict() == Verdict.CORRECT || each.verdict() == Verdict.NO_ANSWER);
            assertThat(card.earned()).as(card.student()).isPositive();
        }
    }

    @Test
    void theOrderOfFoldersAndTheNumberOfJobsChangeNothing() throws IOException, InterruptedException {
        List<Located> folders = new ArrayList<>(List.of(
                sample("1b-c-star-sign"), sample("throws"), sample("perfect-java"), sample("does-not-compile")));

        byte[] one =
                ResultsJson.bytes(grade(folders, temp.resolve("j2"), 1, false).results());
        java.util.Collections.reverse(folders);
        byte[] three =
                ResultsJson.bytes(grade(folders, temp.resolve("j3"), 3, false).results());

        assertThat(three).isEqualTo(one);
    }

    @Test
    void resumeTakesOverWhatIsUnchangedAndGradesTheRest() throws IOException, InterruptedException {
        Path journal = temp.resolve("j4");
        byte[] first =
                ResultsJson.bytes(grade(List.of(sample("1b-c-star-sign"), sample("perfect-json")), journal, 2, false)
                        .results());

        GradingRun.Outcome again = grade(List.of(sample("1b-c-star-sign"), sample("perfect-json")), journal, 2, true);
        GradingRun.Outcome more = grade(
                List.of(sample("1b-c-star-sign"), sample("perfect-json"), sample("1a-rate-factor-four")),
                journal,
                2,
                true);

        assertThat(again.resumed()).isEqualTo(2);
        assertThat(ResultsJson.bytes(again.results())).isEqualTo(first);
        assertThat(more.resumed()).isEqualTo(2);
        assertThat(more.results().submissions()).hasSize(3);
    }

    @Test
    void aSubmissionWithoutAnAssignmentIsToldAndTheRestGoesOn() throws IOException, InterruptedException {
        Path class1 = Files.createDirectories(temp.resolve("class1"));
        copy(SAMPLES.resolve("gd-momentum/perfect-json"), class1.resolve("ada"));
        Files.createDirectories(class1.resolve("eve"));
        Files.writeString(class1.resolve("eve/answers.json"), "{\"answers\": {}}");
        Files.createDirectories(class1.resolve("mia"));
        Files.writeString(class1.resolve("mia/answers.json"), "{");
        Files.createDirectories(class1.resolve("bob"));
        Files.writeString(class1.resolve("bob/answers.json"), "{\"assignment\": \"hw9\", \"answers\": {}}");

        GradingRun.Outcome outcome =
                grade(SubmissionFolders.find(class1, Set.of("gd-momentum")).folders(), temp.resolve("j5"), 1, false);

        assertThat(outcome.results().submissions())
                .extracting(ScoreCard::student)
                .containsExactly("ada");
        assertThat(outcome.unassigned())
                .filteredOn(each -> each.student().equals("mia"))
                .singleElement()
                .satisfies(each -> assertThat(each.reason())
                        .startsWith("answers.json:1:")
                        .endsWith("; give the assignment with -a to grade the rest"));
        assertThat(outcome.unassigned())
                .filteredOn(each -> !each.student().equals("mia"))
                .containsExactly(
                        new GradingRun.Unassigned("bob", "there is no assignment \"hw9\"; give one with -a"),
                        new GradingRun.Unassigned(
                                "eve",
                                "it names no assignment; give one with -a, or write {\"assignment\": \"...\"} in"
                                        + " answers.json"));
    }

    @Test
    void aZipEarnsWhatItsFolderEarnsAndADamagedOneIsToldAndStopsNothing() throws IOException, InterruptedException {
        Path sheet = Files.createDirectories(temp.resolve("zips/gd-momentum"));
        copy(SAMPLES.resolve("gd-momentum/perfect-java"), sheet.resolve("ada"));
        zip(sheet.resolve("ada"), sheet.resolve("ben.zip"));
        byte[] whole = Files.readAllBytes(sheet.resolve("ben.zip"));
        Files.write(sheet.resolve("eve.zip"), Arrays.copyOf(whole, whole.length / 2));

        GradingRun.Outcome outcome = grade(
                SubmissionFolders.find(Objects.requireNonNull(sheet.getParent()), Set.of("gd-momentum"))
                        .folders(),
                temp.resolve("j8"),
                1,
                false);

        List<ScoreCard> cards = outcome.results().submissions();
        assertThat(cards).extracting(ScoreCard::student).containsExactly("ada", "ben", "eve");
        assertThat(cards.get(0).earned()).isPositive();
        assertThat(cards.get(1).fields()).isEqualTo(cards.get(0).fields());
        assertThat(cards.get(1).submissionHash()).isEqualTo(cards.get(0).submissionHash());
        assertThat(cards.get(2).earned()).isZero();
        assertThat(cards.get(2).problems())
                .as("the report of the damaged zip says why")
                .anyMatch(problem ->
                        problem.where().equals("eve.zip") && problem.message().startsWith("the zip is cut off"));
        assertThat(outcome.unassigned()).isEmpty();
    }

    private static void zip(Path folder, Path file) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file));
                Stream<Path> list = Files.list(folder)) {
            for (Path path : list.toList()) {
                out.putNextEntry(new ZipEntry("homework/" + path.getFileName()));
                out.write(Files.readAllBytes(path));
            }
        }
    }

    @Test
    void twoSubmissionsOfOneNameAreToldApart() throws IOException, InterruptedException {
        Located first = sample("perfect-json");
        Located second =
                new Located(SAMPLES.resolve("gd-momentum/partly-right"), "perfect-json", Optional.of("gd-momentum"));

        GradingRun.Outcome outcome = grade(List.of(first, second), temp.resolve("j6"), 1, false);

        assertThat(outcome.results().submissions()).hasSize(1);
        assertThat(outcome.unassigned())
                .singleElement()
                .satisfies(each -> assertThat(each.reason())
                        .startsWith("there are two submissions \"gd-momentum/perfect-json\"; rename the folder "));
    }

    @Test
    void saysWhichAssignmentWasUsedWhereTheFileNamesAnother() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(temp.resolve("mixed-up"));
        Files.writeString(folder.resolve("answers.json"), "{\"assignment\": \"learning-rates\", \"answers\": {}}");

        GradingRun.Outcome outcome = grade(
                List.of(new Located(folder, "mixed-up", Optional.of("gd-momentum"))), temp.resolve("j7"), 1, false);

        assertThat(outcome.results().submissions().get(0).problems())
                .extracting("message")
                .containsExactly("it names the assignment \"learning-rates\", and was graded as \"gd-momentum\"");
    }

    @Test
    void oneMissingMethodCostsItsOwnPointsOnly() throws IOException, InterruptedException {
        GradingRun.Outcome outcome = grade(List.of(sample("misses-a-method")), temp.resolve("j8"), 1, false);

        ScoreCard card = outcome.results().submissions().get(0);
        assertThat(field(card, "Trajectory.fitStep").verdict()).isEqualTo(Verdict.RUNTIME_ERROR);
        assertThat(field(card, "Trajectory.follow").verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(field(card, "1b.rate").verdict()).isEqualTo(Verdict.CORRECT);
    }

    @Test
    void aMissingReferenceJarIsToldWithWhatToDo() {
        assertThatThrownBy(() -> {
                    try (Grader grader = new Grader(temp.resolve("no.jar"), Limits.defaults())) {
                        grader.prepare(Project.root().resolve("assignments/gd-momentum"));
                    }
                })
                .isInstanceOf(AssignmentException.class)
                .hasMessageStartingWith("the reference solution is not there: expected the jar ")
                .hasMessageEndingWith("; build it with ./mvnw package, or name another jar in key.yaml");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(String.valueOf(file.getFileName())), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
