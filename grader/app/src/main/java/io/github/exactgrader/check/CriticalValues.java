package io.github.exactgrader.check;

import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FreeSymbols;
import io.github.exactgrader.expr.Interval;
import io.github.exactgrader.expr.PointSet;
import io.github.exactgrader.expr.Relation;
import io.github.exactgrader.expr.Symbol;
import io.github.exactgrader.expr.UndefinedValueException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the numbers where membership of a set may change: the ends that are written down, and the zeros of the conditions
 * that are not solved for the variable.
 */
final class CriticalValues {

    private static final MathContext CONTEXT = new MathContext(Numbers.DIGITS);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int BISECTIONS = 170;
    private static final List<BigDecimal> GRID = grid();

    private final SetMembership membership;
    private final String variable;
    private final List<BigDecimal> found = new ArrayList<>();

    private CriticalValues(SetMembership membership, String variable) {
        this.membership = membership;
        this.variable = variable;
    }

    /** Returns the critical values of both sets in ascending order, those that agree to 40 digits once. */
    static List<BigDecimal> of(SetMembership membership, String variable, Expr first, Expr second) {
        CriticalValues values = new CriticalValues(membership, variable);
        values.collect(first);
        values.collect(second);
        List<BigDecimal> distinct = new ArrayList<>();
        values.found.stream().sorted().forEach(value -> {
            if (distinct.isEmpty() || SetMembership.compare(distinct.get(distinct.size() - 1), value) != 0) {
                distinct.add(value);
            }
        });
        return distinct;
    }

    private void collect(Expr expr) {
        if (expr instanceof Interval interval) {
            end(interval.lower());
            end(interval.upper());
        } else if (expr instanceof PointSet points) {
            points.points().forEach(this::end);
        } else if (expr instanceof Relation relation) {
            for (int i = 0; i + 1 < relation.terms().size(); i++) {
                pair(relation.terms().get(i), relation.terms().get(i + 1));
            }
        } else {
            expr.children().forEach(this::collect);
        }
    }

    private void pair(Expr left, Expr right) {
        if (isVariable(left) && !uses(right)) {
            end(right);
        } else if (isVariable(right) && !uses(left)) {
            end(left);
        } else if (uses(left) || uses(right)) {
            zeros(left, right);
        }
    }

    private boolean isVariable(Expr expr) {
        return expr instanceof Symbol symbol && symbol.name().equals(variable);
    }

    private boolean uses(Expr expr) {
        return FreeSymbols.of(expr).contains(variable);
    }

    private void end(Expr formula) {
        try {
            found.add(membership.value(formula, BigDecimal.ONE));
        } catch (UndefinedValueException e) {
            // an infinite or undefined end is no point of change
        }
    }

    private void zeros(Expr left, Expr right) {
        Optional<Integer> before = Optional.empty();
        for (int i = 0; i < GRID.size(); i++) {
            Optional<Integer> sign = sign(left, right, GRID.get(i));
            if (sign.isPresent() && sign.get() == 0) {
                found.add(GRID.get(i));
            } else if (sign.isPresent() && before.isPresent() && sign.get() * before.get() < 0) {
                found.add(bisect(left, right, GRID.get(i - 1), GRID.get(i), before.get()));
            }
            before = sign;
        }
    }

    private BigDecimal bisect(Expr left, Expr right, BigDecimal from, BigDecimal to, int signAtFrom) {
        BigDecimal low = from;
        BigDecimal high = to;
        for (int i = 0; i < BISECTIONS; i++) {
            BigDecimal middle = low.add(high, CONTEXT).divide(TWO, CONTEXT);
            if (sign(left, right, middle).orElse(signAtFrom) == signAtFrom) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private Optional<Integer> sign(Expr left, Expr right, BigDecimal x) {
        try {
            return Optional.of(membership.value(left, x).compareTo(membership.value(right, x)));
        } catch (UndefinedValueException e) {
            return Optional.empty();
        }
    }

    /** Numbers from -10^5 to 10^5 that grow by 7 % each, and 0. */
    private static List<BigDecimal> grid() {
        List<BigDecimal> positive = new ArrayList<>();
        BigDecimal x = new BigDecimal("0.0000101");
        while (x.compareTo(BigDecimal.valueOf(100_000)) < 0) {
            positive.add(x);
            x = x.multiply(new BigDecimal("1.07")).round(new MathContext(9));
        }
        List<BigDecimal> grid = new ArrayList<>();
        for (int i = positive.size() - 1; i >= 0; i -= 8) {
            grid.add(positive.get(i).negate());
        }
        grid.add(BigDecimal.ZERO);
        grid.addAll(positive);
        return List.copyOf(grid);
    }
}
