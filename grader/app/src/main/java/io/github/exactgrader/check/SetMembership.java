package io.github.exactgrader.check;

import io.github.exactgrader.expr.Comparison;
import io.github.exactgrader.expr.Constant;
import io.github.exactgrader.expr.DecimalArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Interval;
import io.github.exactgrader.expr.Logic;
import io.github.exactgrader.expr.Membership;
import io.github.exactgrader.expr.Negate;
import io.github.exactgrader.expr.Not;
import io.github.exactgrader.expr.PointSet;
import io.github.exactgrader.expr.Relation;
import io.github.exactgrader.expr.SetOperation;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides whether a number lies in a set at one point of the parameters.
 *
 * <p>Values that agree to 40 digits count as equal: an end such as 1/3, computed with 60 digits, is recognised as the end
 * it is, so that open and closed ends can be told apart. Where a condition has no value, the number is not in the set.
 */
final class SetMembership {

    private static final int EQUAL_DIGITS = 40;

    private final Map<String, Value<BigDecimal>> parameters;
    private final String variable;

    /**
     * Fixes the parameters.
     *
     * @param parameters values of all symbols but the variable
     * @param variable the name the sets are sets of
     */
    SetMembership(Map<String, Value<BigDecimal>> parameters, String variable) {
        this.parameters = parameters;
        this.variable = variable;
    }

    /** Tells whether {@code number} lies in {@code set}, a set or a condition on the variable. */
    boolean contains(Expr set, BigDecimal number) {
        try {
            return holds(set, number);
        } catch (UndefinedValueException e) {
            return false;
        }
    }

    /**
     * Returns the value of a formula where the variable has a given value.
     *
     * @throws UndefinedValueException if it has none
     */
    BigDecimal value(Expr formula, BigDecimal number) {
        Map<String, Value<BigDecimal>> all = new LinkedHashMap<>(parameters);
        all.put(variable, new Value.Scalar<>(number));
        return Numbers.scalar(
                new Evaluator<>(new DecimalArithmetic(Numbers.DIGITS), all, FunctionSymbols.<BigDecimal>none())
                        .evaluate(formula));
    }

    private boolean holds(Expr expr, BigDecimal x) {
        if (expr instanceof Interval interval) {
            return below(interval.lower(), interval.lowerClosed(), x)
                    && above(interval.upper(), interval.upperClosed(), x);
        }
        if (expr instanceof PointSet points) {
            return points.points().stream().anyMatch(point -> compare(value(point, x), x) == 0);
        }
        if (expr instanceof SetOperation operation) {
            boolean left = contains(operation.left(), x);
            boolean right = contains(operation.right(), x);
            return switch (operation.kind()) {
                case UNION -> left || right;
                case INTERSECTION -> left && right;
                case DIFFERENCE -> left && !right;
            };
        }
        if (expr instanceof Logic logic) {
            boolean left = contains(logic.left(), x);
            boolean right = contains(logic.right(), x);
            return logic.both() ? left && right : left || right;
        }
        if (expr instanceof Not not) {
            return !holds(not.children().get(0), x);
        }
        if (expr instanceof Membership membership) {
            return holds(membership.set(), value(membership.element(), x));
        }
        return expr instanceof Relation relation && holds(relation, x);
    }

    private boolean holds(Relation relation, BigDecimal x) {
        List<Comparison> comparisons = relation.comparisons();
        for (int i = 0; i < comparisons.size(); i++) {
            if (!comparisons
                    .get(i)
                    .holds(order(relation.terms().get(i), relation.terms().get(i + 1), x))) {
                return false;
            }
        }
        return true;
    }

    private int order(Expr left, Expr right, BigDecimal x) {
        int leftInfinite = infinite(left);
        int rightInfinite = infinite(right);
        if (leftInfinite != 0 || rightInfinite != 0) {
            return Integer.compare(leftInfinite, rightInfinite);
        }
        return compare(value(left, x), value(right, x));
    }

    private boolean below(Expr lower, boolean closed, BigDecimal x) {
        int infinite = infinite(lower);
        int order = infinite != 0 ? infinite : compare(value(lower, x), x);
        return closed ? order <= 0 : order < 0;
    }

    private boolean above(Expr upper, boolean closed, BigDecimal x) {
        int infinite = infinite(upper);
        int order = infinite != 0 ? -infinite : compare(x, value(upper, x));
        return closed ? order <= 0 : order < 0;
    }

    private static int infinite(Expr end) {
        if (end == Constant.INFINITY) {
            return 1;
        }
        return end instanceof Negate negate && negate.operand() == Constant.INFINITY ? -1 : 0;
    }

    /** Compares two numbers; those that agree to 40 digits are equal. */
    static int compare(BigDecimal a, BigDecimal b) {
        BigDecimal difference = a.subtract(b);
        BigDecimal scale = a.abs().max(b.abs()).max(BigDecimal.ONE);
        return difference.abs().compareTo(scale.scaleByPowerOfTen(-EQUAL_DIGITS)) <= 0 ? 0 : difference.signum();
    }
}
