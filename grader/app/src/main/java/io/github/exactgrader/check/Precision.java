package io.github.exactgrader.check;

import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FreeSymbols;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.UndefinedValueException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How many digits it takes to see every number that was typed: 60 more than the longest constant has digits or lies away
 * from 1, so that a change in the last typed digit shows.
 */
final class Precision {

    /** Working digits of everyday answers. */
    static final int LEAST = 80;

    /** Working digits of the finest comparison; its double, for making sure, is what the arithmetic can do. */
    private static final int MOST = 480;

    private static final int BESIDES = 60;

    private Precision() {}

    /**
     * Returns the working digits for comparing some expressions, one of few levels so that values can be shared.
     *
     * @return 80, 160, 320 or 480; empty if more would be needed, or if the constants take too much work to tell
     */
    static Optional<Integer> of(Expr... exprs) {
        int wanted = 0;
        try {
            Work work = Work.ofOneNumber();
            for (Expr expr : exprs) {
                wanted = Math.max(wanted, BESIDES + constants(expr, work));
            }
        } catch (Work.TooMuchWorkException e) {
            return Optional.empty();
        }
        for (int level = LEAST; level < MOST; level *= 2) {
            if (wanted <= level) {
                return Optional.of(level);
            }
        }
        return wanted <= MOST ? Optional.of(MOST) : Optional.empty();
    }

    /** Returns the sum over all long constants, because several may be multiplied; short ones share one allowance. */
    private static int constants(Expr expr, Work work) {
        int own = own(expr, work);
        if (expr instanceof Num || expr.children().isEmpty() || own > 0) {
            return own;
        }
        return expr.children().stream()
                .mapToInt(child -> constants(child, work))
                .sum();
    }

    private static int own(Expr expr, Work work) {
        if (expr instanceof Num num) {
            int digits = num.value().precision() + Math.abs(num.value().scale());
            return digits > 12 ? digits : 0;
        }
        boolean calculated = !expr.children().isEmpty()
                && !(expr instanceof Call)
                && FreeSymbols.of(expr).isEmpty()
                && FreeSymbols.functions(expr).isEmpty();
        return calculated ? magnitude(expr, work) : 0;
    }

    /** Returns how many powers of ten a calculated constant such as 10^(-50) lies away from 1, if they are many. */
    private static int magnitude(Expr constant, Work work) {
        try {
            BigDecimal value = Numbers.scalar(Numbers.value(constant, work));
            int tens = value.signum() == 0 ? 0 : Math.abs(value.precision() - value.scale());
            return tens > 12 ? tens : 0;
        } catch (UndefinedValueException | IllegalArgumentException e) {
            return 0;
        }
    }

    /** Returns how many times as long an operation takes as with the least digits. */
    static long cost(int digits) {
        long scale = Math.max(1, digits / LEAST);
        return scale * scale;
    }
}
