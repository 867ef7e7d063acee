package io.github.exactgrader.check;

import io.github.exactgrader.expr.Binary;
import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.DoubleArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Negate;
import io.github.exactgrader.expr.Operation;
import io.github.exactgrader.expr.Symbol;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * Draws a formula of one variable in binary floating point, fast and rough; NaN where it has no value.
 *
 * <p>A sketch tells where to look for zeros. Nothing is decided by it: what it finds is computed again with decimals. Same
 * bits on every machine.
 */
final class Sketch {

    private final SetPoint point;

    /**
     * Prepares sketches at a point of the parameters.
     *
     * @param point values of all symbols but the variable
     */
    Sketch(SetPoint point) {
        this.point = point;
    }

    /** Returns the sketch of a formula. */
    DoubleUnaryOperator of(Expr formula) {
        if (!point.uses(formula)) {
            double constant = constant(formula);
            return x -> constant;
        }
        if (formula instanceof Symbol) {
            return x -> x;
        }
        if (formula instanceof Negate negate) {
            DoubleUnaryOperator operand = of(negate.operand());
            return x -> -operand.applyAsDouble(x);
        }
        if (formula instanceof Binary binary) {
            return joined(operation(binary.operation()), of(binary.left()), of(binary.right()));
        }
        return formula instanceof Call call ? call(call) : evaluated(formula);
    }

    private double constant(Expr formula) {
        try {
            return point.constant(formula).doubleValue();
        } catch (UndefinedValueException e) {
            return Double.NaN;
        }
    }

    private static DoubleBinaryOperator operation(Operation operation) {
        return switch (operation) {
            case ADD -> Double::sum;
            case SUBTRACT -> (a, b) -> a - b;
            case MULTIPLY -> (a, b) -> a * b;
            case DIVIDE -> (a, b) -> a / b;
            case POWER -> (a, b) -> b == 2 ? a * a : StrictMath.pow(a, b);
        };
    }

    private static DoubleUnaryOperator joined(
            DoubleBinaryOperator operation, DoubleUnaryOperator left, DoubleUnaryOperator right) {
        return x -> operation.applyAsDouble(left.applyAsDouble(x), right.applyAsDouble(x));
    }

    private DoubleUnaryOperator call(Call call) {
        boolean several = call.arguments().size() > 1;
        DoubleUnaryOperator argument = of(call.arguments().get(0));
        return switch (call.function()) {
            case "abs" -> x -> Math.abs(argument.applyAsDouble(x));
            case "sqrt" -> x -> Math.sqrt(argument.applyAsDouble(x));
            case "exp" -> x -> StrictMath.exp(argument.applyAsDouble(x));
            case "log" -> x -> StrictMath.log(argument.applyAsDouble(x));
            case "max" -> several ? extreme(call, Math::max) : evaluated(call);
            case "min" -> several ? extreme(call, Math::min) : evaluated(call);
            default -> evaluated(call);
        };
    }

    private DoubleUnaryOperator extreme(Call call, DoubleBinaryOperator choose) {
        return call.arguments().stream()
                .map(this::of)
                .reduce((a, b) -> joined(choose, a, b))
                .orElseThrow();
    }

    /** The slow way, for everything that is rare in sets. */
    private DoubleUnaryOperator evaluated(Expr formula) {
        Map<String, Value<Double>> names = new LinkedHashMap<>(point.rough());
        return x -> {
            names.put(point.variable(), Value.of(x));
            try {
                Value<Double> value = new Evaluator<>(new DoubleArithmetic(), names, FunctionSymbols.<Double>none())
                        .evaluate(formula);
                return value instanceof Value.Scalar<Double> scalar ? scalar.number() : Double.NaN;
            } catch (UndefinedValueException e) {
                return Double.NaN;
            }
        };
    }
}
