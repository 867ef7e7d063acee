package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.Formula;
import io.github.exactgrader.assignment.Signature;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.assignment.Vocabularies;
import io.github.exactgrader.expr.DecimalArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.LatexPrinter;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.TextPrinter;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.expr.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the key says of one field: its expression, or its value where all symbols have one. */
public final class KeyValue {

    private static final int SET_DIGITS = 40;

    private final Field field;
    private final FieldKey fieldKey;
    private final KeyNumbers numbers;

    /**
     * Chooses a field.
     *
     * @param field of the assignment
     * @param fieldKey what is right for it
     * @param numbers how many digits are wanted
     */
    public KeyValue(Field field, FieldKey fieldKey, KeyNumbers numbers) {
        this.field = field;
        this.fieldKey = fieldKey;
        this.numbers = numbers;
    }

    /**
     * Returns the answer.
     *
     * @param at values of symbols as a person typed them; none for the expression itself
     * @throws KeyRequestException if a symbol is unknown or missing, a value cannot be read, or the field has no such value
     * @throws UndefinedValueException if the key has no value there
     */
    public KeyAnswer answer(Map<String, String> at) {
        if (fieldKey instanceof FieldKey.Symbolic symbolic) {
            return at.isEmpty()
                    ? expression(symbolic.answer())
                    : value(symbolic.answer().expr(), point(at));
        }
        if (!at.isEmpty()) {
            throw new KeyRequestException("--at: the key of field \"" + field.id() + "\" ("
                    + field.kind().id() + ") is no formula in symbols; ask without --at");
        }
        if (fieldKey instanceof FieldKey.Graph graph) {
            return expression(graph.answer());
        }
        if (fieldKey instanceof FieldKey.Constant constant) {
            return KeyAnswer.of(shown(evaluate(constant.answer().expr(), Map.of())));
        }
        if (fieldKey instanceof FieldKey.Matrix matrix) {
            return expression(matrix.answer());
        }
        if (fieldKey instanceof FieldKey.Fit fit) {
            return KeyAnswer.of(shown(evaluate(fit.answer().expr(), Map.of())));
        }
        if (fieldKey instanceof FieldKey.Choice choice) {
            return KeyAnswer.of(choice.answer());
        }
        if (fieldKey instanceof FieldKey.Rubric rubric) {
            return KeyAnswer.of(rubric.rubric().stream()
                    .map(item -> item.points() + ": " + item.item())
                    .collect(Collectors.joining("\n")));
        }
        throw without();
    }

    private KeyRequestException without() {
        if (fieldKey instanceof FieldKey.Java) {
            String call = field.methodCall()
                    .map(each -> each.signature())
                    .map(Signature::declaration)
                    .orElse("");
            return new KeyRequestException("field \"" + field.id() + "\" is a Java method: give the arguments of \""
                    + call + "\" with --args as a JSON list, e.g. --args '[[1, 10], 0.5]'");
        }
        return new KeyRequestException("the key of field \"" + field.id() + "\" ("
                + field.kind().id() + ") is a rule on the student's own answer; there is no value to print");
    }

    private static KeyAnswer expression(Formula answer) {
        return new KeyAnswer(TextPrinter.print(answer.expr()), LatexPrinter.print(answer.expr()), List.of());
    }

    private KeyAnswer value(Expr answer, Map<String, Value<BigDecimal>> point) {
        String variable = field.variable();
        if (variable == null) {
            return new KeyAnswer(shown(evaluate(answer, point)), null, remarks(point));
        }
        if (numbers.digits() > SET_DIGITS) {
            throw new KeyRequestException("--digits: the ends of a set are computed to " + SET_DIGITS
                    + " digits at most, found " + numbers.digits());
        }
        List<Object> rows = new ArrayList<>();
        for (SetIntervals.Row row : SetIntervals.of(answer, point, variable)) {
            rows.add(List.of(end(row.lower(), "-Infinity"), end(row.upper(), "Infinity")));
        }
        return new KeyAnswer(List.copyOf(rows), null, remarks(point));
    }

    private Object end(@Nullable BigDecimal end, String infinite) {
        return end == null ? infinite : numbers.of(end);
    }

    private Map<String, Value<BigDecimal>> point(Map<String, String> at) {
        List<String> functions = field.symbols().stream()
                .filter(symbol -> symbol.kind() == SymbolKind.FUNCTION)
                .map(SymbolDeclaration::name)
                .toList();
        if (!functions.isEmpty()) {
            throw new KeyRequestException("--at: field \"" + field.id() + "\" has function symbols ("
                    + String.join(", ", functions) + "), which have no values; ask without --at");
        }
        Map<String, Value<BigDecimal>> point = new LinkedHashMap<>();
        at.forEach((name, text) -> {
            if (point.put(symbol(name), constant(name, text)) != null) {
                throw new KeyRequestException("--at: \"" + symbol(name) + "\" is given twice");
            }
        });
        List<String> missing =
                names().stream().filter(name -> !point.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new KeyRequestException("--at: no value for " + String.join(", ", missing) + "; field \"" + field.id()
                    + "\" needs all of " + String.join(", ", names()));
        }
        return point;
    }

    private List<String> names() {
        return parameters().map(SymbolDeclaration::name).toList();
    }

    /** The symbols that need a value; the variable of a set needs none. */
    private Stream<SymbolDeclaration> parameters() {
        return field.symbols().stream().filter(symbol -> !symbol.name().equals(field.variable()));
    }

    private String symbol(String name) {
        return parameters()
                .filter(symbol -> symbol.name().equals(name) || symbol.aliases().contains(name))
                .findFirst()
                .map(SymbolDeclaration::name)
                .orElseThrow(() -> new KeyRequestException("--at: field \"" + field.id() + "\" has no symbol \"" + name
                        + "\"; expected " + String.join(", ", names())
                        + (name.equals(field.variable()) ? " (\"" + name + "\" is what the set is a set of)" : "")));
    }

    private Value<BigDecimal> constant(String name, String text) {
        try {
            return evaluate(new ExprParser(Vocabulary.of(Map.of())).parse(text, Goal.VALUE), Map.of());
        } catch (SyntaxException | UndefinedValueException e) {
            throw new KeyRequestException("--at: the value of " + name
                    + " must be a number or a list such as 1/3 or [1, 10], found \"" + text + "\": " + e.getMessage());
        }
    }

    private List<String> remarks(Map<String, Value<BigDecimal>> point) {
        String domain = field.domain();
        if (domain == null) {
            return List.of();
        }
        boolean inside;
        try {
            Expr condition = new ExprParser(Vocabularies.of(field)).parse(domain, Goal.CONDITION);
            inside = new Evaluator<>(new TolerantArithmetic(), point, FunctionSymbols.<BigDecimal>none())
                    .holds(condition);
        } catch (SyntaxException | UndefinedValueException e) {
            inside = false;
        }
        return inside ? List.of() : List.of("note: this point is outside the stated domain \"" + domain + "\"");
    }

    private Value<BigDecimal> evaluate(Expr expr, Map<String, Value<BigDecimal>> point) {
        return new Evaluator<>(new DecimalArithmetic(numbers.working()), point, FunctionSymbols.<BigDecimal>none())
                .evaluate(expr);
    }

    private Object shown(Value<BigDecimal> value) {
        if (value instanceof Value.Scalar<BigDecimal> scalar) {
            return numbers.of(scalar.number());
        }
        if (value instanceof Value.Vector<BigDecimal> vector) {
            return shown(vector.elements());
        }
        return ((Value.Matrix<BigDecimal>) value)
                .rows().stream().map(this::shown).toList();
    }

    private List<BigDecimal> shown(List<BigDecimal> elements) {
        return elements.stream().map(numbers::of).toList();
    }
}
