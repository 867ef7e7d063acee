package io.github.exactgrader.expr;

import java.math.BigDecimal;
import java.util.List;

/**
 * An exact number literal.
 *
 * @param value at least 0, without trailing zeros; negative numbers are {@link Negate} of one
 */
public record Num(BigDecimal value) implements Expr {
    /** The number 0. */
    public static final Num ZERO = of(0);

    /** The number 1. */
    public static final Num ONE = of(1);

    /** Checks the sign and takes trailing zeros away, so that 0.50 equals 0.5. */
    public Num {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("a literal is never negative, found " + value);
        }
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** Returns the literal of a whole number, at least 0. */
    public static Num of(long value) {
        return new Num(BigDecimal.valueOf(value));
    }

    /** Returns the literal of a number, negated where that is below 0. */
    public static Expr signed(BigDecimal value) {
        return value.signum() < 0 ? new Negate(new Num(value.negate())) : new Num(value);
    }

    @Override
    public List<Expr> children() {
        return List.of();
    }
}
