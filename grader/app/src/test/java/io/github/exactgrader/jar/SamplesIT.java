package io.github.exactgrader.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.exactgrader.Documents;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.report.CardText;
import io.github.exactgrader.report.ResultsJson;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Grades every sample submission with the real jar. Beside each lies the expected report, a brief card; all of them are
 * written anew by
 *
 * <pre>
 * ./mvnw -B -ntp verify -pl grader/app -am -Djacoco.skip -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dit.test=SamplesIT -Dgolden.update=true
 * </pre>
 */
class SamplesIT {

    private static final String EXPECTED = ".expected.txt";
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    /** Where docs/errata.md says that the transcription of a printed solution loses points; nowhere else. */
    private static final Map<String, List<String>> ERRATA = Map.of(
            "gd-momentum", List.of(),
            "sgd-hypergradients", List.of("2.8.q"),
            // its table of 4.3 leaves the adjoints of x1 and x3 out, which the sheet asks for
            "preconditioning-autodiff", List.of("2.3.condition", "3.2.d", "4.3.trace"));

    private static final Set<Verdict> NOT_WRONG = Set.of(Verdict.CORRECT, Verdict.NEEDS_REVIEW, Verdict.NO_ANSWER);

    /** What a field may get because an earlier one is wrong. */
    private static final Set<Verdict> FOLLOWING = Set.of(Verdict.PARTLY_CORRECT, Verdict.NOT_JUDGED);

    @TempDir
    private static Path folder;

    private static RealGrader.Ended graded;
    private static Results results;

    @BeforeAll
    static void gradeAllSamples() throws IOException, InterruptedException, UnreadableJsonException {
        Path run = folder.resolve("run");
        graded = RealGrader.jar().run("grade", RealGrader.SAMPLES.toString(), "-o", run.toString(), "--jobs", "2");
        results = ResultsJson.read(Files.readAllBytes(run.resolve("results.json")), "results.json");
    }

    @Test
    void endsAsDoneWithAReadableTable() {
        assertThat(graded.code()).as(graded.err()).isZero();
        assertThat(graded.out().lines())
                .allMatch(line -> line.codePointCount(0, line.length()) <= 110)
                .anyMatch(line -> line.startsWith("gd-momentum: "))
                .anyMatch(line -> line.startsWith("perfect-json"))
                .filteredOn(line -> line.startsWith("student "))
                .hasSize(results.assignments().size());
        assertThat(graded.out()).doesNotContain("\u001b");
    }

    /** The pages show lines of the table, and of one student's feedback, that are there. */
    @Test
    void thePagesShowWhatIsPrinted() throws IOException {
        List<String> printed = new ArrayList<>(graded.out().lines().toList());
        printed.addAll(Files.readAllLines(folder.resolve("run/students/gd-momentum/partly-right/feedback.md")));
        List<String> shown = Stream.of("README.md", "docs/ta-guide.md")
                .flatMap(page -> Documents.blocks(page).stream())
                .filter(block -> block.lines().stream()
                        .anyMatch(line -> line.startsWith("gd-momentum: ") || line.startsWith("- `1b.eta_star`")))
                .filter(block -> !block.lines().get(0).startsWith("$ bin/grader check"))
                .flatMap(block -> block.lines().stream())
                .filter(line -> !line.startsWith("$ ") && !line.equals("..."))
                .toList();

        assertThat(shown).hasSizeGreaterThan(15);
        assertThat(printed).containsAll(shown);
    }

    @Test
    void gradesEverySampleAndNothingElse() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path assignment : children(RealGrader.SAMPLES)) {
            for (Path sample : children(assignment)) {
                if (Files.isDirectory(sample)) {
                    found.add(assignment.getFileName() + "/" + sample.getFileName());
                }
            }
        }

        assertThat(results.submissions().stream().map(SamplesIT::name)).containsExactlyInAnyOrderElementsOf(found);
        assertThat(results.assignments()).hasSize(4);
    }

    @Test
    void hasNoExpectedReportWithoutItsSample() throws IOException {
        for (Path assignment : children(RealGrader.SAMPLES)) {
            for (Path file : children(assignment)) {
                String name = file.getFileName().toString();
                if (name.endsWith(EXPECTED)) {
                    assertThat(file.resolveSibling(name.substring(0, name.length() - EXPECTED.length())))
                            .isDirectory();
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> reportsWhatIsExpected() {
        return results.submissions().stream().map(card -> dynamicTest(name(card), () -> agrees(card)));
    }

    private static void agrees(ScoreCard card) throws IOException {
        Path file = RealGrader.SAMPLES.resolve(name(card) + EXPECTED);
        String actual = new CardText(false).brief(assignment(card), card);
        if (UPDATE) {
            Files.writeString(file, actual);
        }

        assertThat(file)
                .as("write it with the command in the javadoc of this test")
                .isRegularFile();
        assertThat(actual)
                .as("%s; if the change is meant, run the command in the javadoc of this test and read the diff", file)
                .isEqualTo(Files.readString(file));
    }

    @TestFactory
    Stream<DynamicTest> perfectEarnsAllThatIsNotOpen() {
        return results.assignments().stream()
                .map(assignment -> dynamicTest(assignment.id(), () -> {
                    ScoreCard perfect = card(assignment.id(), "perfect");
                    assertThat(perfect.earned())
                            .isEqualByComparingTo(perfect.max().subtract(perfect.open()));
                    assertThat(perfect.fields())
                            .allMatch(field ->
                                    field.verdict() == Verdict.CORRECT || field.verdict() == Verdict.NEEDS_REVIEW);
                    assertThat(perfect.problems()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> aPrintedSolutionLosesPointsWhereItsTextIsWrong() {
        return ERRATA.keySet().stream()
                .sorted()
                .map(id -> dynamicTest(id, () -> {
                    List<FieldScore> fields = card(id, "printed-solution").fields();
                    assertThat(fields.stream()
                                    .filter(field -> !NOT_WRONG.contains(field.verdict()))
                                    .map(FieldScore::field))
                            .isSubsetOf(ERRATA.get(id));
                    assertThat(fields.stream()
                                    .filter(field -> field.verdict() == Verdict.CORRECT)
                                    .map(FieldScore::field))
                            .noneMatch(ERRATA.get(id)::contains);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aMisconceptionSpoilsTheFieldItIsNamedFor() {
        return results.submissions().stream()
                .filter(card -> !named(card).isEmpty())
                .map(card -> dynamicTest(name(card), () -> spoilsItsField(card)));
    }

    private static void spoilsItsField(ScoreCard card) {
        List<GradedField> named = named(card);
        List<FieldScore> wrong = card.fields().stream()
                .filter(field -> !NOT_WRONG.contains(field.verdict()))
                .filter(field -> isNamed(field, named) || !FOLLOWING.contains(field.verdict()))
                .toList();

        if (wrong.isEmpty()) {
            assertThat(card.fields())
                    .as("nothing is wrong, so a person must still look at the field")
                    .filteredOn(field -> field.verdict() == Verdict.NEEDS_REVIEW)
                    .extracting(FieldScore::field)
                    .containsAnyElementsOf(named.stream().map(GradedField::id).toList());
            return;
        }
        assertThat(named)
                .extracting(GradedField::id)
                .containsAll(wrong.stream().map(FieldScore::field).toList());
        if (!isWholeClass(named)) {
            assertThat(wrong).hasSize(1);
        }
    }

    private static boolean isNamed(FieldScore field, List<GradedField> named) {
        return named.stream().anyMatch(each -> each.id().equals(field.field()));
    }

    /** A mistake in the state of a class shows in several of its methods. */
    private static boolean isWholeClass(List<GradedField> named) {
        return named.size() > 1 && named.stream().allMatch(field -> field.kind().equals("java"));
    }

    /**
     * Returns the fields that a sample is named for: those with the longest id, part or class that starts its name, e.g.
     * 1b.c_star for 1b-c-star-sign; none if it is no sample of a misconception.
     */
    private static List<GradedField> named(ScoreCard card) {
        List<GradedField> fields = assignment(card).fields();
        Optional<String> longest = fields.stream()
                .flatMap(SamplesIT::names)
                .filter(name -> card.student().startsWith(name + "-"))
                .max(Comparator.comparingInt(String::length));
        return fields.stream()
                .filter(field -> longest.isPresent() && names(field).anyMatch(longest.get()::equals))
                .toList();
    }

    private static Stream<String> names(GradedField field) {
        return Stream.of(field.id(), field.part(), field.id().split(Pattern.quote("."), 2)[0])
                .map(name -> name.replaceAll("[._/]", "-"));
    }

    private static ScoreCard card(String assignment, String student) {
        return results.submissions().stream()
                .filter(card ->
                        card.assignment().equals(assignment) && card.student().equals(student))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sample " + assignment + "/" + student));
    }

    private static Graded assignment(ScoreCard card) {
        return results.assignments().stream()
                .filter(each -> each.id().equals(card.assignment()))
                .findFirst()
                .orElseThrow();
    }

    private static String name(ScoreCard card) {
        return card.assignment() + "/" + card.student();
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        }
    }
}
