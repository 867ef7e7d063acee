package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawSource;
import java.math.BigInteger;

/**
 * A prime field of 256 bits with a square root of -1, and a random element for each name, all drawn with a secret.
 *
 * <p>A formula that is not identically 0, of degree d and with whole coefficients of b bits, is 0 at a random point of a
 * random such field with a chance below (d + b) * 2^-246: the point is a zero with a chance of at most d / 2^255
 * (Schwartz 1980, Zippel 1979), and at most b / 255 of the more than 2^246 primes that are 1 modulo 4 divide a
 * coefficient.
 */
final class PrimeField {

    /** See above: a chance of error is below 2^-(SAFETY) times degree and bits. */
    static final int SAFETY = 246;

    private static final int BITS = 256;
    private static final int CERTAINTY = 160;
    private static final BigInteger FOUR = BigInteger.valueOf(4);

    private final String secret;
    private final String purpose;
    private final BigInteger prime;
    private final BigInteger rootOfMinusOne;

    /**
     * Draws a field.
     *
     * @param secret of the key
     * @param purpose another purpose gives another field
     */
    PrimeField(String secret, String purpose) {
        this.secret = secret;
        this.purpose = purpose;
        DrawSource source = new DrawSource(secret, purpose + "/prime");
        BigInteger candidate = candidate(source);
        while (!candidate.isProbablePrime(CERTAINTY)) {
            candidate = candidate(source);
        }
        this.prime = candidate;
        this.rootOfMinusOne = rootOfMinusOne();
    }

    private static BigInteger candidate(DrawSource source) {
        return source.bits(BITS).setBit(BITS - 1).clearBit(1).setBit(0);
    }

    /** Half of all numbers are no squares; such a one to the power (p - 1) / 4 is a root of -1. */
    private BigInteger rootOfMinusOne() {
        BigInteger exponent = prime.subtract(BigInteger.ONE).divide(FOUR);
        BigInteger base = BigInteger.TWO;
        BigInteger root = base.modPow(exponent, prime);
        while (!root.multiply(root).mod(prime).equals(prime.subtract(BigInteger.ONE))) {
            base = base.add(BigInteger.ONE);
            root = base.modPow(exponent, prime);
        }
        return root;
    }

    BigInteger prime() {
        return prime;
    }

    BigInteger i() {
        return rootOfMinusOne;
    }

    /** Returns the element that stands for a name, always the same. */
    BigInteger element(String name) {
        return new DrawSource(secret, purpose + "/" + name).bits(BITS + 64).mod(prime);
    }

    /**
     * Returns the element that a fraction is.
     *
     * @throws ArithmeticException if its denominator is a multiple of the prime
     */
    BigInteger of(Rational rational) {
        return rational.above().multiply(rational.below().modInverse(prime)).mod(prime);
    }
}
