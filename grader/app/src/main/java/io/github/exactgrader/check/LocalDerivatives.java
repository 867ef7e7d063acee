package io.github.exactgrader.check;

import io.github.exactgrader.expr.Arithmetic;
import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.Derivative;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.UndefinedValueException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The derivatives of nodes by their own parents. */
final class LocalDerivatives {

    /** An argument that close to 0 lies at the kink, as far as the working digits tell. */
    private static final BigDecimal KINK = new BigDecimal("1e-40");

    private final Arithmetic<BigDecimal> arithmetic;
    private final Map<List<String>, Expr> known = new LinkedHashMap<>();

    /** Computes with an arithmetic. */
    LocalDerivatives(Arithmetic<BigDecimal> arithmetic) {
        this.arithmetic = arithmetic;
    }

    Arithmetic<BigDecimal> arithmetic() {
        return arithmetic;
    }

    /**
     * Returns the derivative of a node by a parent.
     *
     * @param values of its parents
     * @throws UndefinedValueException if there is none, as for a root at 0 or at a kink; unchecked
     */
    BigDecimal at(GraphNode node, String parent, Map<String, BigDecimal> values) {
        Expr derivative = known.computeIfAbsent(List.of(node.id(), parent), pair -> derivative(node.formula(), parent));
        refuseKinks(node, values);
        return GraphPoint.value(derivative, node.parents(), values, arithmetic);
    }

    /** Returns the value of a node. */
    BigDecimal value(GraphNode node, Map<String, BigDecimal> values) {
        return GraphPoint.value(node.formula(), node.parents(), values, arithmetic);
    }

    private static Expr derivative(Expr formula, String parent) {
        try {
            return Derivative.of(formula, parent);
        } catch (IllegalArgumentException e) {
            throw new UndefinedValueException(String.valueOf(e.getMessage()));
        }
    }

    private void refuseKinks(GraphNode node, Map<String, BigDecimal> values) {
        Deque<Expr> open = new ArrayDeque<>(List.of(node.formula()));
        while (!open.isEmpty()) {
            Expr expr = open.pop();
            if (expr instanceof Call call && isKinked(call, node, values)) {
                throw new UndefinedValueException("a kink of " + call.function());
            }
            expr.children().forEach(open::push);
        }
    }

    private boolean isKinked(Call call, GraphNode node, Map<String, BigDecimal> values) {
        List<BigDecimal> arguments = switch (call.function()) {
            case "abs", "relu", "sign", "max", "min" ->
                call.arguments().stream()
                        .map(argument -> GraphPoint.value(argument, node.parents(), values, arithmetic))
                        .toList();
            default -> List.of();
        };
        if (arguments.size() == 1) {
            return isSmall(arguments.get(0));
        }
        for (int i = 1; i < arguments.size(); i++) {
            if (isSmall(arguments.get(i).subtract(arguments.get(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSmall(BigDecimal number) {
        return number.abs().compareTo(KINK) < 0;
    }
}
