package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentFolder;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.assignment.Misconception;
import io.github.exactgrader.assignment.Vocabularies;
import io.github.exactgrader.expr.Arithmetic;
import io.github.exactgrader.expr.DecimalArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.intake.Answer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every wrong set comes with a point that tells it from the key. Here each is looked at again in exact fractions, or with
 * 120 digits where there is a root or logarithm, by nothing that the check uses.
 */
class SetWitnessTest {

    private static final Path ROOT = Path.of("../../assignments");

    /** A field with its key and wrong answers. */
    record Judged(Field field, FieldKey.Symbolic key, AnswerCheck check, List<String> wrong) {

        @Override
        public String toString() {
            return field.location().file() + " " + field.id();
        }
    }

    static List<Judged> fields() throws IOException {
        List<Judged> fields = new ArrayList<>();
        for (String id : AssignmentFolder.assignments(ROOT)) {
            Assignment sheet = AssignmentReader.read(ROOT.resolve(id));
            Key key = KeyReader.read(ROOT.resolve(id), sheet);
            for (Field field : sheet.fields()) {
                if (field.kind().isSet() && key.of(field.id()) instanceof FieldKey.Symbolic symbolic) {
                    List<String> wrong = new ArrayList<>(symbolic.misconceptions().stream()
                            .map(Misconception::answer)
                            .map(Objects::requireNonNull)
                            .toList());
                    SetSpellingsTest.sections().stream()
                            .filter(section -> section.toString().equals(id + " " + field.id()))
                            .forEach(section -> wrong.addAll(section.wrong()));
                    fields.add(new Judged(field, symbolic, new AnswerChecks(sheet, key).of(field), wrong));
                }
            }
        }
        return fields;
    }

    private static boolean isEmptiness(String at, String variable) {
        return !(", " + at).contains(", " + variable + "=");
    }

    private static Expr read(Field field, String text, Goal goal) {
        try {
            return new ExprParser(Vocabularies.of(field)).parse(text, goal);
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** Reads a point: parameters are decimals, an end of a set may be a formula in them. */
    private static Map<String, Expr> point(Field field, String at) {
        Map<String, Expr> point = new LinkedHashMap<>();
        for (String part : at.split(", ", -1)) {
            String[] sides = part.split("=", 2);
            point.put(sides[0], read(field, sides[1], Goal.FORMULA));
        }
        return point;
    }

    private static <T> boolean contains(Expr set, String variable, Map<String, Expr> at, Arithmetic<T> arithmetic) {
        Map<String, Value<T>> values = new LinkedHashMap<>();
        at.forEach((name, number) ->
                values.put(name, new Evaluator<>(arithmetic, values, FunctionSymbols.<T>none()).evaluate(number)));
        Value<T> x = values.getOrDefault(variable, Value.of(arithmetic.of(BigDecimal.ZERO)));
        try {
            return new Evaluator<>(arithmetic, values, FunctionSymbols.<T>none())
                    .contains(set, variable, ((Value.Scalar<T>) x).number());
        } catch (UndefinedValueException e) {
            return false;
        }
    }

    private static boolean contains(Expr set, String variable, Map<String, Expr> at) {
        try {
            return contains(set, variable, at, new Fraction.Exact());
        } catch (Fraction.InexactException e) {
            return contains(set, variable, at, new DecimalArithmetic(120));
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void isConfirmedByExactArithmetic(Judged judged) {
        String variable = Objects.requireNonNull(judged.field().variable());
        List<String> refuted = new ArrayList<>();
        for (String answer : judged.wrong()) {
            CheckResult result = judged.check().check(new Answer.Text(answer), Map.of());
            String at = Objects.requireNonNull(result.evidence().get("at"), answer + result);
            if (isEmptiness(at, variable)) {
                if (!isEmpty(judged.field(), variable, answer, at)) {
                    refuted.add(answer + " is not empty at " + at);
                }
                continue;
            }
            Map<String, Expr> point = point(judged.field(), at);
            boolean counts = contains(
                    read(judged.field(), Objects.requireNonNull(judged.field().given()), Goal.CONDITION),
                    variable,
                    point);
            boolean inDomain = contains(
                    read(judged.field(), Objects.requireNonNull(judged.field().domain()), Goal.CONDITION),
                    variable,
                    point);
            boolean expected = contains(judged.key().answer().expr(), variable, point);
            boolean actual = contains(read(judged.field(), answer, Goal.SET), variable, point);
            boolean told = "in the set".equals(result.evidence().get("expected"))
                    && "not in the set".equals(result.evidence().get("actual"));
            if (!counts || !inDomain || expected == actual || expected != told) {
                refuted.add(
                        answer + " at " + at + ": key " + expected + ", answer " + actual + ", " + counts + inDomain);
            }
        }

        assertThat(judged.wrong()).hasSizeGreaterThan(4);
        assertThat(refuted)
                .as("points that do not tell the answer from the key")
                .isEmpty();
    }

    private static boolean isEmpty(Field field, String variable, String answer, String at) {
        Expr set = read(field, answer, Goal.SET);
        for (int tens = -20; tens <= 20; tens++) {
            for (String digits : List.of("1", "2", "3.7", "5", "7.1")) {
                Map<String, Expr> point = point(field, at);
                point.put(variable, new Num(new BigDecimal(digits).scaleByPowerOfTen(tens)));
                if (contains(set, variable, point)) {
                    return false;
                }
            }
        }
        return true;
    }
}
