package io.github.exactgrader.pipeline;

import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A set of numbers as a list of intervals, computed from a condition at fixed parameters. */
final class SetIntervals {

    private static final MathContext CONTEXT = new MathContext(TolerantArithmetic.DIGITS);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Expr set;
    private final String variable;
    private final Evaluator<BigDecimal> evaluator;
    private final List<Row> rows = new ArrayList<>();

    private SetIntervals(Expr set, Map<String, Value<BigDecimal>> parameters, String variable) {
        this.set = set;
        this.variable = variable;
        this.evaluator = new Evaluator<>(new TolerantArithmetic(), parameters, FunctionSymbols.<BigDecimal>none());
    }

    /**
     * One interval.
     *
     * @param lower end; null for minus infinity
     * @param lowerClosed whether it belongs to the set
     * @param upper end, equal to the lower one for a single point; null for infinity
     * @param upperClosed whether it belongs to the set
     */
    record Row(
            @Nullable BigDecimal lower,
            boolean lowerClosed,
            @Nullable BigDecimal upper,
            boolean upperClosed) {}

    /**
     * Returns the intervals in ascending order; none for the empty set.
     *
     * @param set a set or a condition on the variable
     * @param parameters values of all other symbols
     * @param variable the name the set is a set of
     * @throws UndefinedValueException if an end has no value
     */
    static List<Row> of(Expr set, Map<String, Value<BigDecimal>> parameters, String variable) {
        SetIntervals intervals = new SetIntervals(set, parameters, variable);
        intervals.collect(SetBoundaries.of(set, parameters, variable));
        return List.copyOf(intervals.rows);
    }

    private void collect(List<BigDecimal> boundaries) {
        if (boundaries.isEmpty()) {
            if (contains(BigDecimal.ONE)) {
                rows.add(new Row(null, false, null, false));
            }
            return;
        }
        BigDecimal first = boundaries.get(0);
        BigDecimal last = boundaries.get(boundaries.size() - 1);
        if (contains(first.subtract(first.abs()).subtract(BigDecimal.ONE))) {
            add(new Row(null, false, first, false));
        }
        for (int i = 0; i < boundaries.size(); i++) {
            BigDecimal at = boundaries.get(i);
            if (contains(at)) {
                add(new Row(at, true, at, true));
            }
            if (i + 1 < boundaries.size()
                    && contains(at.add(boundaries.get(i + 1)).divide(TWO, CONTEXT))) {
                add(new Row(at, false, boundaries.get(i + 1), false));
            }
        }
        if (contains(last.add(last.abs()).add(BigDecimal.ONE))) {
            add(new Row(last, false, null, false));
        }
    }

    /** Appends an interval, joined to the one before where they touch in a number that belongs to one of them. */
    private void add(Row next) {
        Row before = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        if (before != null && touch(before.upper(), next.lower()) && (before.upperClosed() || next.lowerClosed())) {
            rows.set(rows.size() - 1, new Row(before.lower(), before.lowerClosed(), next.upper(), next.upperClosed()));
        } else {
            rows.add(next);
        }
    }

    private static boolean touch(@Nullable BigDecimal upper, @Nullable BigDecimal lower) {
        return upper != null && lower != null && upper.compareTo(lower) == 0;
    }

    /** Where a condition has no value, the number is not in the set. */
    private boolean contains(BigDecimal number) {
        try {
            return evaluator.contains(set, variable, number);
        } catch (UndefinedValueException e) {
            return false;
        }
    }
}
