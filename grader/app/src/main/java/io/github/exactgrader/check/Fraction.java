package io.github.exactgrader.check;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact rational number in lowest terms.
 *
 * @param numerator carries the sign
 * @param denominator greater than 0
 */
record Fraction(BigInteger numerator, BigInteger denominator) {

    static final Fraction ZERO = of(0);
    static final Fraction ONE = of(1);

    /** Reduces to lowest terms. */
    Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a denominator must not be 0");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
        numerator = numerator.divide(signed);
        denominator = denominator.divide(signed);
    }

    static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Fraction of(BigDecimal decimal) {
        return decimal.scale() > 0
                ? new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE);
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    Fraction negate() {
        return new Fraction(numerator.negate(), denominator);
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * Returns one over this number.
     *
     * @throws ArithmeticException if it is 0
     */
    Fraction reciprocal() {
        return new Fraction(denominator, numerator);
    }

    /** Returns the number as {@code -7/3} or {@code 2}. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
