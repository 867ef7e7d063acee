package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.Derivative;
import io.github.exactgrader.expr.DoubleArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.TextPrinter;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tries the entries of graphs and traces, so that their mistakes are found before a submission is graded. */
final class GraphTrial {

    private final Assignment assignment;
    private final Key key;

    /** Creates the trial of a key that was read. */
    GraphTrial(Assignment assignment, Key key) {
        this.assignment = assignment;
        this.key = key;
    }

    /**
     * Tries the entry of a field; one of another kind says nothing here.
     *
     * @throws AssignmentException at the first mistake
     */
    void of(Field field) {
        FieldKey entry = key.of(field.id());
        if (entry instanceof FieldKey.Graph graph) {
            function(field, graph);
        } else if (entry instanceof FieldKey.Trace trace) {
            Field graphField = assignment.field(trace.graph()).orElseThrow();
            point(field, trace, graphField, (FieldKey.Graph) key.of(trace.graph()));
        }
    }

    private void function(Field field, FieldKey.Graph graph) {
        List<DrawnCase> points = graph.points(key.secret(), assignment.id(), field);
        if (points.size() < FieldKey.Graph.POINTS) {
            throw new AssignmentException(
                    graph.location(), Messages.narrowDomain(points.size(), FieldKey.Graph.POINTS));
        }
        for (DrawnCase point : points) {
            value(graph.answer().expr(), point.values(), graph.answer().location());
        }
    }

    private void point(Field field, FieldKey.Trace trace, Field graphField, FieldKey.Graph graph) {
        if (trace.at().isEmpty()) {
            return;
        }
        List<String> symbols =
                graphField.symbols().stream().map(SymbolDeclaration::name).toList();
        if (!List.copyOf(trace.at().keySet()).containsAll(symbols) || trace.at().size() != symbols.size()) {
            throw new AssignmentException(
                    trace.location(),
                    Messages.pointWithoutSymbols(symbols, trace.at().keySet()));
        }
        Map<String, Value<Double>> point = new LinkedHashMap<>();
        trace.at().forEach((name, formula) -> point.put(name, value(formula.expr(), Map.of(), formula.location())));
        DrawSource unused = new DrawSource(key.secret(), field.id());
        Formula domain = graph.domain();
        if (domain != null && !new DomainDrawer(unused, symbols, domain.expr()).contains(point)) {
            throw new AssignmentException(trace.location(), Messages.pointOutside(shown(point), domain.text()));
        }
        value(graph.answer().expr(), point, trace.location());
        try {
            value(Derivative.of(graph.answer().expr(), trace.output()), point, trace.location());
        } catch (IllegalArgumentException e) {
            throw new AssignmentException(
                    graph.answer().location(), Messages.formula(graph.answer().text(), String.valueOf(e.getMessage())));
        }
    }

    private static Value<Double> value(Expr expr, Map<String, Value<Double>> point, Location location) {
        try {
            Value<Double> value =
                    new Evaluator<>(new DoubleArithmetic(), point, FunctionSymbols.<Double>none()).evaluate(expr);
            if (Double.isFinite(Values.number(value))) {
                return value;
            }
            throw new UndefinedValueException("it is " + Values.shown(value));
        } catch (UndefinedValueException e) {
            String where = point.isEmpty() ? "" : " at " + shown(point);
            throw new AssignmentException(
                    location,
                    Messages.noValue("\"" + TextPrinter.print(expr) + "\"" + where, String.valueOf(e.getMessage())));
        }
    }

    private static String shown(Map<String, Value<Double>> point) {
        return point.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Values.shown(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
