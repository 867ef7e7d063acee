package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.Documents;
import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.intake.Answer;
import io.github.exactgrader.intake.TypedAnswer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page for students says of refusals, graphs and traces is what the grader does. */
class AnswersPageExamplesTest {

    private static final String PAGE = "docs/answers.md";
    private static final Path SHEET =
            Path.of("src", "test", "resources", "io", "github", "exactgrader", "check", "notation");

    /** A text that is refused, what is said of it, and a text that is not. */
    record Refused(String field, String typed, String said, String instead) {

        @Override
        public String toString() {
            return field + ": " + typed;
        }
    }

    private final Assignment assignment = AssignmentReader.read(SHEET);
    private final Key key = KeyReader.read(SHEET, assignment);
    private final AnswerChecks checks = new AnswerChecks(assignment, key);

    static List<Refused> refused() {
        return Stream.concat(refused("formula", "typed"), refused("set", "typed as a set"))
                .toList();
    }

    private static Stream<Refused> refused(String field, String heading) {
        return Documents.rows(PAGE, heading).stream()
                .map(cells -> new Refused(field, cells.get(0), cells.get(1), cells.get(2)));
    }

    static List<Documents.Block> objects() {
        return Documents.blocks(PAGE).stream()
                .filter(block -> block.language().equals("json"))
                .toList();
    }

    @Test
    void showsRefusalsAndObjects() {
        assertThat(refused()).hasSizeGreaterThan(12);
        assertThat(objects()).extracting(Documents.Block::source).containsExactly("graph", "forward", "reverse");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedWithTheWordsOfThePage(Refused refused) {
        CheckResult result = judge(refused.field(), refused.typed(), Map.of());

        assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.INVALID_ANSWER);
        assertThat(result.message()).contains(refused.said());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isReadWhenItIsTypedAsThePageSays(Refused refused) {
        CheckResult result = judge(refused.field(), refused.instead(), Map.of());

        assertThat(result.verdict()).as(result.message()).isIn(Verdict.CORRECT, Verdict.WRONG_ANSWER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("objects")
    void aGraphOrTraceOnThePageIsRight(Documents.Block block) {
        Field graph = field("graph");
        Map<String, Answer> others = Map.of(
                "graph",
                TypedAnswer.of(graph, String.join("\n", objects().get(0).lines())));

        CheckResult result = judge(block.source(), String.join("\n", block.lines()), others);

        assertThat(result.verdict()).as(result.message() + result.evidence()).isEqualTo(Verdict.CORRECT);
    }

    private Field field(String id) {
        return assignment.field(id).orElseThrow();
    }

    private CheckResult judge(String id, String typed, Map<String, Answer> others) {
        Answer answer = TypedAnswer.of(field(id), typed);
        Map<String, Answer> all = new LinkedHashMap<>(others);
        all.put(id, answer);
        return checks.of(field(id)).check(answer, all);
    }
}
