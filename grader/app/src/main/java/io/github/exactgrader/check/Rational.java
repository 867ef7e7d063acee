package io.github.exactgrader.check;

import io.github.exactgrader.expr.Binary;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Negate;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.Operation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * An exact fraction in lowest terms.
 *
 * @param above numerator, with the sign
 * @param below denominator, greater than 0
 */
record Rational(BigInteger above, BigInteger below) {

    static final Rational ZERO = of(0);

    static final Rational ONE = of(1);

    /** Longer fractions than that are not worth the work. */
    private static final int MOST_BITS = 2000;

    Rational {
        BigInteger divisor = above.gcd(below).multiply(BigInteger.valueOf(below.signum()));
        above = above.divide(divisor);
        below = below.divide(divisor);
    }

    static Rational of(long whole) {
        return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Rational of(BigDecimal number) {
        BigInteger tens = BigInteger.TEN.pow(Math.abs(number.scale()));
        return number.scale() >= 0
                ? new Rational(number.unscaledValue(), tens)
                : new Rational(number.unscaledValue().multiply(tens), BigInteger.ONE);
    }

    /** Returns the value of an expression made of literals, +, -, * and /; empty for others and for huge ones. */
    static Optional<Rational> of(Expr expr) {
        if (expr instanceof Num num) {
            return Math.abs(num.value().scale()) > MOST_BITS / 4 ? Optional.empty() : Optional.of(of(num.value()));
        }
        if (expr instanceof Negate negate) {
            return of(negate.operand()).map(Rational::negate);
        }
        if (expr instanceof Binary binary && binary.operation() != Operation.POWER) {
            Optional<Rational> left = of(binary.left());
            Optional<Rational> right = left.isEmpty() ? left : of(binary.right());
            return right.flatMap(r -> left.orElseThrow().with(binary.operation(), r))
                    .filter(r -> r.bits() <= MOST_BITS);
        }
        return Optional.empty();
    }

    private Optional<Rational> with(Operation operation, Rational r) {
        return switch (operation) {
            case ADD -> Optional.of(plus(r));
            case SUBTRACT -> Optional.of(plus(r.negate()));
            case MULTIPLY -> Optional.of(times(r));
            case DIVIDE -> r.isZero() ? Optional.empty() : Optional.of(times(r.reciprocal()));
            case POWER -> Optional.empty();
        };
    }

    boolean isZero() {
        return above.signum() == 0;
    }

    Rational negate() {
        return new Rational(above.negate(), below);
    }

    Rational plus(Rational other) {
        return new Rational(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    Rational times(Rational other) {
        return new Rational(above.multiply(other.above), below.multiply(other.below));
    }

    /**
     * Returns one over this number.
     *
     * @throws ArithmeticException if it is 0
     */
    Rational reciprocal() {
        return new Rational(below, above);
    }

    /** Returns the number as {@code -7/3} or {@code 2}. */
    String shown() {
        return isWhole() ? above.toString() : above + "/" + below;
    }

    boolean isWhole() {
        return below.equals(BigInteger.ONE);
    }

    /** Returns how many bits numerator and denominator have together. */
    int bits() {
        return above.bitLength() + below.bitLength();
    }
}
