package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.Formula;
import io.github.exactgrader.assignment.Location;
import io.github.exactgrader.assignment.Misconception;
import io.github.exactgrader.assignment.SetShares;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.assignment.Tolerance;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.expr.Vocabulary;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small fields, keys and cases for the tests of this package. */
final class Sample {

    static final Location HERE = new Location("key.yaml", 3, 5);

    private Sample() {}

    static Answer text(String typed) {
        return new Answer.Text(typed);
    }

    static SymbolDeclaration symbol(String name, SymbolKind kind) {
        return new SymbolDeclaration(name, kind, "meaning", List.of());
    }

    private static List<SymbolDeclaration> scalars(String names) {
        return names.isEmpty()
                ? List.of()
                : Arrays.stream(names.split(" "))
                        .map(name -> symbol(name, SymbolKind.SCALAR))
                        .toList();
    }

    static Field field(FieldKind kind, List<SymbolDeclaration> symbols, @Nullable String variable, int size) {
        return new Field(
                "1.x",
                kind,
                BigDecimal.valueOf(2),
                "ask",
                "hint",
                symbols,
                null,
                variable,
                variable == null ? null : variable + " > 0",
                kind == FieldKind.CHOICE ? List.of("large", "small") : List.of(),
                size,
                null,
                null,
                HERE);
    }

    static Field formula(String symbols) {
        return field(FieldKind.FORMULA, scalars(symbols), null, 0);
    }

    /** A set in eta, with eta > 0 given. */
    static Field set(String symbols) {
        return field(FieldKind.SET, scalars(symbols), "eta", 0);
    }

    /** The same field with a stated domain. */
    static Field withDomain(Field field, String domain) {
        return new Field(
                field.id(),
                field.kind(),
                field.points(),
                field.ask(),
                field.hint(),
                field.symbols(),
                domain,
                field.variable(),
                field.given(),
                field.options(),
                field.size(),
                null,
                null,
                HERE);
    }

    /** A set in x, with nothing given. */
    static Field setOfX(String symbols) {
        Field field = field(FieldKind.SET, scalars(symbols), "x", 0);
        return new Field(
                field.id(),
                field.kind(),
                field.points(),
                "ask",
                "hint",
                field.symbols(),
                null,
                "x",
                null,
                List.of(),
                0,
                null,
                null,
                HERE);
    }

    /** Cases with scalars such as {@code a=1 b=3}, one for each text. */
    static List<DrawnCase> cases(String... texts) {
        List<DrawnCase> cases = new ArrayList<>();
        for (String text : texts) {
            Map<String, Value<Double>> values = new LinkedHashMap<>();
            for (String part : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
                String[] sides = part.split("=", 2);
                values.put(sides[0], Value.of(Double.parseDouble(sides[1])));
            }
            cases.add(new DrawnCase((cases.size() + 1) + " (edge)", values, Map.of(), List.of()));
        }
        return cases;
    }

    static Formula constant(String text) {
        return formulaOf(text, text.startsWith("[") ? Goal.VECTOR : Goal.FORMULA);
    }

    static Formula formulaOf(String text, Goal goal, String... names) {
        Map<String, SymbolKind> kinds = new LinkedHashMap<>();
        Arrays.stream(names).forEach(name -> kinds.put(name, SymbolKind.SCALAR));
        try {
            return new Formula(text, new ExprParser(Vocabulary.of(kinds)).parse(text, goal), HERE);
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static Tolerance tolerance(String atol, String rtol, boolean byNorm, String... names) {
        return new Tolerance(formulaOf(atol, Goal.FORMULA, names), formulaOf(rtol, Goal.FORMULA, names), byNorm);
    }

    static FieldKey.Constant number(String answer, String atol, String rtol, Misconception... misconceptions) {
        return new FieldKey.Constant(
                constant(answer),
                tolerance(atol, rtol, false),
                List.of(),
                List.of(),
                List.of(),
                List.of(misconceptions),
                HERE);
    }

    static Misconception misconception(@Nullable String answer, String says) {
        return new Misconception(answer, says, HERE);
    }

    static FieldKey.Symbolic setKey(Field field, String answer) {
        return setKey(field, answer, SetShares.NONE);
    }

    static FieldKey.Symbolic setKey(Field field, String answer, SetShares partial) {
        try {
            return new FieldKey.Symbolic(
                    new Formula(answer, AnswerReading.parse(field, answer), HERE),
                    List.of(),
                    tolerance("0", "0", false),
                    partial,
                    List.of(),
                    List.of(),
                    HERE);
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(answer, e);
        }
    }
}
