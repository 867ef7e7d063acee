package io.github.exactgrader.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Objects;

/**
 * An exact rational number in lowest terms.
 *
 * <p>A finite double is itself a rational number (an integer times a power of two), so an answer that is a rational
 * function of doubles can be computed here without error and rounded once at the end.
 */
public final class Rational implements Comparable<Rational> {
    /** The number 0. */
    public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

    /** The number 1. */
    public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

    /** Bits of a quotient before it is rounded; a double needs 53 and one to know which way to round. */
    private static final int QUOTIENT_BITS = 66;

    private final BigInteger numerator;
    private final BigInteger denominator;

    /** Takes lowest terms with a positive denominator. */
    private Rational(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** Returns the integer given. */
    public static Rational of(long integer) {
        return new Rational(BigInteger.valueOf(integer), BigInteger.ONE);
    }

    /**
     * Returns the exact value of a double: 0.1 becomes 3602879701896397 / 2^55, not 1/10.
     *
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public static Rational of(double value) {
        return of(new BigDecimal(Demand.finite("value", value)));
    }

    /** Returns the exact value of a decimal. */
    public static Rational of(BigDecimal value) {
        return value.scale() > 0
                ? quotient(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Rational(value.toBigIntegerExact(), BigInteger.ONE);
    }

    private static Rational quotient(BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        return new Rational(numerator.divide(divisor), denominator.divide(divisor));
    }

    /** Returns this plus the other number. */
    public Rational plus(Rational other) {
        return quotient(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Returns this minus the other number. */
    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    /** Returns this times the other number. */
    public Rational times(Rational other) {
        return quotient(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * Returns this divided by the other number.
     *
     * @throws ArithmeticException if the other number is 0
     */
    public Rational over(Rational other) {
        if (other.signum() == 0) {
            throw new ArithmeticException("division of " + this + " by zero");
        }
        return quotient(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** Returns this to a power of at least 0; the power 0 of every number is 1. */
    public Rational pow(int exponent) {
        return new Rational(numerator.pow(exponent), denominator.pow(exponent));
    }

    /** Returns the number with the opposite sign. */
    public Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    /** Returns the absolute value. */
    public Rational abs() {
        return numerator.signum() < 0 ? negate() : this;
    }

    /** Returns the larger of this and the other number. */
    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Returns -1, 0 or 1 as this number is negative, zero or positive. */
    public int signum() {
        return numerator.signum();
    }

    /** Returns the numerator of the lowest terms, with the sign of this number. */
    public BigInteger numerator() {
        return numerator;
    }

    /** Returns the denominator of the lowest terms, at least 1. */
    public BigInteger denominator() {
        return denominator;
    }

    /**
     * Returns the nearest double, ties to even.
     *
     * <p>Error at most 0.5 ulp; for results below 2.3e-308 in absolute value at most 1 ulp (of the smallest double).
     * Beyond the largest double the result is infinite.
     */
    public double toDouble() {
        BigInteger magnitude = numerator.abs();
        int shift = QUOTIENT_BITS - (magnitude.bitLength() - denominator.bitLength());
        BigInteger[] division = shift >= 0
                ? magnitude.shiftLeft(shift).divideAndRemainder(denominator)
                : magnitude.divideAndRemainder(denominator.shiftLeft(-shift));
        // The lowest bit stands for everything cut off: the one rounding below must see a tie as a tie.
        BigInteger bits = division[1].signum() == 0 ? division[0] : division[0].setBit(0);
        return Math.scalb(bits.doubleValue(), -shift) * (numerator.signum() < 0 ? -1 : 1);
    }

    /** Returns the quotient rounded as the context says. */
    public BigDecimal toDecimal(MathContext rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), rounding);
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return Objects.hash(numerator, denominator);
    }

    /** Returns the number as {@code 3/4}, or {@code 3} for an integer. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
