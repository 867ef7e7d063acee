package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.check.Corpus.Judged;
import io.github.exactgrader.check.Corpus.Wanted;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a finding says against an answer is true: plain evaluation at its witness says the same. */
class WitnessTest {

    private static final BigDecimal SHOWN = new BigDecimal("1e-9");

    private static Stream<Judged> wrong(FieldKind kind) {
        return Stream.concat(CorpusTest.entries(), Corpus.pairs().stream())
                .filter(judged -> judged.entry().wanted() == Wanted.WRONG)
                .filter(judged -> judged.field().kind() == kind);
    }

    static Stream<Judged> wrongFormulas() {
        return wrong(FieldKind.FORMULA);
    }

    static Stream<Judged> wrongSets() {
        return wrong(FieldKind.SET);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongFormulas")
    void aWitnessTellsAWrongFormulaFromTheKey(Judged judged) throws SyntaxException {
        CheckResult result = judged.result();
        Expr key = key(judged);
        Expr answer = AnswerReading.parse(judged.field(), judged.entry().typed());
        WitnessPoint witness = witness(judged.field(), result);

        assertThat(witness.value(key))
                .as("the key has a value at %s", result.evidence())
                .isPresent();
        if (witness.value(answer).isEmpty()) {
            assertThat(result.evidence()).containsEntry("actual", FormulaValue.NONE.shown());
        } else {
            assertThat(witness.tellsApart(key, answer))
                    .as("key and answer differ by more than rounding at %s", result.evidence())
                    .isTrue();
            isShown(judged.field(), result.evidence(), "actual", witness.value(answer));
        }
        isShown(judged.field(), result.evidence(), "expected", witness.value(key));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongSets")
    void aWitnessIsInOneOfTwoDifferentSetsOnly(Judged judged) throws SyntaxException {
        CheckResult result = judged.result();
        Field field = judged.field();
        Expr answer = AnswerReading.parse(field, judged.entry().typed());
        WitnessPoint witness = witness(field, result);
        String variable = String.valueOf(field.variable());
        if (field.given() != null) {
            assertThat(witness.meets(field, field.given()))
                    .as("%s meets %s", result.evidence(), field.given())
                    .isTrue();
        }

        Optional<Boolean> inKey = witness.contains(key(judged), variable);
        Optional<Boolean> inAnswer = witness.contains(answer, variable);

        assertThat(inKey).as("the key is defined at %s", result.evidence()).isPresent();
        assertThat(inAnswer)
                .as("the answer differs from the key at %s", result.evidence())
                .isNotEqualTo(inKey);
    }

    private static Expr key(Judged judged) {
        return ((FieldKey.Symbolic) judged.key().of(judged.field().id()))
                .answer()
                .expr();
    }

    private static WitnessPoint witness(Field field, CheckResult result) throws SyntaxException {
        assertThat(result.evidence()).as(result.message()).containsKeys("at", "expected", "actual");
        WitnessPoint witness = new WitnessPoint(String.valueOf(result.evidence().get("at")));
        if (field.domain() != null) {
            assertThat(witness.meets(field, field.domain()))
                    .as("%s lies in the domain %s", result.evidence(), field.domain())
                    .isTrue();
        }
        return witness;
    }

    /** Functions that stand for names cannot be told from the evidence, so only that the two differ is looked at there. */
    private static void isShown(Field field, Map<String, String> evidence, String name, Optional<BigDecimal> value) {
        if (field.symbols().stream().map(SymbolDeclaration::kind).noneMatch(kind -> kind == SymbolKind.FUNCTION)) {
            BigDecimal shown = new BigDecimal(String.valueOf(evidence.get(name)));
            BigDecimal gap = value.orElseThrow().subtract(shown).abs();
            assertThat(gap)
                    .as("%s is what is computed: %s", evidence, value)
                    .isLessThanOrEqualTo(value.orElseThrow().abs().multiply(SHOWN));
        }
    }
}
