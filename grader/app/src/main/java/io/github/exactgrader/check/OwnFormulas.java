package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.assignment.Values;
import io.github.exactgrader.expr.DoubleArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers of a student as expressions, and their values in doubles at points that the sheet alone gives. */
final class OwnFormulas {

    /** Enough to find a wrong factor; each check is made at all of them. */
    private static final int POINTS = 12;

    private final Assignment assignment;
    private final Map<String, Answer> answers;

    OwnFormulas(Assignment assignment, Map<String, Answer> answers) {
        this.assignment = assignment;
        this.answers = answers;
    }

    Field field(String id) {
        return assignment.field(id).orElseThrow(() -> new IllegalArgumentException("no field " + id));
    }

    Optional<Answer> answer(String id) {
        return Optional.ofNullable(answers.get(id)).filter(answer -> !answer.isBlank());
    }

    /** Returns an answer as an expression; empty if there is none, or it cannot be read. */
    Optional<Expr> expr(String id) {
        return answer(id).flatMap(answer -> OwnAnswer.read(field(id), answer));
    }

    /** Returns the numbers of an answer, one unless it is a list; empty if there are none, or they cannot be read. */
    Optional<List<Double>> numbers(String id) {
        Field field = field(id);
        Optional<List<BigDecimal>> numbers = field.kind() == FieldKind.VECTOR
                ? answer(id).flatMap(answer -> AnswerReading.numbers(answer, field.size()))
                : answer(id).flatMap(AnswerReading::number).map(List::of);
        return numbers.map(list -> list.stream().map(BigDecimal::doubleValue).toList());
    }

    /** Returns points of the domain of a field; none if its symbols are not all numbers and lists. */
    List<Map<String, Value<Double>>> points(String id) {
        Field field = field(id);
        boolean hasFunction =
                field.symbols().stream().map(SymbolDeclaration::kind).anyMatch(kind -> kind == SymbolKind.FUNCTION);
        List<Map<String, Value<Double>>> points = new ArrayList<>();
        for (Map<String, Value<BigDecimal>> exact :
                hasFunction ? List.<Map<String, Value<BigDecimal>>>of() : DomainPoints.of(field)) {
            Map<String, Value<Double>> point = new LinkedHashMap<>();
            exact.forEach((name, value) -> point.put(name, inDoubles(value)));
            points.add(point);
            if (points.size() == POINTS) {
                break;
            }
        }
        return points;
    }

    private static Value<Double> inDoubles(Value<BigDecimal> value) {
        return value instanceof Value.Vector<BigDecimal> vector
                ? new Value.Vector<>(
                        vector.elements().stream().map(BigDecimal::doubleValue).toList())
                : Value.of(((Value.Scalar<BigDecimal>) value).number().doubleValue());
    }

    static Evaluator<Double> at(Map<String, Value<Double>> point) {
        return new Evaluator<>(new DoubleArithmetic(), point, FunctionSymbols.<Double>none());
    }

    /**
     * Returns the value of an expression.
     *
     * @throws UndefinedValueException if it has none, or one that is not finite
     */
    static double value(Expr expr, Map<String, Value<Double>> point) {
        double value = Values.number(at(point).evaluate(expr));
        if (!Double.isFinite(value)) {
            throw new UndefinedValueException("a value is too large");
        }
        return value;
    }

    /** Returns a point with one more value, or another one. */
    static Map<String, Value<Double>> with(Map<String, Value<Double>> point, String name, double value) {
        Map<String, Value<Double>> other = new LinkedHashMap<>(point);
        other.put(name, Value.of(value));
        return other;
    }

    /** Returns a point without those names that an expression and messages about it do not need. */
    static Map<String, Value<Double>> without(Map<String, Value<Double>> point, Iterable<String> names) {
        Map<String, Value<Double>> other = new LinkedHashMap<>(point);
        names.forEach(other::remove);
        return other;
    }
}
