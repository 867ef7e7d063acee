package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.Vocabularies;
import io.github.exactgrader.expr.DecimalArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.expr.Vocabulary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The point of a finding, read back from its text, and what plain evaluation says there. It knows nothing of how the check
 * came to its finding.
 */
final class WitnessPoint {

    private static final int DIGITS = 200;

    private final Map<String, Value<BigDecimal>> values = new LinkedHashMap<>();

    /**
     * Reads a point such as {@code a=1, H=[1/3, 2], eta=1/a}: each value may use the names before it.
     *
     * @throws SyntaxException if a value cannot be read
     */
    WitnessPoint(String at) throws SyntaxException {
        for (String part : at.isEmpty() ? new String[0] : at.split(", (?=[A-Za-z_]\\w*=)", -1)) {
            String[] sides = part.split("=", 2);
            values.put(sides[0].strip(), read(sides[1]));
        }
    }

    /** Long numbers, which students may not type, are read here; everything else is an expression. */
    private Value<BigDecimal> read(String text) throws SyntaxException {
        if (text.matches("-?[0-9.]+(E-?[0-9]+)?(/[0-9]+)?")) {
            String[] sides = (text + "/1").split("/", 3);
            return Value.of(new BigDecimal(sides[0]).divide(new BigDecimal(sides[1]), new MathContext(2 * DIGITS)));
        }
        Map<String, SymbolKind> names = new LinkedHashMap<>();
        values.forEach(
                (name, value) -> names.put(name, value instanceof Value.Scalar ? SymbolKind.SCALAR : SymbolKind.LIST));
        Goal goal = text.startsWith("[") ? Goal.VECTOR : Goal.FORMULA;
        return evaluator(2 * DIGITS, 1).evaluate(new ExprParser(Vocabulary.of(names)).parse(text, goal));
    }

    /** Tells whether the point meets a condition; the empty one is met. */
    boolean meets(Field field, String condition) throws SyntaxException {
        return evaluator(DIGITS, 1).holds(new ExprParser(Vocabularies.of(field)).parse(condition, Goal.CONDITION));
    }

    /** Returns whether a number belongs to a set; empty if that has no value here. */
    Optional<Boolean> contains(Expr set, String variable) {
        try {
            BigDecimal point = Numbers.scalar(Objects.requireNonNull(values.get(variable), variable));
            FunctionSymbols<BigDecimal> none = FunctionSymbols.none();
            return Optional.of(new Evaluator<>(new CloseArithmetic(), values, none).contains(set, variable, point));
        } catch (UndefinedValueException e) {
            return Optional.empty();
        }
    }

    /** Returns the value of a formula to 200 digits; empty if it has none. */
    Optional<BigDecimal> value(Expr formula) {
        return value(formula, DIGITS, 1);
    }

    /**
     * Tells whether two formulas differ by more than what computing them twice as exactly changes, for one of two choices
     * of the functions that are only names.
     */
    boolean tellsApart(Expr one, Expr other) {
        return tellsApart(one, other, 1) || tellsApart(one, other, -1);
    }

    private boolean tellsApart(Expr one, Expr other, int sign) {
        BigDecimal gap = gap(one, other, DIGITS, sign);
        BigDecimal finer = gap(one, other, 2 * DIGITS, sign);
        BigDecimal rounding = gap.subtract(finer).abs();
        return finer.signum() != 0
                && rounding.multiply(BigDecimal.valueOf(1000), new MathContext(20))
                                .compareTo(finer.abs())
                        < 0;
    }

    private BigDecimal gap(Expr one, Expr other, int digits, int sign) {
        return value(one, digits, sign)
                .orElseThrow()
                .subtract(value(other, digits, sign).orElseThrow());
    }

    private Optional<BigDecimal> value(Expr formula, int digits, int sign) {
        try {
            return Optional.of(Numbers.scalar(evaluator(digits, sign).evaluate(formula)));
        } catch (UndefinedValueException e) {
            return Optional.empty();
        }
    }

    private Evaluator<BigDecimal> evaluator(int digits, int sign) {
        return new Evaluator<>(new DecimalArithmetic(digits), values, strangers(digits, sign));
    }

    /** Functions of this test's own, one for each name: s/(k + s^2) + k/7, or the negative of it. */
    private static FunctionSymbols<BigDecimal> strangers(int digits, int sign) {
        MathContext context = new MathContext(digits + 8);
        return (call, argument) -> {
            BigDecimal s = Numbers.scalar(argument.apply(call.arguments().get(0)));
            BigDecimal k = BigDecimal.valueOf(2);
            for (char letter : call.function().toCharArray()) {
                k = k.multiply(BigDecimal.valueOf(3)).add(BigDecimal.valueOf(letter % 11));
            }
            BigDecimal value = s.divide(k.add(s.multiply(s)), context).add(k.divide(BigDecimal.valueOf(7), context));
            return Optional.of(Value.of(value.multiply(BigDecimal.valueOf(sign))));
        };
    }
}
