package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.assignment.Values;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A point of the domain at which answers are compared: the drawn values of a field's symbols as exact decimals.
 *
 * @param values by symbol
 * @param shown the point as text, e.g. {@code a=1, b=3}
 */
record Point(Map<String, Value<BigDecimal>> values, String shown) {

    /** Takes the symbols of a field from a drawn case; names that were drawn on the way only are left out. */
    static Point of(Field field, DrawnCase drawn) {
        return of(field.symbols(), drawn);
    }

    /** Takes some symbols from a drawn case. */
    static Point of(List<SymbolDeclaration> symbols, DrawnCase drawn) {
        Map<String, Value<BigDecimal>> values = new LinkedHashMap<>();
        for (SymbolDeclaration symbol : symbols) {
            Value<Double> value = drawn.values().get(symbol.name());
            if (symbol.kind() != SymbolKind.FUNCTION && value != null) {
                values.put(symbol.name(), exact(value));
            }
        }
        String shown = values.keySet().stream()
                .map(name -> name + "="
                        + Values.shown(
                                java.util.Objects.requireNonNull(drawn.values().get(name))))
                .collect(Collectors.joining(", "));
        return new Point(values, shown);
    }

    private static Value<BigDecimal> exact(Value<Double> value) {
        if (value instanceof Value.Scalar<Double> scalar) {
            return new Value.Scalar<>(Values.decimal(scalar.number()));
        }
        if (value instanceof Value.Vector<Double> vector) {
            return new Value.Vector<>(exact(vector.elements()));
        }
        return new Value.Matrix<>(
                ((Value.Matrix<Double>) value).rows().stream().map(Point::exact).toList());
    }

    private static List<BigDecimal> exact(List<Double> numbers) {
        return numbers.stream().map(Values::decimal).toList();
    }
}
