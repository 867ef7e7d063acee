package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.expr.DecimalArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FreeSymbols;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks whether formulas and sets have values where the sheet says that they must, and whether two mean the same there. */
final class DomainCheck {

    private static final int DIGITS = 30;

    private final Field field;
    private final List<Map<String, Value<BigDecimal>>> points;
    private final Set<String> functions;

    DomainCheck(Field field) {
        this.field = field;
        this.points = DomainPoints.of(field);
        this.functions = field.symbols().stream()
                .filter(symbol -> symbol.kind() == SymbolKind.FUNCTION)
                .map(SymbolDeclaration::name)
                .collect(Collectors.toSet());
    }

    /** Returns what came out at one point: a value, or why there is none. */
    private record Outcome(String value, String reason) {

        boolean hasValue() {
            return reason.isEmpty();
        }
    }

    /** Adds what is to say about the values of an answer. */
    FieldForm judge(FieldForm form, Expr expr) {
        List<Integer> without = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (!outcome(expr, i).hasValue()) {
                without.add(i);
            }
        }
        if (without.isEmpty()) {
            return form;
        }
        int first = without.get(0);
        String where = shown(expr, points.get(first));
        String reason = outcome(expr, first).reason();
        if (without.size() == points.size()) {
            return form.failing(FormMessages.noValueAnywhere(domain(), where, reason));
        }
        return DomainPoints.hasList(field) ? form : form.noting(FormMessages.noValue(domain(), where, reason));
    }

    /** Tells whether two expressions differ at some point; without points, as they are written. */
    boolean differ(Expr one, Expr other) {
        for (int i = 0; i < points.size(); i++) {
            if (!outcome(one, i).equals(outcome(other, i))) {
                return true;
            }
        }
        return points.isEmpty();
    }

    private Outcome outcome(Expr expr, int index) {
        DecimalArithmetic decimals = new DecimalArithmetic(DIGITS);
        RandomFunctions<BigDecimal> stand =
                new RandomFunctions<>(functions, "self-check", field.id() + "/" + index, decimals);
        Evaluator<BigDecimal> evaluator = new Evaluator<>(decimals, points.get(index), stand);
        try {
            String variable = field.variable();
            if (variable != null) {
                BigDecimal point = Numbers.scalar(
                        Optional.ofNullable(points.get(index).get(variable)).orElseThrow());
                return new Outcome(String.valueOf(evaluator.contains(expr, variable, point)), "");
            }
            return new Outcome(Numbers.shown(Numbers.scalar(evaluator.evaluate(expr))), "");
        } catch (UndefinedValueException e) {
            return new Outcome("", String.valueOf(e.getMessage()));
        }
    }

    private String domain() {
        return field.domain() == null ? "" : field.domain();
    }

    private static String shown(Expr expr, Map<String, Value<BigDecimal>> point) {
        Set<String> used = FreeSymbols.of(expr);
        return point.entrySet().stream()
                .filter(entry -> used.contains(entry.getKey()))
                .map(entry -> entry.getKey() + " = " + shown(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String shown(Value<BigDecimal> value) {
        if (value instanceof Value.Scalar<BigDecimal> scalar) {
            return Numbers.shown(scalar.number());
        }
        return value instanceof Value.Vector<BigDecimal> vector
                ? vector.elements().stream().map(Numbers::shown).collect(Collectors.joining(", ", "[", "]"))
                : "a matrix";
    }
}
