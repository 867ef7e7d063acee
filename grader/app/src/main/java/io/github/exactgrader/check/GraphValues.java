package io.github.exactgrader.check;

import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of one graph at the points of its field, each computed once and kept. */
final class GraphValues implements PointValues {

    private static final int SAME_DIGITS = 30;
    private static final List<BigDecimal> OTHER = List.of(new BigDecimal("1.37"), new BigDecimal("-0.61"));

    private final ComputationGraph graph;
    private final FormulaPoints points;
    private final Work work;
    private final Map<Slot, GraphPoint> known = new LinkedHashMap<>();

    /**
     * Prepares a graph.
     *
     * @param graph of a student
     * @param points where it is evaluated
     * @param work is spent by evaluations
     */
    GraphValues(ComputationGraph graph, FormulaPoints points, Work work) {
        this.graph = graph;
        this.points = points;
        this.work = work;
    }

    private record Slot(int point, int digits) {}

    @Override
    public FormulaValue at(int point, int digits) {
        GraphPoint found = nodes(point, digits);
        BigDecimal output = found.values().get(graph.output());
        if (found.undefined() == null && output != null) {
            return FormulaValue.of(output);
        }
        return found.beyondLimits() ? FormulaValue.BEYOND_LIMITS : FormulaValue.NONE;
    }

    /** Returns the values of all nodes at a point. */
    GraphPoint nodes(int point, int digits) {
        Slot slot = new Slot(point, digits);
        GraphPoint found = known.get(slot);
        if (found == null) {
            found = GraphPoint.of(graph, inputs(point), new CountedArithmetic(digits, work));
            known.put(slot, found);
        }
        return found;
    }

    /**
     * Tells whether another value of a node would change the output at some of the first points. A node behind a factor 0
     * is of no use.
     */
    boolean isUsed(String node, int points, int digits) {
        for (int point = 0; point < points; point++) {
            GraphPoint found = nodes(point, digits);
            BigDecimal output = found.values().get(graph.output());
            BigDecimal value = found.values().get(node);
            if (output == null || value == null) {
                return true;
            }
            for (BigDecimal factor : OTHER) {
                BigDecimal other = value.multiply(factor).add(BigDecimal.ONE);
                GraphPoint changed =
                        GraphPoint.of(graph, inputs(point), Map.of(node, other), new CountedArithmetic(digits, work));
                BigDecimal now = changed.values().get(graph.output());
                if (now == null || !Numbers.agree(output, now, SAME_DIGITS)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Map<String, BigDecimal> inputs(int point) {
        Map<String, BigDecimal> inputs = new LinkedHashMap<>();
        for (Map.Entry<String, Value<BigDecimal>> entry :
                points.at(point).values().entrySet()) {
            inputs.put(entry.getKey(), Numbers.scalar(entry.getValue()));
        }
        return inputs;
    }
}
