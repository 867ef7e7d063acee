package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.expr.Arithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Points at which formulas of a field are compared, and the functions that stand for its function symbols. */
final class FormulaPoints {

    private final Field field;
    private final String secret;
    private final List<Point> points;
    private final int regimes;
    private final Set<String> functions;

    private FormulaPoints(Field field, String secret, List<Point> points, int regimes) {
        this.field = field;
        this.secret = secret;
        this.points = List.copyOf(points);
        this.regimes = regimes;
        this.functions = field.symbols().stream()
                .filter(symbol -> symbol.kind() == SymbolKind.FUNCTION)
                .map(SymbolDeclaration::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns the points of the cases of a field.
     *
     * @param field with its symbols
     * @param secret of the key
     * @param cases drawn points
     */
    static FormulaPoints of(Field field, String secret, List<DrawnCase> cases) {
        long regimes = cases.stream().map(FormulaPoints::label).distinct().count();
        List<Point> points = cases.stream().map(drawn -> Point.of(field, drawn)).toList();
        return new FormulaPoints(field, secret, points, (int) regimes);
    }

    private static String label(DrawnCase drawn) {
        return drawn.id().replaceFirst("^\\d+ ", "");
    }

    /** Returns other points of the same field, chosen to reach its cells. */
    FormulaPoints at(Cells cells) {
        return new FormulaPoints(field, secret, cells.points(), cells.found());
    }

    /** Returns other points of the same field. */
    FormulaPoints at(List<Point> others) {
        return new FormulaPoints(field, secret, others, 1);
    }

    int size() {
        return points.size();
    }

    /** Returns how many groups of cases the points come from. */
    int regimes() {
        return regimes;
    }

    Point at(int point) {
        return points.get(point);
    }

    List<Point> all() {
        return points;
    }

    /**
     * Returns the value of a formula at a point.
     *
     * @throws io.github.exactgrader.expr.UndefinedValueException if it has none
     */
    BigDecimal value(Expr formula, int point, Arithmetic<BigDecimal> arithmetic) {
        return value(formula, point, points.get(point).values(), arithmetic);
    }

    /**
     * Returns an interval around the value of a formula at a point.
     *
     * @throws io.github.exactgrader.expr.UndefinedValueException if it surely has none
     */
    Enclosure enclosed(Expr formula, int point, EnclosureArithmetic arithmetic) {
        Map<String, Value<Enclosure>> values = new LinkedHashMap<>();
        points.get(point).values().forEach((name, value) -> values.put(name, map(value, arithmetic::of)));
        return value(formula, point, values, arithmetic);
    }

    private <T> T value(Expr formula, int point, Map<String, Value<T>> values, Arithmetic<T> arithmetic) {
        RandomFunctions<T> stand = new RandomFunctions<>(
                functions, secret, field.id() + "/" + points.get(point).shown(), arithmetic);
        return Numbers.scalar(new Evaluator<>(arithmetic, values, stand).evaluate(formula));
    }

    private static <S, T> Value<T> map(Value<S> value, Function<S, T> each) {
        if (value instanceof Value.Scalar<S> scalar) {
            return Value.of(each.apply(scalar.number()));
        }
        if (value instanceof Value.Vector<S> vector) {
            return Value.of(vector.elements().stream().map(each).toList());
        }
        return new Value.Matrix<>(((Value.Matrix<S>) value)
                .rows().stream().map(row -> row.stream().map(each).toList()).toList());
    }
}
