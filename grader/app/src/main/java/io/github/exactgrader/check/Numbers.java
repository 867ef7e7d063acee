package io.github.exactgrader.check;

import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of formulas as decimals with many digits. */
final class Numbers {

    /** Working precision of constants, in decimal digits. */
    static final int DIGITS = 60;

    private static final MathContext SHOWN = new MathContext(15);

    private Numbers() {}

    static <T> T scalar(Value<T> value) {
        if (value instanceof Value.Scalar<T> scalar) {
            return scalar.number();
        }
        throw new UndefinedValueException("this is a list, a single number is needed");
    }

    /**
     * Returns the value of a formula without symbols.
     *
     * @throws UndefinedValueException if it has none, or is a list
     */
    static BigDecimal constant(Expr expr) {
        return scalar(value(expr));
    }

    /**
     * Returns the value of an expression without symbols.
     *
     * @throws UndefinedValueException if it has none, or takes more work than the constant of a person
     */
    static Value<BigDecimal> value(Expr expr) {
        try {
            return value(expr, Work.ofOneNumber());
        } catch (Work.TooMuchWorkException e) {
            throw UndefinedValueException.beyondLimits(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Returns the value of an expression without symbols.
     *
     * @throws UndefinedValueException if it has none
     * @throws Work.TooMuchWorkException if the work is used up
     */
    static Value<BigDecimal> value(Expr expr, Work work) {
        return new Evaluator<>(new CountedArithmetic(DIGITS, work), Map.of(), FunctionSymbols.<BigDecimal>none())
                .evaluate(expr);
    }

    /** Tells whether two numbers agree to so many digits, or are both that close to 0. */
    static boolean agree(BigDecimal a, BigDecimal b, int digits) {
        BigDecimal scale = a.abs().max(b.abs()).max(BigDecimal.ONE);
        return a.subtract(b).abs().compareTo(scale.scaleByPowerOfTen(-digits)) <= 0;
    }

    /** Returns the number, or the numbers of a list; empty for a matrix. */
    static Optional<List<BigDecimal>> elements(Value<BigDecimal> value) {
        if (value instanceof Value.Scalar<BigDecimal> scalar) {
            return Optional.of(List.of(scalar.number()));
        }
        return value instanceof Value.Vector<BigDecimal> vector ? Optional.of(vector.elements()) : Optional.empty();
    }

    /** Tells whether two lists are as long as each other and agree to so many digits. */
    static boolean agree(List<BigDecimal> some, List<BigDecimal> others, int digits) {
        boolean all = some.size() == others.size();
        for (int i = 0; all && i < some.size(); i++) {
            all = agree(some.get(i), others.get(i), digits);
        }
        return all;
    }

    /** Returns a number as reports show it: 15 significant digits, plain where that is short. */
    static String shown(BigDecimal number) {
        BigDecimal rounded = number.round(SHOWN);
        if (rounded.signum() == 0) {
            return "0";
        }
        return full(rounded);
    }

    /** Returns a number with all its digits, plain where that is short. */
    static String full(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        return exponent >= -6 && exponent < 16 ? stripped.toPlainString() : stripped.toString();
    }
}
