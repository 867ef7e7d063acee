package io.github.exactgrader.check;

import io.github.exactgrader.expr.Binary;
import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.DoubleArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FreeSymbols;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Logic;
import io.github.exactgrader.expr.Negate;
import io.github.exactgrader.expr.Not;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.Relation;
import io.github.exactgrader.expr.Symbol;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Makes formulas and conditions ready to be computed in doubles at many points; the same bits on every machine. */
final class RoughFormulas {

    private final List<String> names;

    /**
     * Prepares formulas in these symbols.
     *
     * @param names of the symbols that are single numbers, as in {@link Trial}
     */
    RoughFormulas(List<String> names) {
        this.names = List.copyOf(names);
    }

    /**
     * Returns a formula, of a list its first element, as a function of a point; NaN where it has no value.
     *
     * @param bound values of running variables
     */
    ToDoubleFunction<Trial> of(Expr formula, Map<String, Integer> bound) {
        boolean plain =
                FreeSymbols.of(formula).stream().allMatch(name -> names.contains(name) || bound.containsKey(name));
        return plain ? plain(formula, bound) : evaluated(formula, bound, 0);
    }

    private ToDoubleFunction<Trial> plain(Expr formula, Map<String, Integer> bound) {
        if (formula instanceof Num num) {
            double value = num.value().doubleValue();
            return trial -> value;
        }
        if (formula instanceof Symbol symbol) {
            Integer running = bound.get(symbol.name());
            if (running != null) {
                double value = running;
                return trial -> value;
            }
            int slot = names.indexOf(symbol.name());
            return trial -> trial.number(slot);
        }
        if (formula instanceof Negate negate) {
            ToDoubleFunction<Trial> operand = plain(negate.operand(), bound);
            return trial -> -operand.applyAsDouble(trial);
        }
        if (formula instanceof Binary binary) {
            return binary(binary, plain(binary.left(), bound), plain(binary.right(), bound));
        }
        return formula instanceof Call call ? call(call, bound) : evaluated(formula, bound, 0);
    }

    private static ToDoubleFunction<Trial> binary(
            Binary binary, ToDoubleFunction<Trial> left, ToDoubleFunction<Trial> right) {
        return switch (binary.operation()) {
            case ADD -> trial -> left.applyAsDouble(trial) + right.applyAsDouble(trial);
            case SUBTRACT -> trial -> left.applyAsDouble(trial) - right.applyAsDouble(trial);
            case MULTIPLY -> trial -> left.applyAsDouble(trial) * right.applyAsDouble(trial);
            case DIVIDE -> trial -> left.applyAsDouble(trial) / right.applyAsDouble(trial);
            case POWER -> trial -> StrictMath.pow(left.applyAsDouble(trial), right.applyAsDouble(trial));
        };
    }

    private ToDoubleFunction<Trial> call(Call call, Map<String, Integer> bound) {
        boolean several = call.arguments().size() > 1;
        if (several && (call.function().equals("max") || call.function().equals("min"))) {
            return extreme(call, bound);
        }
        ToDoubleFunction<Trial> argument = plain(call.arguments().get(0), bound);
        return switch (call.function()) {
            case "abs" -> trial -> Math.abs(argument.applyAsDouble(trial));
            case "sqrt" -> trial -> Math.sqrt(argument.applyAsDouble(trial));
            case "exp" -> trial -> StrictMath.exp(argument.applyAsDouble(trial));
            case "log" -> trial -> StrictMath.log(argument.applyAsDouble(trial));
            case "relu" -> trial -> relu(argument.applyAsDouble(trial));
            default -> evaluated(call, bound, 0);
        };
    }

    private static double relu(double number) {
        return Double.isNaN(number) ? number : Math.max(number, 0);
    }

    private ToDoubleFunction<Trial> extreme(Call call, Map<String, Integer> bound) {
        boolean largest = call.function().equals("max");
        return call.arguments().stream()
                .map(argument -> plain(argument, bound))
                .reduce((a, b) -> largest
                        ? trial -> Math.max(a.applyAsDouble(trial), b.applyAsDouble(trial))
                        : trial -> Math.min(a.applyAsDouble(trial), b.applyAsDouble(trial)))
                .orElseThrow();
    }

    /**
     * Returns an element of a list as a function of a point, the number itself if it is no list; NaN if there is none.
     *
     * @param element counted from 0
     */
    ToDoubleFunction<Trial> evaluated(Expr formula, Map<String, Integer> bound, int element) {
        return trial -> {
            Map<String, Value<Double>> values = trial.values();
            if (!bound.isEmpty()) {
                values = new LinkedHashMap<>(values);
                for (Map.Entry<String, Integer> running : bound.entrySet()) {
                    values.put(running.getKey(), Value.of((double) running.getValue()));
                }
            }
            try {
                Value<Double> value = new Evaluator<>(new DoubleArithmetic(), values, FunctionSymbols.<Double>none())
                        .evaluate(formula);
                if (value instanceof Value.Vector<Double> list) {
                    return element < list.elements().size() ? list.elements().get(element) : Double.NaN;
                }
                return value instanceof Value.Scalar<Double> scalar && element == 0 ? scalar.number() : Double.NaN;
            } catch (UndefinedValueException | IllegalArgumentException e) {
                return Double.NaN;
            }
        };
    }

    /** Returns a condition as a test of a point; false where it has no value. */
    Predicate<Trial> condition(Expr condition) {
        if (condition instanceof Logic logic) {
            Predicate<Trial> left = condition(logic.left());
            Predicate<Trial> right = condition(logic.right());
            return logic.both() ? left.and(right) : left.or(right);
        }
        if (condition instanceof Not not) {
            return condition(not.condition()).negate();
        }
        if (condition instanceof Relation relation) {
            return relation(relation);
        }
        return trial -> {
            try {
                return new Evaluator<>(new DoubleArithmetic(), trial.values(), FunctionSymbols.<Double>none())
                        .holds(condition);
            } catch (UndefinedValueException e) {
                return false;
            }
        };
    }

    private Predicate<Trial> relation(Relation relation) {
        List<ToDoubleFunction<Trial>> terms =
                relation.terms().stream().map(term -> of(term, Map.of())).toList();
        return trial -> {
            double before = terms.get(0).applyAsDouble(trial);
            for (int i = 0; i < relation.comparisons().size(); i++) {
                double next = terms.get(i + 1).applyAsDouble(trial);
                boolean known = !Double.isNaN(before) && !Double.isNaN(next);
                int order = before < next ? -1 : before > next ? 1 : 0;
                if (!known || !relation.comparisons().get(i).holds(order)) {
                    return false;
                }
                before = next;
            }
            return true;
        };
    }
}
