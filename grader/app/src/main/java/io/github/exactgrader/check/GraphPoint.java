package io.github.exactgrader.check;

import io.github.exactgrader.expr.Arithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of a graph at one point, node by node: what is shared is computed once.
 *
 * @param values of inputs and of nodes that the output depends on, up to the first without a value
 * @param undefined the node without a value; null if each has one
 * @param beyondLimits whether that node has none only because it is too large
 */
record GraphPoint(Map<String, BigDecimal> values, @Nullable String undefined, boolean beyondLimits) {

    /**
     * Computes the values.
     *
     * @param graph of a student
     * @param inputs value of each symbol
     * @param arithmetic counts the work
     * @throws Work.TooMuchWorkException if the work is used up
     */
    static GraphPoint of(ComputationGraph graph, Map<String, BigDecimal> inputs, Arithmetic<BigDecimal> arithmetic) {
        return of(graph, inputs, Map.of(), arithmetic);
    }

    /**
     * Computes the values with other values put in for some nodes.
     *
     * @param instead value by node
     * @throws Work.TooMuchWorkException if the work is used up
     */
    static GraphPoint of(
            ComputationGraph graph,
            Map<String, BigDecimal> inputs,
            Map<String, BigDecimal> instead,
            Arithmetic<BigDecimal> arithmetic) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        graph.inputs().forEach((id, symbol) -> values.put(id, Objects.requireNonNull(inputs.get(symbol))));
        Set<String> live = graph.live();
        for (GraphNode node : graph.nodes().values()) {
            if (live.contains(node.id())) {
                try {
                    BigDecimal given = instead.get(node.id());
                    values.put(
                            node.id(),
                            given == null ? value(node.formula(), node.parents(), values, arithmetic) : given);
                } catch (UndefinedValueException e) {
                    return new GraphPoint(values, node.id(), e.isBeyondLimits());
                }
            }
        }
        return new GraphPoint(values, null, false);
    }

    /**
     * Returns the value of a formula.
     *
     * @param names that the formula may use
     * @param values of names
     * @throws UndefinedValueException if it has none, or a name has none; unchecked
     */
    static BigDecimal value(
            Expr formula, Collection<String> names, Map<String, BigDecimal> values, Arithmetic<BigDecimal> arithmetic) {
        Map<String, Value<BigDecimal>> known = new LinkedHashMap<>();
        for (String name : names) {
            BigDecimal value = values.get(name);
            if (value != null) {
                known.put(name, Value.of(value));
            }
        }
        return Numbers.scalar(new Evaluator<>(arithmetic, known, FunctionSymbols.<BigDecimal>none()).evaluate(formula));
    }
}
