package io.github.exactgrader.check;

import io.github.exactgrader.expr.UndefinedValueException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rows of a trace have to be, each from the rows it is computed from: forward, the tangents of the parents times
 * the derivatives by them; reverse, the adjoints of all users times their derivatives.
 */
final class TraceRules {

    private final ComputationGraph graph;
    private final boolean forward;
    private final String seed;
    private final LocalDerivatives locals;
    private final Map<String, List<GraphNode>> users;

    /**
     * Creates the rules.
     *
     * @param graph the student's own
     * @param forward whether rows are tangents, not adjoints
     * @param seed the input whose derivative is asked for
     * @param locals derivatives of nodes
     */
    TraceRules(ComputationGraph graph, boolean forward, String seed, LocalDerivatives locals) {
        this.graph = graph;
        this.forward = forward;
        this.seed = seed;
        this.locals = locals;
        this.users = graph.users();
    }

    /**
     * One product in the sum that a row is.
     *
     * @param through the node or input that it comes through
     * @param carried tangent or adjoint there
     * @param local derivative between the two
     * @param node the node that was differentiated
     * @param by the parent it was differentiated by
     */
    record Contribution(String through, BigDecimal carried, BigDecimal local, GraphNode node, String by) {

        BigDecimal product() {
            return carried.multiply(local);
        }
    }

    ComputationGraph graph() {
        return graph;
    }

    boolean forward() {
        return forward;
    }

    LocalDerivatives locals() {
        return locals;
    }

    /** Returns the name of the column of derivatives. */
    String column() {
        return forward ? "tangent" : "adjoint";
    }

    /** Tells whether a row starts the trace, so that its number is given, not computed. */
    boolean isSeed(String id) {
        return forward ? graph.inputs().containsKey(id) : id.equals(graph.output());
    }

    /** Returns the number of a row that starts the trace. */
    BigDecimal seed(String id) {
        boolean one = !forward || seed.equals(graph.inputs().get(id));
        return one ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /**
     * Returns the rows of derivatives of what the output depends on, in the order in which they are computed; of the
     * input that is asked for in any case.
     */
    List<String> order() {
        List<String> order = new ArrayList<>(graph.inputs().keySet());
        order.addAll(graph.nodes().keySet());
        Set<String> live = graph.live();
        order.removeIf(id -> !live.contains(id) && !seed.equals(graph.inputs().get(id)));
        if (!forward) {
            Collections.reverse(order);
        }
        return order;
    }

    /**
     * Returns the products whose sum a row is; none for a row that starts the trace.
     *
     * @param values of the nodes
     * @param derivatives of the rows before it
     * @throws UndefinedValueException if a derivative does not exist; unchecked
     */
    List<Contribution> contributions(String id, Map<String, BigDecimal> values, Map<String, BigDecimal> derivatives) {
        List<Contribution> contributions = new ArrayList<>();
        if (isSeed(id)) {
            return contributions;
        }
        if (forward) {
            GraphNode node = graph.nodes().get(id);
            if (node != null) {
                for (String parent : node.parents()) {
                    contributions.add(contribution(parent, node, parent, values, derivatives));
                }
            }
        } else {
            for (GraphNode user : users.getOrDefault(id, List.of())) {
                contributions.add(contribution(user.id(), user, id, values, derivatives));
            }
        }
        return contributions;
    }

    private Contribution contribution(
            String through,
            GraphNode node,
            String by,
            Map<String, BigDecimal> values,
            Map<String, BigDecimal> derivatives) {
        BigDecimal carried = derivatives.get(through);
        if (carried == null) {
            throw new UndefinedValueException("it follows from a derivative that does not exist");
        }
        return new Contribution(through, carried, locals.at(node, by, values), node, by);
    }

    /** Returns what a row has to be; as {@link #contributions}. */
    BigDecimal derivative(String id, Map<String, BigDecimal> values, Map<String, BigDecimal> derivatives) {
        return isSeed(id) ? seed(id) : locals.arithmetic().of(sum(contributions(id, values, derivatives)));
    }

    static BigDecimal sum(List<Contribution> contributions) {
        return contributions.stream().map(Contribution::product).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns every row as it has to be; without those that have no number. */
    Map<String, BigDecimal> all(Map<String, BigDecimal> values) {
        Map<String, BigDecimal> derivatives = new LinkedHashMap<>();
        for (String id : order()) {
            try {
                derivatives.put(id, derivative(id, values, derivatives));
            } catch (UndefinedValueException e) {
                // the row is left out, and with it those that follow from it
            }
        }
        return derivatives;
    }
}
