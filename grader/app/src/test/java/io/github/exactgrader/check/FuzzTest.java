package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.Formula;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.TextPrinter;
import io.github.exactgrader.intake.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Pairs of formulas whose truth is known by exact normal forms or by an identity. The number of pairs and the seed are set
 * with {@code -Dfuzz.pairs=100000 -Dfuzz.seed=2}.
 */
class FuzzTest {

    private static final Path FOLDER =
            Path.of("src", "test", "resources", "io", "github", "exactgrader", "check", "fuzz");
    private static final int PAIRS = Integer.getInteger("fuzz.pairs", 1_500);
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    private final Assignment assignment = AssignmentReader.read(FOLDER);
    private final Key key = KeyReader.read(FOLDER, assignment);
    private final Field field = assignment.fields().get(0);

    @Test
    void tellsEqualFormulasFromDifferentOnes() throws SyntaxException {
        FuzzPairs pairs = new FuzzPairs(SEED);
        List<String> faults = new ArrayList<>();
        List<String> open = new ArrayList<>();
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < PAIRS; i++) {
            FuzzPairs.Pair pair = pairs.next();
            CheckResult result = judge(pair);
            seen.merge(pair.by() + ": " + result.verdict(), 1, Integer::sum);
            if (result.verdict() == Verdict.NEEDS_REVIEW) {
                open.add(pair + ": " + result.evidence());
            } else if (result.verdict() != (pair.equal() ? Verdict.CORRECT : Verdict.WRONG_ANSWER)) {
                faults.add(result.verdict() + ": " + pair + ": " + result.message() + " " + result.evidence());
            }
        }

        assertThat(faults).as("seed %d, %d pairs, %s", SEED, PAIRS, seen).isEmpty();
        assertThat(open).as("left to a person, of %d pairs", PAIRS).hasSizeLessThanOrEqualTo(PAIRS / 200);
        assertThat(seen).hasSizeGreaterThanOrEqualTo(9);
    }

    /** For {@code compare-systems.sh FILE}: the same pairs, given to other systems. */
    @Test
    @EnabledIfSystemProperty(named = "fuzz.write", matches = ".+")
    void writesThePairsForOtherSystems() throws SyntaxException, IOException {
        FuzzPairs pairs = new FuzzPairs(SEED);
        List<String> lines = new ArrayList<>(List.of("field\tdomain\tkey\tanswer\twanted\tgrader"));
        for (int i = 0; i < PAIRS; i++) {
            FuzzPairs.Pair pair = pairs.next();
            lines.add(String.join(
                    "\t",
                    field.id(),
                    String.valueOf(field.domain()),
                    TextPrinter.print(AnswerReading.parse(field, pair.key())),
                    TextPrinter.print(AnswerReading.parse(field, pair.answer())),
                    (pair.equal() ? Verdict.CORRECT : Verdict.WRONG_ANSWER).id(),
                    judge(pair).verdict().id()));
        }
        Files.writeString(Path.of(System.getProperty("fuzz.write")), String.join("\n", lines) + "\n");

        assertThat(lines).hasSize(PAIRS + 1);
    }

    private CheckResult judge(FuzzPairs.Pair pair) throws SyntaxException {
        FieldKey.Symbolic old = (FieldKey.Symbolic) key.of(field.id());
        Formula right = new Formula(pair.key(), AnswerReading.parse(field, pair.key()), field.location());
        FieldKey mine = new FieldKey.Symbolic(
                right, old.cases(), old.tolerance(), old.partial(), List.of(), List.of(), field.location());
        Key made = new Key(
                key.secret(),
                key.draws(),
                key.reference(),
                Map.of(field.id(), mine),
                Map.of(),
                Set.of(),
                List.of(),
                key.hash());
        Answer answer = new Answer.Text(pair.answer());
        return new AnswerChecks(assignment, made).of(field).check(answer, Map.of(field.id(), answer));
    }
}
