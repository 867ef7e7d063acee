package io.github.exactgrader.check;

import io.github.exactgrader.expr.Comparison;
import io.github.exactgrader.expr.Constant;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Interval;
import io.github.exactgrader.expr.Logic;
import io.github.exactgrader.expr.Membership;
import io.github.exactgrader.expr.Negate;
import io.github.exactgrader.expr.Not;
import io.github.exactgrader.expr.PointSet;
import io.github.exactgrader.expr.Relation;
import io.github.exactgrader.expr.SetOperation;
import io.github.exactgrader.expr.UndefinedValueException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a number lies in a set at one point of the parameters.
 *
 * <p>Critical values are computed numbers, so equality is decided up to 45 of the working digits; open and closed ends can
 * be told apart. In a condition that is not solved for the variable, the two sides are equal at a number if their
 * difference there is far smaller than at its close neighbours: this holds whatever the size of the terms is.
 */
final class SetMembership {

    /** The share of the difference beside a number below which the difference at the number is 0. */
    private static final BigDecimal VANISHES = new BigDecimal("1e-5");

    private static final BigDecimal CLEAR = new BigDecimal("1e-10");

    /** A difference beyond this may be one at a pole. */
    private static final BigDecimal HUGE = new BigDecimal("1e20");

    private final SetPoint point;
    private final BigDecimal tiny;
    private final BigDecimal beside;

    /**
     * Fixes the parameters.
     *
     * @param point values of all symbols but the variable
     */
    SetMembership(SetPoint point) {
        this.point = point;
        this.tiny = BigDecimal.ONE.scaleByPowerOfTen(50 - point.digits());
        this.beside = BigDecimal.ONE.scaleByPowerOfTen(SetPoint.SLACK - point.digits());
    }

    /** Tells whether a number lies in a set, or meets a condition on the variable; empty if that has no value there. */
    Optional<Boolean> of(Expr set, BigDecimal number) {
        try {
            return Optional.of(holds(set, number));
        } catch (UndefinedValueException e) {
            return Optional.empty();
        }
    }

    private boolean contains(Expr set, BigDecimal number) {
        return of(set, number).orElse(false);
    }

    private boolean holds(Expr expr, BigDecimal x) {
        if (expr instanceof Interval interval) {
            return below(interval.lower(), interval.lowerClosed(), x)
                    && above(interval.upper(), interval.upperClosed(), x);
        }
        if (expr instanceof PointSet points) {
            return points.points().stream().anyMatch(p -> point.compare(point.constant(p), x) == 0);
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
            return logic(logic, x);
        }
        if (expr instanceof Not not) {
            return !holds(not.condition(), x);
        }
        if (expr instanceof Membership membership) {
            return holds(membership.set(), point.snapped(membership.element(), x));
        }
        return expr instanceof Relation relation && holds(relation, x);
    }

    /** One side without a value matters only where the other does not decide. */
    private boolean logic(Logic logic, BigDecimal x) {
        Optional<Boolean> left = of(logic.left(), x);
        Optional<Boolean> right = of(logic.right(), x);
        boolean decides = !logic.both();
        if (left.equals(Optional.of(decides)) || right.equals(Optional.of(decides))) {
            return decides;
        }
        if (left.isEmpty() || right.isEmpty()) {
            throw new UndefinedValueException("a condition has no value");
        }
        return !decides;
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
            requireValue(left, x);
            requireValue(right, x);
            return Integer.compare(leftInfinite, rightInfinite);
        }
        BigDecimal a = point.snapped(left, x);
        BigDecimal b = point.snapped(right, x);
        boolean solved =
                (point.isVariable(left) || !point.uses(left)) && (point.isVariable(right) || !point.uses(right));
        if (solved) {
            return point.compare(a, b);
        }
        BigDecimal difference = a.subtract(b);
        BigDecimal scale = a.abs().max(b.abs());
        if (difference.abs().compareTo(HUGE) > 0 && explodes(left, right, x, difference)) {
            throw new UndefinedValueException("a condition has a pole");
        }
        boolean clear = scale.compareTo(tiny) > 0 && difference.abs().compareTo(scale.multiply(CLEAR)) > 0;
        return !clear && vanishes(left, right, x, difference) ? 0 : difference.signum();
    }

    private void requireValue(Expr side, BigDecimal x) {
        if (!isInfinite(side)) {
            point.snapped(side, x);
        }
    }

    private boolean vanishes(Expr left, Expr right, BigDecimal x, BigDecimal difference) {
        BigDecimal step = step(x);
        return isFarBelow(difference, difference(left, right, x.add(step)))
                || isFarBelow(difference, difference(left, right, x.subtract(step)));
    }

    /** At a computed number beside a pole the difference dwarfs those at its close neighbours; its sign means nothing. */
    private boolean explodes(Expr left, Expr right, BigDecimal x, BigDecimal difference) {
        BigDecimal step = step(x);
        return isFarBelow(difference(left, right, x.add(step)), difference.abs())
                && isFarBelow(difference(left, right, x.subtract(step)), difference.abs());
    }

    private BigDecimal step(BigDecimal x) {
        return x.signum() == 0 ? beside.scaleByPowerOfTen(-15) : x.abs().multiply(beside);
    }

    private static boolean isFarBelow(BigDecimal difference, BigDecimal around) {
        return difference.abs().compareTo(around.multiply(VANISHES)) <= 0;
    }

    private BigDecimal difference(Expr left, Expr right, BigDecimal x) {
        try {
            return point.snapped(left, x).subtract(point.snapped(right, x)).abs();
        } catch (UndefinedValueException e) {
            return BigDecimal.ZERO;
        }
    }

    private boolean below(Expr lower, boolean closed, BigDecimal x) {
        int infinite = infinite(lower);
        int order = infinite != 0 ? infinite : point.compare(point.constant(lower), x);
        return closed ? order <= 0 : order < 0;
    }

    private boolean above(Expr upper, boolean closed, BigDecimal x) {
        int infinite = infinite(upper);
        int order = infinite != 0 ? -infinite : point.compare(x, point.constant(upper));
        return closed ? order <= 0 : order < 0;
    }

    static boolean isInfinite(Expr end) {
        return infinite(end) != 0;
    }

    private static int infinite(Expr end) {
        if (end == Constant.INFINITY) {
            return 1;
        }
        return end instanceof Negate negate && negate.operand() == Constant.INFINITY ? -1 : 0;
    }
}
