package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentFolder;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.assignment.Misconception;
import io.github.exactgrader.intake.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks of every field of the sheets that come with the project. */
class AllAssignmentsTest {

    private static final Path ROOT = Path.of("../../assignments");

    private static List<String> assignments() throws IOException {
        return AssignmentFolder.assignments(ROOT);
    }

    private record Judged(Field field, FieldKey key, AnswerCheck check) {

        CheckResult of(String typed) {
            Answer answer =
                    field.kind() == FieldKind.GRAPH ? GraphAnswers.ofFormula(field, typed) : new Answer.Text(typed);
            return check.check(answer, Map.of(field.id(), answer));
        }

        String line(String typed) {
            CheckResult result = of(typed);
            return field.id() + ": " + typed + ": " + result.verdict() + ": " + result.message();
        }
    }

    private static Stream<Judged> judgedFields(String id) {
        Assignment assignment = AssignmentReader.read(ROOT.resolve(id));
        Key key = KeyReader.read(ROOT.resolve(id), assignment);
        AnswerChecks checks = new AnswerChecks(assignment, key);
        return assignment.fields().stream()
                .filter(field -> field.kind() != FieldKind.JAVA)
                .map(field -> new Judged(field, key.of(field.id()), checks.of(field)));
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void acceptsEverySpellingThatTheKeyAccepts(String id) {
        List<String> lines = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        judgedFields(id)
                .forEach(judged -> judged.key().accepted().forEach(typed -> {
                    lines.add(judged.line(typed));
                    wanted.add(judged.field().id() + ": " + typed + ": correct: Right.");
                }));

        assertThat(lines).isNotEmpty().containsExactlyElementsOf(wanted);
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void tellsEveryMisconceptionByItsOwnSentence(String id) {
        List<String> lines = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        judgedFields(id).forEach(judged -> {
            for (Misconception misconception : judged.key().misconceptions()) {
                String typed = misconception.answer();
                if (typed != null) {
                    lines.add(judged.line(typed));
                    wanted.add(judged.field().id() + ": " + typed + ": wrong-answer: " + misconception.says());
                }
            }
        });

        assertThat(lines).isNotEmpty().containsExactlyElementsOf(wanted);
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void readsTheMisconceptionsOfEveryMethod(String id) {
        Assignment assignment = AssignmentReader.read(ROOT.resolve(id));
        Key key = KeyReader.read(ROOT.resolve(id), assignment);

        assertThatCode(() -> new MethodTests(assignment, key)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void leavesTextsToAPerson(String id) {
        List<CheckResult> results = judgedFields(id)
                .filter(judged -> judged.field().kind() == FieldKind.TEXT)
                .map(judged -> judged.of("by induction"))
                .toList();

        assertThat(results).allSatisfy(result -> {
            assertThat(result.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
            assertThat(result.message()).isEqualTo("A person marks this answer.");
        });
    }
}
