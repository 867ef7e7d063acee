package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.expr.DoubleArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.expr.Vocabulary;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.run.CallOutcome.Returned;
import io.github.exactgrader.worker.JavaValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a method would have returned in a case if it computed a given formula or set. */
final class FormulaOutcome {

    private static final String RESULT = "result";

    private FormulaOutcome() {}

    /**
     * Computes a formula or set in the symbols of a field, with 60 digits.
     *
     * @param like what the reference returned: gives the Java type; a set becomes {@code {lo, hi}} or rows of that kind
     * @throws UndefinedValueException if it has no value here
     */
    static Returned ofKey(Field field, Expr expr, DrawnCase drawn, Returned like) {
        CasePoint point = new CasePoint(field, drawn);
        Object shape = like.values().isEmpty() ? null : like.values().get(0).toJava();
        if (field.variable() != null) {
            return new Returned(List.of(JavaValue.of(
                    intervals(SetIntervals.of(expr, point.values(), field.variable()), shape instanceof double[][]))));
        }
        Value<Double> value = rounded(point.value(expr));
        return new Returned(List.of(JavaValue.of(java(value, shape))));
    }

    private static Object intervals(List<SetIntervals.Row> rows, boolean matrix) {
        double[][] ends = rows.stream()
                .map(row -> new double[] {
                    row.lower() == null ? Double.NEGATIVE_INFINITY : row.lower().doubleValue(),
                    row.upper() == null ? Double.POSITIVE_INFINITY : row.upper().doubleValue()
                })
                .toArray(double[][]::new);
        return matrix || ends.length > 1 ? ends : ends.length == 1 ? ends[0] : new double[0];
    }

    private static Value<Double> rounded(Value<BigDecimal> value) {
        if (value instanceof Value.Scalar<BigDecimal> scalar) {
            return Value.of(scalar.number().doubleValue());
        }
        if (value instanceof Value.Vector<BigDecimal> vector) {
            return Value.of(
                    vector.elements().stream().map(BigDecimal::doubleValue).toList());
        }
        throw new UndefinedValueException("a number or a list is needed here, found " + value.words());
    }

    /**
     * Reads a formula in the drawn names of a case and {@code result}.
     *
     * @throws SyntaxException if it cannot be read
     */
    static Expr parse(String text, DrawnCase drawn) throws SyntaxException {
        Map<String, SymbolKind> kinds = new LinkedHashMap<>();
        drawn.values().keySet().forEach(name -> kinds.put(name, SymbolKind.LIST));
        kinds.put(RESULT, SymbolKind.LIST);
        return new ExprParser(Vocabulary.of(kinds)).parse(text, Goal.VALUE);
    }

    /** Computes such a formula; NaN where it has no value, as a method would return. */
    static CallOutcome ofDrawn(Expr expr, DrawnCase drawn, Returned like) {
        Map<String, Value<Double>> names = new LinkedHashMap<>(drawn.values());
        result(like).ifPresent(value -> names.put(RESULT, value));
        Value<Double> value;
        try {
            value = new Evaluator<>(new DoubleArithmetic(), names, FunctionSymbols.<Double>none()).evaluate(expr);
        } catch (UndefinedValueException e) {
            value = Value.of(Double.NaN);
        }
        if (like.values().size() > 1 && value instanceof Value.Vector<Double> vector) {
            return new Returned(vector.elements().stream().map(JavaValue::of).toList());
        }
        Object shape = like.values().isEmpty() ? null : like.values().get(0).toJava();
        return new Returned(List.of(JavaValue.of(java(value, shape))));
    }

    /** Returns a value as Java type; a whole number as int where {@code shape} is one. */
    private static Object java(Value<Double> value, @Nullable Object shape) {
        if (value instanceof Value.Scalar<Double> scalar) {
            double number = scalar.number();
            boolean whole = shape instanceof Integer && number == StrictMath.rint(number);
            return whole ? (Object) (int) number : (Object) number;
        }
        if (value instanceof Value.Vector<Double> vector) {
            return array(vector.elements());
        }
        return ((Value.Matrix<Double>) value)
                .rows().stream().map(FormulaOutcome::array).toArray(double[][]::new);
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Returns what the reference returned as a value; several observed numbers as a list. */
    private static Optional<Value<Double>> result(Returned like) {
        List<Double> numbers = new ArrayList<>();
        for (JavaValue each : like.values()) {
            Object value = each.toJava();
            if (value instanceof Number number) {
                numbers.add(number.doubleValue());
            } else if (like.values().size() == 1 && value instanceof double[] array) {
                return Optional.of(Value.of(list(array)));
            } else if (like.values().size() == 1 && value instanceof double[][] rows && isMatrix(rows)) {
                return Optional.of(new Value.Matrix<>(
                        Arrays.stream(rows).map(FormulaOutcome::list).toList()));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(numbers.size() == 1 ? Value.of(numbers.get(0)) : Value.of(numbers));
    }

    private static boolean isMatrix(double[][] rows) {
        return rows.length > 0
                && Arrays.stream(rows).mapToInt(row -> row.length).distinct().count() == 1;
    }

    private static List<Double> list(double[] array) {
        return Arrays.stream(array).boxed().toList();
    }
}
