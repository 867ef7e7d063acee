package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.check.Corpus.Judged;
import io.github.exactgrader.check.Corpus.Wanted;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer of the corpus is judged as a mathematician judges it, in the way of a grading run. */
class CorpusTest {

    private static final List<String> SHEETS =
            List.of("gd-momentum", "learning-rates", "preconditioning-autodiff", "sgd-hypergradients");
    private static final Set<FieldKind> KINDS =
            Set.of(FieldKind.FORMULA, FieldKind.SET, FieldKind.SUFFICIENT_SET, FieldKind.MATRIX_FORMULA);

    static Stream<Judged> entries() {
        return SHEETS.stream().flatMap(id -> Corpus.sheet(id).stream());
    }

    static Stream<Judged> all() {
        return Stream.concat(entries(), Corpus.pairs().stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void givesTheVerdictOfAMathematician(Judged judged) {
        CheckResult result = judged.result();

        assertThat(result.verdict())
                .as(
                        "corpus/%s.txt, line %d: %s%nread as %s%n%s%n%s",
                        judged.entry().sheet(),
                        judged.entry().line(),
                        judged.entry(),
                        result.readAs(),
                        result.message(),
                        result.evidence())
                .isEqualTo(judged.entry().wanted().verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gd-momentum", "learning-rates", "preconditioning-autodiff", "sgd-hypergradients"})
    void holdsFiveSpellingsAndTenNearMissesOfEveryFormulaAndSet(String sheet) {
        Map<String, Long> right = count(sheet, Wanted.RIGHT);
        Map<String, Long> wrong = count(sheet, Wanted.WRONG);
        List<String> fields = Corpus.sheet(sheet).get(0).assignment().fields().stream()
                .filter(field -> KINDS.contains(field.kind()))
                .map(field -> field.id())
                .toList();

        assertThat(fields).isNotEmpty().allSatisfy(field -> {
            assertThat(right.getOrDefault(field, 0L)).as("right: " + field).isGreaterThanOrEqualTo(5);
            assertThat(wrong.getOrDefault(field, 0L)).as("wrong: " + field).isGreaterThanOrEqualTo(10);
        });
    }

    private static Map<String, Long> count(String sheet, Wanted wanted) {
        return Corpus.entries(sheet).stream()
                .filter(entry -> entry.wanted() == wanted)
                .collect(Collectors.groupingBy(Corpus.Entry::field, TreeMap::new, Collectors.counting()));
    }
}
