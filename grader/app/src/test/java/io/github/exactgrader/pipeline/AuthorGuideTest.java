package io.github.exactgrader.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.exactgrader.Documents;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.Misconception;
import io.github.exactgrader.check.CheckResult;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.intake.Answer;
import io.github.exactgrader.intake.SubmissionReader;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.run.Limits;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked example of the guide for authors: what the guide shows is what the grader reads and does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorGuideTest {

    private static final String GUIDE = "docs/author-guide.md";
    private static final Path EXAMPLE = Documents.ROOT.resolve("docs").resolve("example");

    private final Grader grader = grader();
    private final Prepared prepared = prepare();

    /** The example brings its own reference, so no other is needed. */
    private static Grader grader() {
        try {
            return new Grader(Path.of("no-reference.jar"), Limits.defaults());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Prepared prepare() {
        try {
            return grader.prepare(EXAMPLE.resolve("square-root"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    void theReferenceAnswersEveryCase() {
        assertThat(prepared.expected().keySet()).containsExactlyInAnyOrder("1a.step", "Newton.root");
        prepared.expected()
                .values()
                .forEach(outcomes -> assertThat(outcomes).hasOnlyElementsOfType(CallOutcome.Returned.class));
    }

    @AfterAll
    void close() {
        grader.close();
    }

    private ScoreCard grade(String student) throws IOException {
        return grader.grade(
                prepared, SubmissionReader.read(EXAMPLE.resolve("submissions").resolve(student), student));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "square-root/assignment.yaml",
                "square-root/key/key.yaml",
                "square-root/key/Newton.java",
                "submissions/with-slips/answers.json",
                "submissions/with-slips/Newton.java"
            })
    void theGuideShowsEveryLineOfTheFile(String file) {
        String shown = Documents.blocks(GUIDE).stream()
                .filter(block -> block.source().equals("example/" + file))
                .flatMap(block -> block.lines().stream())
                .map(line -> line + "\n")
                .collect(Collectors.joining());

        assertThat(shown).isEqualTo(Documents.text("docs/example/" + file));
    }

    @Test
    void thePerfectSubmissionEarnsAllThatIsNotOpen() throws IOException {
        ScoreCard card = grade("perfect");

        assertThat(card.problems()).isEmpty();
        assertThat(card.fields().stream().filter(field -> field.verdict() != Verdict.CORRECT))
                .extracting(FieldScore::field, FieldScore::verdict)
                .containsExactly(tuple("2a.above", Verdict.NEEDS_REVIEW));
        assertThat(card.earned()).isEqualByComparingTo(card.max().subtract(card.open()));
    }

    @Test
    void theOtherSubmissionLosesWhatTheGuideSays() throws IOException {
        List<List<String>> rows = Documents.rows(GUIDE, "field");

        List<FieldScore> fields = grade("with-slips").fields();

        assertThat(fields)
                .extracting(FieldScore::field, field -> field.verdict().id(), AuthorGuideTest::points)
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> tuple(row.get(0), row.get(1), row.get(2)))
                        .toList());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(fields.get(i).message()).startsWith(rows.get(i).get(3));
        }
    }

    private static String points(FieldScore field) {
        return field.points().toPlainString() + " of " + field.max().toPlainString();
    }

    @Test
    void everySpellingInTheKeyIsRightAndEveryMisconceptionIsFound() {
        Map<String, String> unexpected = new LinkedHashMap<>();
        int tried = 0;
        for (Field field : prepared.assignment().fields()) {
            FieldKey key = prepared.key().of(field.id());
            for (String accepted : key.accepted()) {
                tried++;
                if (judge(field, accepted).verdict() != Verdict.CORRECT) {
                    unexpected.put(field.id(), accepted);
                }
            }
            for (Misconception misconception : key.misconceptions()) {
                if (misconception.answer() != null) {
                    tried++;
                    CheckResult result = judge(field, misconception.answer());
                    if (result.verdict() != Verdict.WRONG_ANSWER
                            || !result.message().startsWith(misconception.says())) {
                        unexpected.put(field.id(), misconception.answer());
                    }
                }
            }
        }

        assertThat(unexpected).isEmpty();
        assertThat(tried).isEqualTo(16);
    }

    private CheckResult judge(Field field, String answer) {
        return Objects.requireNonNull(prepared.checks().get(field.id())).check(new Answer.Text(answer), Map.of());
    }
}
