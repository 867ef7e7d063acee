package io.github.exactgrader.check;

import io.github.exactgrader.expr.Arithmetic;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FreeSymbols;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.UndefinedValueException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the rows of a trace: numbers, constants, or formulas in the names of the graph. */
final class TraceReader {

    private final ComputationGraph graph;
    private final List<TracePoint> points;
    private final boolean numeric;
    private final Arithmetic<BigDecimal> arithmetic;
    private final NameFormulas formulas;
    private final Set<String> unknown = new LinkedHashSet<>();

    /**
     * Creates the reader.
     *
     * @param graph of the student
     * @param points where rows are evaluated, with the values of the graph
     * @param numeric whether rows are numbers at one point, so that {@code e} is Euler's number first
     * @param arithmetic counts the work
     */
    TraceReader(ComputationGraph graph, List<TracePoint> points, boolean numeric, Arithmetic<BigDecimal> arithmetic) {
        this.graph = graph;
        this.points = List.copyOf(points);
        this.numeric = numeric;
        this.arithmetic = arithmetic;
        Set<String> names = new LinkedHashSet<>(graph.inputs().keySet());
        names.addAll(graph.nodes().keySet());
        this.formulas = new NameFormulas(names);
    }

    /** Returns the names of rows that the graph does not have, of all columns read so far. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** Reads the column of values; a row may use the names that come before it in the graph, but not itself. */
    Map<String, TraceRow> values(JsonNode column) {
        return column(column, true);
    }

    /** Reads a column of tangents or adjoints, whose rows may use the values of all names. */
    Map<String, TraceRow> derivatives(JsonNode column) {
        return column(column, false);
    }

    private Set<String> before(String id) {
        Set<String> names = new LinkedHashSet<>(graph.inputs().keySet());
        for (String node : graph.nodes().keySet()) {
            if (node.equals(id)) {
                return names;
            }
            names.add(node);
        }
        return names;
    }

    /** Reads a column; blank rows are left out. */
    private Map<String, TraceRow> column(JsonNode column, boolean ofValues) {
        Map<String, TraceRow> rows = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : column.properties()) {
            JsonNode row = entry.getValue();
            Optional<String> id = id(entry.getKey());
            if (id.isEmpty()) {
                unknown.add(Messages.shortened(entry.getKey()));
            } else if (row.isNumber()) {
                rows.put(id.get(), number(row.decimalValue()));
            } else if (!(row.isNull() || row.asString(" x").isBlank())) {
                rows.put(
                        id.get(),
                        row.isString()
                                ? text(row.stringValue(), ofValues ? before(id.get()) : formulas.names())
                                : unreadable(row.toString(), "expected a number or a formula"));
            }
        }
        return rows;
    }

    private Optional<String> id(String name) {
        if (graph.nodes().containsKey(name) || graph.inputs().containsKey(name)) {
            return Optional.of(name);
        }
        return graph.inputs().entrySet().stream()
                .filter(input -> input.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private TraceRow number(BigDecimal value) {
        List<BigDecimal> everywhere = new ArrayList<>();
        points.forEach(point -> everywhere.add(value));
        return new TraceRow(value.toString(), List.of(everywhere), List.of(), "");
    }

    private static TraceRow unreadable(String text, String problem) {
        return new TraceRow(Messages.shortened(text), List.of(), List.of(), GraphMessages.unreadableRow(problem));
    }

    private TraceRow text(String text, Set<String> allowed) {
        List<List<BigDecimal>> readings = new ArrayList<>();
        String problem = "";
        try {
            for (Expr expr : numeric ? formulas.numbers(text) : formulas.readings(text)) {
                Set<String> later = new LinkedHashSet<>(FreeSymbols.of(expr));
                later.removeAll(allowed);
                if (!later.isEmpty()) {
                    return unreadable(
                            text, GraphMessages.usesLater(later.iterator().next()));
                }
                try {
                    readings.add(values(expr));
                } catch (UndefinedValueException e) {
                    problem = GraphMessages.rowWithoutValue(String.valueOf(e.getMessage()));
                }
            }
        } catch (SyntaxException | IllegalArgumentException e) {
            return unreadable(text, String.valueOf(e.getMessage()));
        }
        return new TraceRow(Messages.shortened(text), readings, euler(text), readings.isEmpty() ? problem : "");
    }

    private List<BigDecimal> euler(String text) {
        try {
            return numeric
                    ? List.of()
                    : formulas.withEuler(text).map(this::values).orElse(List.of());
        } catch (UndefinedValueException e) {
            return List.of();
        }
    }

    private List<BigDecimal> values(Expr expr) {
        Set<String> names = FreeSymbols.of(expr);
        List<BigDecimal> values = new ArrayList<>();
        for (TracePoint point : points) {
            values.add(GraphPoint.value(expr, names, point.values(), arithmetic));
        }
        return values;
    }
}
