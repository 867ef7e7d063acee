package io.github.exactgrader.pipeline;

import io.github.exactgrader.expr.Binary;
import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.Constant;
import io.github.exactgrader.expr.DoubleArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FreeSymbols;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Interval;
import io.github.exactgrader.expr.Negate;
import io.github.exactgrader.expr.Operation;
import io.github.exactgrader.expr.PointSet;
import io.github.exactgrader.expr.Relation;
import io.github.exactgrader.expr.Symbol;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers at which membership of a set may change: ends that are written down, and zeros of conditions that are not
 * solved for the variable. Zeros are looked for between 1e-12 and 1e12 on both sides of 0, on a grid of 2 % steps; two
 * zeros closer to each other than that are found where the difference has a turning point between them.
 */
final class SetBoundaries {

    private static final MathContext CONTEXT = new MathContext(TolerantArithmetic.DIGITS);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int BISECTIONS = 230;
    private static final int TURNS = 90;
    private static final double[] GRID = grid();

    private final Map<String, Value<BigDecimal>> decimals;
    private final Map<String, Value<Double>> doubles;
    private final String variable;
    private final List<BigDecimal> found = new ArrayList<>();

    private SetBoundaries(Map<String, Value<BigDecimal>> parameters, String variable) {
        this.decimals = new LinkedHashMap<>(parameters);
        this.doubles = new LinkedHashMap<>();
        parameters.forEach((name, value) -> doubles.put(name, rounded(value)));
        this.variable = variable;
    }

    /**
     * Returns the boundaries in ascending order; there may be some at which nothing changes.
     *
     * @throws UndefinedValueException if an end that does not depend on the variable has no value
     */
    static List<BigDecimal> of(Expr set, Map<String, Value<BigDecimal>> parameters, String variable) {
        SetBoundaries boundaries = new SetBoundaries(parameters, variable);
        boundaries.collect(set);
        TolerantArithmetic arithmetic = new TolerantArithmetic();
        List<BigDecimal> distinct = new ArrayList<>();
        boundaries.found.stream().sorted().forEach(value -> {
            int last = distinct.size() - 1;
            if (last < 0 || arithmetic.compare(distinct.get(last), value) != 0) {
                distinct.add(value);
            } else if (value.precision() < distinct.get(last).precision() || value.signum() == 0) {
                distinct.set(last, value); // an end that is written down rather than the zero that approaches it
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
            zeros(new Binary(Operation.SUBTRACT, left, right));
            turns(left);
            turns(right);
        } else {
            end(left);
            end(right);
        }
    }

    /** Where the inside of a modulus or the base of a power is 0, a condition may touch its limit without crossing it. */
    private void turns(Expr expr) {
        if (expr instanceof Call call && call.function().equals("abs") && uses(expr)) {
            zeros(call.arguments().get(0));
        } else if (expr instanceof Binary binary && binary.operation() == Operation.POWER && uses(binary.left())) {
            zeros(binary.left());
        }
        expr.children().forEach(this::turns);
    }

    private boolean isVariable(Expr expr) {
        return expr instanceof Symbol symbol && symbol.name().equals(variable);
    }

    private boolean uses(Expr expr) {
        return FreeSymbols.of(expr).contains(variable);
    }

    private void end(Expr formula) {
        if (formula != Constant.INFINITY && !formula.equals(new Negate(Constant.INFINITY))) {
            found.add(number(new Evaluator<>(new TolerantArithmetic(), decimals, FunctionSymbols.<BigDecimal>none())
                    .evaluate(formula)));
        }
    }

    private void zeros(Expr difference) {
        if (difference instanceof Binary binary
                && binary.operation() == Operation.SUBTRACT
                && (isInfinite(binary.left()) || isInfinite(binary.right()))) {
            return;
        }
        double[] values = new double[GRID.length];
        for (int i = 0; i < GRID.length; i++) {
            values[i] = value(difference, GRID[i]);
            if (values[i] == 0) {
                found.add(new BigDecimal(GRID[i]));
            }
            if (i > 0 && values[i] * values[i - 1] <= 0) {
                bisect(difference, GRID[Math.max(0, i - (values[i - 1] == 0 ? 2 : 1))], GRID[i]);
            }
            if (i > 0 && Double.isNaN(values[i]) != Double.isNaN(values[i - 1])) {
                edge(difference, GRID[i - 1], GRID[i]);
            }
            if (i > 1 && values[i] * values[i - 1] > 0 && values[i - 1] * values[i - 2] > 0) {
                turn(difference, values, i);
            }
        }
    }

    /** Finds where a formula begins or ends to have a value. */
    private void edge(Expr formula, double from, double to) {
        BigDecimal low = new BigDecimal(from);
        BigDecimal high = new BigDecimal(to);
        boolean atLow = hasValue(formula, low);
        for (int i = 0; i < BISECTIONS; i++) {
            BigDecimal middle = low.add(high, CONTEXT).divide(TWO, CONTEXT);
            if (hasValue(formula, middle) == atLow) {
                low = middle;
            } else {
                high = middle;
            }
        }
        found.add(from == 0 || to == 0 ? BigDecimal.ZERO : high);
    }

    private boolean hasValue(Expr formula, BigDecimal x) {
        return at(formula, x).isPresent();
    }

    private static boolean isInfinite(Expr expr) {
        return expr == Constant.INFINITY || expr.equals(new Negate(Constant.INFINITY));
    }

    /** Looks for a pair of zeros on both sides of a turning point between the three grid points up to {@code i}. */
    private void turn(Expr difference, double[] values, int i) {
        double middle = StrictMath.abs(values[i - 1]);
        if (middle >= StrictMath.abs(values[i]) || middle >= StrictMath.abs(values[i - 2])) {
            return;
        }
        double sign = StrictMath.signum(values[i - 1]);
        double low = GRID[i - 2];
        double high = GRID[i];
        for (int pass = 0; pass < TURNS; pass++) {
            double first = low + (high - low) / 3;
            double second = high - (high - low) / 3;
            if (sign * value(difference, first) < sign * value(difference, second)) {
                high = second;
            } else {
                low = first;
            }
        }
        double turning = low + (high - low) / 2;
        if (sign * value(difference, turning) < 0) {
            bisect(difference, GRID[i - 2], turning);
            bisect(difference, turning, GRID[i]);
        }
    }

    private double value(Expr formula, double x) {
        doubles.put(variable, Value.of(x));
        try {
            Value<Double> value =
                    new Evaluator<>(new DoubleArithmetic(), doubles, FunctionSymbols.<Double>none()).evaluate(formula);
            return value instanceof Value.Scalar<Double> scalar ? scalar.number() : Double.NaN;
        } catch (UndefinedValueException e) {
            return Double.NaN;
        }
    }

    private void bisect(Expr difference, double from, double to) {
        BigDecimal low = new BigDecimal(from);
        BigDecimal high = new BigDecimal(to);
        int signAtLow = sign(difference, low);
        if (signAtLow * sign(difference, high) >= 0) {
            return;
        }
        for (int i = 0; i < BISECTIONS; i++) {
            BigDecimal middle = low.add(high, CONTEXT).divide(TWO, CONTEXT);
            if (sign(difference, middle) == signAtLow) {
                low = middle;
            } else {
                high = middle;
            }
        }
        found.add(high);
    }

    private int sign(Expr formula, BigDecimal x) {
        return at(formula, x).map(BigDecimal::signum).orElse(0);
    }

    private Optional<BigDecimal> at(Expr formula, BigDecimal x) {
        Map<String, Value<BigDecimal>> all = new LinkedHashMap<>(decimals);
        all.put(variable, Value.of(x));
        try {
            return Optional.of(number(new Evaluator<>(new TolerantArithmetic(), all, FunctionSymbols.<BigDecimal>none())
                    .evaluate(formula)));
        } catch (UndefinedValueException e) {
            return Optional.empty();
        }
    }

    private static BigDecimal number(Value<BigDecimal> value) {
        if (value instanceof Value.Scalar<BigDecimal> scalar) {
            return scalar.number();
        }
        throw new UndefinedValueException("an end of a set is a number, found " + value.words());
    }

    private static Value<Double> rounded(Value<BigDecimal> value) {
        if (value instanceof Value.Scalar<BigDecimal> scalar) {
            return Value.of(scalar.number().doubleValue());
        }
        if (value instanceof Value.Vector<BigDecimal> vector) {
            return Value.of(
                    vector.elements().stream().map(BigDecimal::doubleValue).toList());
        }
        return new Value.Matrix<>(((Value.Matrix<BigDecimal>) value)
                .rows().stream()
                        .map(row -> row.stream().map(BigDecimal::doubleValue).toList())
                        .toList());
    }

    private static double[] grid() {
        List<Double> positive = new ArrayList<>();
        for (double x = 1.0000001e-12; x < 1e12; x *= 1.02) {
            positive.add(x);
        }
        List<Double> all = new ArrayList<>();
        for (int i = positive.size() - 1; i >= 0; i--) {
            all.add(-positive.get(i));
        }
        all.add(0.0);
        all.addAll(positive);
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
