package io.github.exactgrader.check;

import java.math.BigInteger;
import java.util.List;

/**
 * A rational function in a, b and x. Two of them are told apart exactly, by multiplying out.
 *
 * @param above numerator
 * @param below denominator, not 0
 */
record RationalFunction(Polynomial above, Polynomial below) {

    static RationalFunction number(BigInteger above, BigInteger below) {
        return new RationalFunction(Polynomial.number(above), Polynomial.number(below));
    }

    static RationalFunction variable(String name) {
        return new RationalFunction(Polynomial.variable(name), Polynomial.ONE);
    }

    RationalFunction plus(RationalFunction other) {
        return below.equals(other.below)
                ? new RationalFunction(above.plus(other.above), below)
                : new RationalFunction(
                        above.times(other.below).plus(other.above.times(below)), below.times(other.below));
    }

    RationalFunction negated() {
        return new RationalFunction(above.negated(), below);
    }

    RationalFunction times(RationalFunction other) {
        return new RationalFunction(above.times(other.above), below.times(other.below));
    }

    /** Returns one divided by this, which must not be 0. */
    RationalFunction inverted() {
        return new RationalFunction(/* above= */ below, /* below= */ above);
    }

    RationalFunction power(int exponent) {
        RationalFunction power = new RationalFunction(Polynomial.ONE, Polynomial.ONE);
        for (int i = 0; i < exponent; i++) {
            power = power.times(this);
        }
        return power;
    }

    boolean isZero() {
        return above.isZero();
    }

    /** Tells whether both are the same function. */
    boolean same(RationalFunction other) {
        return above.times(other.below).equals(other.above.times(below));
    }

    /** Returns the sign at a point where the denominator is not 0. */
    int signAt(List<BigInteger> point) {
        return above.signAt(point) * below.signAt(point);
    }
}
