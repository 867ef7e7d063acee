package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawSource;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.assignment.Values;
import io.github.exactgrader.assignment.Vocabularies;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Points of the stated domain of a field, the same in every run. They have nothing to do with the cases of a key: whoever
 * has the sheet can draw them.
 */
final class DomainPoints {

    private static final int POINTS = 60;
    private static final int TRIES = 20_000;
    private static final int LIST_LENGTH = 3;
    private static final double LARGEST = 20;

    private final Field field;
    private final DrawSource source;

    private DomainPoints(Field field) {
        this.field = field;
        this.source = new DrawSource("exactgrader self-check", field.id());
    }

    /**
     * Draws the points.
     *
     * @param field of kind formula or set
     * @return values of its symbols, of the variable of a set too; no point if a symbol is a vector or matrix, or if the
     *     domain is too narrow to be met by chance
     */
    static List<Map<String, Value<BigDecimal>>> of(Field field) {
        boolean plain = field.symbols().stream()
                .map(SymbolDeclaration::kind)
                .noneMatch(kind -> kind == SymbolKind.VECTOR || kind.isMatrix());
        return plain ? new DomainPoints(field).points() : List.of();
    }

    private List<Map<String, Value<BigDecimal>>> points() {
        Optional<Expr> domain = domain();
        List<Map<String, Value<BigDecimal>>> points = new ArrayList<>();
        for (int i = 0; i < TRIES && points.size() < POINTS; i++) {
            Map<String, Value<Double>> candidate = candidate();
            if (domain.isEmpty() || holds(domain.get(), candidate)) {
                Map<String, Value<BigDecimal>> point = new LinkedHashMap<>();
                candidate.forEach((name, value) -> point.put(name, exact(value)));
                points.add(point);
            }
        }
        return points;
    }

    private Optional<Expr> domain() {
        String text = field.domain();
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ExprParser(Vocabularies.of(field)).parse(text, Goal.CONDITION));
        } catch (SyntaxException e) {
            throw new IllegalArgumentException("field \"" + field.id() + "\": domain: " + e.getMessage(), e);
        }
    }

    private static boolean holds(Expr domain, Map<String, Value<Double>> point) {
        try {
            return new Evaluator<>(new DoubleArithmetic(), point, FunctionSymbols.<Double>none()).holds(domain);
        } catch (UndefinedValueException e) {
            return false;
        }
    }

    private Map<String, Value<Double>> candidate() {
        Map<String, Value<Double>> values = new LinkedHashMap<>();
        for (SymbolDeclaration symbol : field.symbols()) {
            if (symbol.kind() == SymbolKind.SCALAR) {
                values.put(symbol.name(), new Value.Scalar<>(number()));
            } else if (symbol.kind() == SymbolKind.LIST) {
                List<Double> entries = new ArrayList<>();
                for (int i = 0; i < LIST_LENGTH; i++) {
                    entries.add(number());
                }
                values.put(symbol.name(), new Value.Vector<>(entries));
            }
        }
        if (field.variable() != null) {
            values.put(field.variable(), new Value.Scalar<>(number()));
        }
        return values;
    }

    /** Draws a number of either sign and any size; where there is a list, sometimes its length, as N may stand for it. */
    private double number() {
        boolean isLength = hasList() && source.uniform(0, 1) < 0.5;
        double size = source.logUniform(1 / LARGEST, LARGEST);
        double sign = source.fraction() < 0.5 ? -1 : 1;
        return isLength ? LIST_LENGTH : sign * size;
    }

    private boolean hasList() {
        return hasList(field);
    }

    static boolean hasList(Field field) {
        return field.symbols().stream().anyMatch(symbol -> symbol.kind() == SymbolKind.LIST);
    }

    private static Value<BigDecimal> exact(Value<Double> value) {
        if (value instanceof Value.Vector<Double> vector) {
            return new Value.Vector<>(
                    vector.elements().stream().map(Values::decimal).toList());
        }
        return new Value.Scalar<>(Values.decimal(Values.number(value)));
    }
}
