package io.github.exactgrader.check;

import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The points at which answers to a field are compared, for conditions and values that follow from other answers.
 *
 * @param points at least one
 */
record FollowPoints(List<Point> points) {

    FollowPoints {
        points = List.copyOf(points);
    }

    /** Tells whether a condition is true at every point; where it has no value it is not. */
    boolean holds(Expr condition, Work work) {
        try {
            return points.stream().allMatch(point -> evaluator(point, work).holds(condition));
        } catch (UndefinedValueException e) {
            return false;
        }
    }

    /** Returns the value at a point; empty where there is none. */
    Optional<Value<BigDecimal>> value(Expr expr, int point, Work work) {
        try {
            return Optional.of(evaluator(points.get(point), work).evaluate(expr));
        } catch (UndefinedValueException e) {
            return Optional.empty();
        }
    }

    private static Evaluator<BigDecimal> evaluator(Point point, Work work) {
        return new Evaluator<>(
                new CountedArithmetic(Precision.LEAST, work), point.values(), FunctionSymbols.<BigDecimal>none());
    }
}
