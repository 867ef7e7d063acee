package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.assignment.DrawSource;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LongPrimeFieldTest {

    private static DrawSource source(String purpose) {
        return new DrawSource("secret", purpose);
    }

    private static Rational fraction(DrawSource source) {
        BigInteger above = BigInteger.valueOf(source.bits()).multiply(BigInteger.valueOf(source.bits()));
        return new Rational(above, BigInteger.valueOf(source.integer(1, 1L << 40)));
    }

    private static BigInteger modulo(Rational fraction, BigInteger prime) {
        return fraction.above().multiply(fraction.below().modInverse(prime)).mod(prime);
    }

    @Test
    void computesAsWholeNumbersModuloThePrimeDoSeedOps() {
        for (int i = 0; i < 300; i++) {
            LongPrimeField field = LongPrimeField.drawn(source("field " + i));
            BigInteger prime = BigInteger.valueOf(field.prime());
            DrawSource source = source("numbers " + i);
            Rational a = fraction(source);
            Rational b = fraction(source);

            assertThat(field.multiply(field.of(a), field.of(b)))
                    .as("%s times %s modulo %s", a, b, prime)
                    .isEqualTo(field.of(new Rational(modulo(a.times(b), prime), BigInteger.ONE)));
            assertThat(field.add(field.of(a), field.of(b))).isEqualTo(field.of(a.plus(b)));
            assertThat(field.negate(field.of(a))).isEqualTo(field.of(a.negate()));
            assertThat(field.inverse(field.of(a))).isEqualTo(field.of(a.reciprocal()));
        }
    }

    @Test
    void keepsZeroAndOneApart() {
        LongPrimeField field = LongPrimeField.drawn(source("one"));

        assertThat(field.of(Rational.ZERO)).isZero();
        assertThat(field.negate(0)).isZero();
        assertThat(field.of(Rational.ONE)).isEqualTo(field.one()).isNotZero();
        assertThat(field.add(field.one(), field.negate(field.one()))).isZero();
        assertThatThrownBy(() -> field.inverse(0)).isInstanceOf(MatrixAlgebra.NoInverseException.class);
    }

    @Test
    void drawsDifferentPrimesOfSixtyTwoBits() {
        Set<Long> primes = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            long prime = LongPrimeField.drawn(source("prime " + i)).prime();
            primes.add(prime);
            assertThat(BigInteger.valueOf(prime).bitLength()).isEqualTo(62);
            assertThat(BigInteger.valueOf(prime).isProbablePrime(100))
                    .as("%s is prime", prime)
                    .isTrue();
        }

        assertThat(primes).hasSize(100);
        assertThat(LongPrimeField.drawn(source("prime 7")).prime())
                .isEqualTo(LongPrimeField.drawn(source("prime 7")).prime());
    }

    /** 3215031751 passes the test for the bases 2, 3, 5, 7; 3825123056546413051 for those up to 31. */
    @Test
    void isNotTakenInByNumbersThatLookPrime() {
        assertThat(LongPrimeField.isPrime(3215031751L)).isFalse();
        assertThat(LongPrimeField.isPrime(3825123056546413051L)).isFalse();
        assertThat(LongPrimeField.isPrime((1L << 61) - 1)).isTrue();
        for (long n = 41; n < 3000; n += 2) {
            assertThat(LongPrimeField.isPrime(n))
                    .as("%s", n)
                    .isEqualTo(BigInteger.valueOf(n).isProbablePrime(50));
        }
    }
}
