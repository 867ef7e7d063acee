package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawSource;
import java.math.BigInteger;
import java.util.List;

/** Whole numbers modulo a prime of 62 bits. Elements are kept in Montgomery form: x stands for x*2^64. */
final class LongPrimeField {

    /** Primes have this many bits. */
    static final int BITS = 62;

    /** With these bases the test of Miller and Rabin makes no error below 3*10^23 (Sorenson and Webster 2015). */
    private static final List<Integer> BASES = List.of(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37);

    private final long prime;
    private final long minusInverse;
    private final long square;

    private LongPrimeField(long prime) {
        this.prime = prime;
        long inverse = prime;
        for (int bits = 3; bits < 64; bits *= 2) {
            inverse *= 2 - prime * inverse;
        }
        this.minusInverse = -inverse;
        this.square =
                BigInteger.ONE.shiftLeft(128).mod(BigInteger.valueOf(prime)).longValueExact();
    }

    /** Returns a field of which every prime between 2^61 and 2^62 is equally likely. */
    static LongPrimeField drawn(DrawSource source) {
        long candidate;
        do {
            candidate = (source.bits() >>> 2) | (1L << (BITS - 1)) | 1;
        } while (!isPrime(candidate));
        return new LongPrimeField(candidate);
    }

    /**
     * Tells whether a number is prime.
     *
     * @param odd greater than 37
     */
    static boolean isPrime(long odd) {
        if (BASES.stream().anyMatch(base -> odd % base == 0)) {
            return false;
        }
        BigInteger n = BigInteger.valueOf(odd);
        BigInteger minusOne = n.subtract(BigInteger.ONE);
        int twos = minusOne.getLowestSetBit();
        for (int base : BASES) {
            BigInteger x = BigInteger.valueOf(base).modPow(minusOne.shiftRight(twos), n);
            boolean passes = x.equals(BigInteger.ONE) || x.equals(minusOne);
            for (int i = 1; i < twos && !passes; i++) {
                x = x.multiply(x).mod(n);
                passes = x.equals(minusOne);
            }
            if (!passes) {
                return false;
            }
        }
        return true;
    }

    /** Returns the prime. */
    long prime() {
        return prime;
    }

    /** Returns an element of which all are equally likely. */
    long drawnElement(DrawSource source) {
        long element;
        do {
            element = source.bits() >>> 2;
        } while (element >= prime);
        return element;
    }

    /**
     * Returns a fraction as an element.
     *
     * @throws MatrixAlgebra.NoInverseException if the prime divides its denominator
     */
    long of(Rational fraction) {
        return multiply(of(fraction.above()), inverse(of(fraction.below())));
    }

    private long of(BigInteger whole) {
        return multiply(whole.mod(BigInteger.valueOf(prime)).longValueExact(), square);
    }

    long one() {
        return multiply(1, square);
    }

    long add(long a, long b) {
        long sum = a + b - prime;
        return sum < 0 ? sum + prime : sum;
    }

    long negate(long a) {
        return a == 0 ? 0 : prime - a;
    }

    long multiply(long a, long b) {
        long low = a * b;
        long factor = low * minusInverse;
        long high = Math.multiplyHigh(factor, prime) + (factor < 0 ? prime : 0);
        long result = Math.multiplyHigh(a, b) + high + (low == 0 ? 0 : 1) - prime;
        return result < 0 ? result + prime : result;
    }

    /**
     * Returns one over an element, by Fermat's little theorem.
     *
     * @throws MatrixAlgebra.NoInverseException if it is 0
     */
    long inverse(long a) {
        if (a == 0) {
            throw new MatrixAlgebra.NoInverseException();
        }
        long result = one();
        long power = a;
        for (long exponent = prime - 2; exponent > 0; exponent >>= 1) {
            result = (exponent & 1) == 1 ? multiply(result, power) : result;
            power = multiply(power, power);
        }
        return result;
    }
}
