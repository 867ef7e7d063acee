package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.assignment.Values;
import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.DecimalArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.worker.FunctionValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The symbols of a field with the values a case gives them. */
final class CasePoint {

    private final DrawnCase drawn;
    private final Map<String, Value<BigDecimal>> values = new LinkedHashMap<>();

    /**
     * Takes the symbols of a field from a case; names that were drawn on the way only are left out.
     *
     * @throws UndefinedValueException if a symbol's value is not finite
     */
    CasePoint(Field field, DrawnCase drawn) {
        this.drawn = drawn;
        for (SymbolDeclaration symbol : field.symbols()) {
            Value<Double> value = drawn.values().get(symbol.name());
            if (value != null) {
                values.put(symbol.name(), Values.exact(value));
            }
        }
    }

    Map<String, Value<BigDecimal>> values() {
        return values;
    }

    /** Returns the point as text, e.g. {@code a=1, b=3}. */
    static String shown(DrawnCase drawn) {
        return drawn.values().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Values.shown(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /**
     * Returns the value of a formula here, with 60 digits; calls of the case's functions have those of a double.
     *
     * @throws UndefinedValueException if it has none
     */
    Value<BigDecimal> value(Expr formula) {
        return new Evaluator<>(new DecimalArithmetic(TolerantArithmetic.DIGITS), values, functions()).evaluate(formula);
    }

    /**
     * Tells whether a condition holds here.
     *
     * @throws UndefinedValueException if a part of it has no value
     */
    boolean holds(Expr condition) {
        return new Evaluator<>(new TolerantArithmetic(), values, functions()).holds(condition);
    }

    private FunctionSymbols<BigDecimal> functions() {
        return new FunctionSymbols<>() {
            @Override
            public Optional<Value<BigDecimal>> apply(Call call, Function<Expr, Value<BigDecimal>> evaluate) {
                FunctionValue function = drawn.functions().get(call.function());
                if (function == null || function.inputs() != call.arguments().size()) {
                    return Optional.empty();
                }
                List<Value<BigDecimal>> arguments =
                        call.arguments().stream().map(evaluate).toList();
                double[] point =
                        arguments.stream().mapToDouble(CasePoint::number).toArray();
                return Optional.of(Values.exact(Value.of(function.evaluate(point)[0])));
            }
        };
    }

    private static double number(Value<BigDecimal> value) {
        if (value instanceof Value.Scalar<BigDecimal> scalar) {
            return scalar.number().doubleValue();
        }
        throw new UndefinedValueException("a function takes a number, found " + value.words());
    }
}
