package io.github.exactgrader.check;

import io.github.exactgrader.expr.Arithmetic;
import io.github.exactgrader.expr.Constant;
import io.github.exactgrader.expr.Elementary;
import io.github.exactgrader.expr.UndefinedValueException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact rational number; the denominator is positive, the two have no common factor. */
record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {

    Fraction {
        if (below.signum() == 0) {
            throw new UndefinedValueException("division by zero");
        }
        BigInteger common = above.gcd(below).max(BigInteger.ONE).multiply(BigInteger.valueOf(below.signum()));
        above = above.divide(common);
        below = below.divide(common);
    }

    static Fraction of(BigDecimal decimal) {
        return decimal.scale() > 0
                ? new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE);
    }

    @Override
    public int compareTo(Fraction other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }

    /** What cannot be computed exactly. */
    static final class InexactException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** The exact arithmetic; roots of squares only, no transcendental functions. */
    static final class Exact implements Arithmetic<Fraction> {

        @Override
        public Fraction of(BigDecimal literal) {
            return Fraction.of(literal);
        }

        @Override
        public Fraction constant(Constant constant) {
            throw new InexactException();
        }

        @Override
        public Fraction add(Fraction a, Fraction b) {
            return new Fraction(a.above.multiply(b.below).add(b.above.multiply(a.below)), a.below.multiply(b.below));
        }

        @Override
        public Fraction subtract(Fraction a, Fraction b) {
            return add(a, negate(b));
        }

        @Override
        public Fraction multiply(Fraction a, Fraction b) {
            return new Fraction(a.above.multiply(b.above), a.below.multiply(b.below));
        }

        @Override
        public Fraction divide(Fraction a, Fraction b) {
            return new Fraction(a.above.multiply(b.below), a.below.multiply(b.above));
        }

        @Override
        public Fraction power(Fraction a, Fraction b) {
            if (!b.below.equals(BigInteger.ONE) || b.above.abs().bitLength() > 10) {
                throw new InexactException();
            }
            int exponent = b.above.intValueExact();
            Fraction power = new Fraction(a.above.pow(Math.abs(exponent)), a.below.pow(Math.abs(exponent)));
            return exponent < 0 ? divide(new Fraction(BigInteger.ONE, BigInteger.ONE), power) : power;
        }

        @Override
        public Fraction negate(Fraction a) {
            return new Fraction(a.above.negate(), a.below);
        }

        @Override
        public Fraction apply(Elementary function, Fraction a) {
            return switch (function) {
                case ABS -> new Fraction(a.above.abs(), a.below);
                case SIGN -> new Fraction(BigInteger.valueOf(a.above.signum()), BigInteger.ONE);
                case RELU -> a.above.signum() > 0 ? a : new Fraction(BigInteger.ZERO, BigInteger.ONE);
                case FLOOR -> new Fraction(floor(a), BigInteger.ONE);
                case CEIL -> new Fraction(floor(negate(a)).negate(), BigInteger.ONE);
                case SQRT -> new Fraction(root(a.above), root(a.below));
                default -> throw new InexactException();
            };
        }

        private static BigInteger floor(Fraction a) {
            BigInteger[] parts = a.above.divideAndRemainder(a.below);
            return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        }

        private static BigInteger root(BigInteger square) {
            if (square.signum() < 0) {
                throw new UndefinedValueException("a root of a negative number");
            }
            if (square.sqrt().pow(2).compareTo(square) != 0) {
                throw new InexactException();
            }
            return square.sqrt();
        }

        @Override
        public int compare(Fraction a, Fraction b) {
            return a.compareTo(b);
        }

        @Override
        public long whole(Fraction a) {
            return a.above.longValueExact();
        }
    }
}
