package io.github.exactgrader.check;

import io.github.exactgrader.expr.Arithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FreeSymbols;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Symbol;
import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parameters at which sets are compared, and the arithmetic in which their formulas are evaluated.
 *
 * @param parameters values of all symbols but the variable
 * @param variable the name the sets are sets of
 * @param digits working precision
 * @param work is spent by evaluations
 */
record SetPoint(Map<String, Value<BigDecimal>> parameters, String variable, int digits, Work work) {

    /** Numbers that agree to all but so many of the working digits are one number. */
    static final int SLACK = 45;

    SetPoint {
        parameters = Map.copyOf(parameters);
    }

    /** Tells whether a formula depends on the variable. */
    boolean uses(Expr formula) {
        return FreeSymbols.of(formula).contains(variable);
    }

    /** Tells whether a formula is the variable itself. */
    boolean isVariable(Expr formula) {
        return formula instanceof Symbol symbol && symbol.name().equals(variable);
    }

    /**
     * Returns the value of a formula.
     *
     * @param formula in the parameters and the variable
     * @param x value of the variable
     * @throws io.github.exactgrader.expr.UndefinedValueException if it has none
     */
    BigDecimal value(Expr formula, BigDecimal x) {
        Map<String, Value<BigDecimal>> all = new LinkedHashMap<>(parameters);
        all.put(variable, Value.of(x));
        return evaluate(formula, all);
    }

    /**
     * Returns the value of a formula in the parameters alone.
     *
     * @throws io.github.exactgrader.expr.UndefinedValueException if it has none
     */
    BigDecimal constant(Expr formula) {
        return evaluate(formula, parameters);
    }

    /**
     * Returns the value of a formula at a number that was computed itself: terms that cancel are equal.
     *
     * @throws io.github.exactgrader.expr.UndefinedValueException if it has none
     */
    BigDecimal snapped(Expr formula, BigDecimal x) {
        Map<String, Value<BigDecimal>> all = new LinkedHashMap<>(parameters);
        all.put(variable, Value.of(x));
        return evaluate(formula, all, new SnappingArithmetic(new CountedArithmetic(digits, work), digits));
    }

    private BigDecimal evaluate(Expr formula, Map<String, Value<BigDecimal>> names) {
        return evaluate(formula, names, new CountedArithmetic(digits, work));
    }

    private BigDecimal evaluate(Expr formula, Map<String, Value<BigDecimal>> names, Arithmetic<BigDecimal> arithmetic) {
        work.spend(1);
        return Numbers.scalar(new Evaluator<>(arithmetic, names, FunctionSymbols.<BigDecimal>none()).evaluate(formula));
    }

    /** Returns the parameters that are single numbers, rounded to doubles. */
    Map<String, Value<Double>> rough() {
        Map<String, Value<Double>> rough = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (value instanceof Value.Scalar<BigDecimal> scalar) {
                rough.put(name, Value.of(scalar.number().doubleValue()));
            } else if (value instanceof Value.Vector<BigDecimal> vector) {
                rough.put(
                        name,
                        Value.of(vector.elements().stream()
                                .map(BigDecimal::doubleValue)
                                .toList()));
            }
        });
        return rough;
    }

    /** Compares two numbers; those that agree to all but 45 digits are equal, so that an end is known as the end it is. */
    int compare(BigDecimal a, BigDecimal b) {
        BigDecimal difference = a.subtract(b);
        BigDecimal limit = a.abs()
                .max(b.abs())
                .scaleByPowerOfTen(SLACK - digits)
                .add(BigDecimal.ONE.scaleByPowerOfTen(30 - digits));
        return difference.abs().compareTo(limit) <= 0 ? 0 : difference.signum();
    }
}
