package io.github.exactgrader.check;

import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Interval;
import io.github.exactgrader.expr.Membership;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.PointSet;
import io.github.exactgrader.expr.Relation;
import io.github.exactgrader.expr.SetOperation;
import io.github.exactgrader.expr.UndefinedValueException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the numbers where membership of a set may change: the ends that are written down, and the zeros of the conditions
 * that are not solved for the variable.
 */
final class CriticalValues {

    private final SetPoint point;
    private final List<BigDecimal> found = new ArrayList<>(List.of(BigDecimal.ZERO));

    private CriticalValues(SetPoint point) {
        this.point = point;
    }

    /** Returns the critical values of a set, and 0, in ascending order. */
    static List<BigDecimal> of(Expr set, SetPoint point) {
        CriticalValues values = new CriticalValues(point);
        values.collect(set);
        return merged(values.found, List.of(), point);
    }

    /** Returns the values of two lists in ascending order, those that count as equal once. */
    static List<BigDecimal> merged(List<BigDecimal> some, List<BigDecimal> others, SetPoint point) {
        List<BigDecimal> all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(null);
        List<BigDecimal> distinct = new ArrayList<>();
        for (BigDecimal value : all) {
            if (distinct.isEmpty() || point.compare(distinct.get(distinct.size() - 1), value) != 0) {
                distinct.add(value);
            }
        }
        return List.copyOf(distinct);
    }

    private void collect(Expr expr) {
        if (expr instanceof Relation relation) {
            for (int i = 0; i + 1 < relation.terms().size(); i++) {
                pair(relation.terms().get(i), relation.terms().get(i + 1));
            }
        } else if (expr instanceof Membership membership) {
            if (point.isVariable(membership.element())) {
                collect(membership.set());
            } else {
                ends(membership.set()).forEach(end -> pair(membership.element(), end));
            }
        } else if (expr instanceof Interval || expr instanceof PointSet) {
            ends(expr).forEach(this::end);
        } else {
            expr.children().forEach(this::collect);
        }
    }

    /** Returns the ends of intervals and the points that are written down in a set. */
    static List<Expr> ends(Expr set) {
        if (set instanceof Interval interval) {
            return List.of(interval.lower(), interval.upper());
        }
        if (set instanceof PointSet points) {
            return points.points();
        }
        List<Expr> ends = new ArrayList<>();
        if (set instanceof SetOperation) {
            set.children().forEach(part -> ends.addAll(ends(part)));
        }
        return ends;
    }

    private void pair(Expr left, Expr right) {
        if (point.isVariable(left) && !point.uses(right)) {
            end(right);
        } else if (point.isVariable(right) && !point.uses(left)) {
            end(left);
        } else if (point.uses(left) || point.uses(right)) {
            found.addAll(Zeros.of(point, finite(left), finite(right)));
        }
    }

    /** Beside infinity only where the other side has a value matters, which is looked for along with the zeros. */
    private static Expr finite(Expr side) {
        return SetMembership.isInfinite(side) ? Num.ZERO : side;
    }

    private void end(Expr formula) {
        try {
            found.add(point.constant(formula));
        } catch (UndefinedValueException e) {
            // an infinite or undefined end is no point of change
        }
    }
}
