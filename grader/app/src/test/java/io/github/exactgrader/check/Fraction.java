package io.github.exactgrader.check;

import java.math.BigInteger;
import java.util.List;

/**
 * A rational function in a, b and x. Two of them are told apart exactly, by multiplying out.
 *
 * @param above numerator
 * @param below denominator, not 0
 */
record Fraction(Polynomial above, Polynomial below) {

    static Fraction number(BigInteger above, BigInteger below) {
        return new Fraction(Polynomial.number(above), Polynomial.number(below));
    }

    static Fraction variable(String name) {
        return new Fraction(Polynomial.variable(name), Polynomial.ONE);
    }

    Fraction plus(Fraction other) {
        return below.equals(other.below)
                ? new Fraction(above.plus(other.above), below)
                : new Fraction(above.times(other.below).plus(other.above.times(below)), below.times(other.below));
    }

    Fraction negated() {
        return new Fraction(above.negated(), below);
    }

    Fraction times(Fraction other) {
        return new Fraction(above.times(other.above), below.times(other.below));
    }

    /** Returns one divided by this, which must not be 0. */
    Fraction inverted() {
        return new Fraction(below, above);
    }

    Fraction power(int exponent) {
        Fraction power = new Fraction(Polynomial.ONE, Polynomial.ONE);
        for (int i = 0; i < exponent; i++) {
            power = power.times(this);
        }
        return power;
    }

    boolean isZero() {
        return above.isZero();
    }

    /** Tells whether both are the same function. */
    boolean same(Fraction other) {
        return above.times(other.below).equals(other.above.times(below));
    }

    /** Returns the sign at a point where the denominator is not 0. */
    int signAt(List<BigInteger> point) {
        return above.signAt(point) * below.signAt(point);
    }
}
