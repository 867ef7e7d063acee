package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.assignment.DrawSource;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrimeFieldTest {

    private static DrawSource source(String purpose) {
        return new DrawSource("secret", purpose);
    }

    private static Fraction fraction(DrawSource source) {
        BigInteger above = BigInteger.valueOf(source.bits()).multiply(BigInteger.valueOf(source.bits()));
        return new Fraction(above, BigInteger.valueOf(source.integer(1, 1L << 40)));
    }

    private static BigInteger modulo(Fraction fraction, BigInteger prime) {
        return fraction.numerator()
                .multiply(fraction.denominator().modInverse(prime))
                .mod(prime);
    }

    @Test
    void computesAsWholeNumbersModuloThePrimeDoSeedOps() {
        for (int i = 0; i < 300; i++) {
            PrimeField field = PrimeField.drawn(source("field " + i));
            BigInteger prime = BigInteger.valueOf(field.prime());
            DrawSource source = source("numbers " + i);
            Fraction a = fraction(source);
            Fraction b = fraction(source);

            assertThat(field.multiply(field.of(a), field.of(b)))
                    .as("%s times %s modulo %s", a, b, prime)
                    .isEqualTo(field.of(new Fraction(modulo(a.times(b), prime), BigInteger.ONE)));
            assertThat(field.add(field.of(a), field.of(b))).isEqualTo(field.of(a.plus(b)));
            assertThat(field.negate(field.of(a))).isEqualTo(field.of(a.negate()));
            assertThat(field.inverse(field.of(a))).isEqualTo(field.of(a.reciprocal()));
        }
    }

    @Test
    void keepsZeroAndOneApart() {
        PrimeField field = PrimeField.drawn(source("one"));

        assertThat(field.of(Fraction.ZERO)).isZero();
        assertThat(field.negate(0)).isZero();
        assertThat(field.of(Fraction.ONE)).isEqualTo(field.one()).isNotZero();
        assertThat(field.add(field.one(), field.negate(field.one()))).isZero();
        assertThatThrownBy(() -> field.inverse(0)).isInstanceOf(MatrixAlgebra.NoInverseException.class);
    }

    @Test
    void drawsDifferentPrimesOfSixtyTwoBits() {
        Set<Long> primes = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            long prime = PrimeField.drawn(source("prime " + i)).prime();
            primes.add(prime);
            assertThat(BigInteger.valueOf(prime).bitLength()).isEqualTo(62);
            assertThat(BigInteger.valueOf(prime).isProbablePrime(100))
                    .as("%s is prime", prime)
                    .isTrue();
        }

        assertThat(primes).hasSize(100);
        assertThat(PrimeField.drawn(source("prime 7")).prime())
                .isEqualTo(PrimeField.drawn(source("prime 7")).prime());
    }

    /** 3215031751 passes the test for the bases 2, 3, 5, 7; 3825123056546413051 for those up to 31. */
    @Test
    void isNotTakenInByNumbersThatLookPrime() {
        assertThat(PrimeField.isPrime(3215031751L)).isFalse();
        assertThat(PrimeField.isPrime(3825123056546413051L)).isFalse();
        assertThat(PrimeField.isPrime((1L << 61) - 1)).isTrue();
        for (long n = 41; n < 3000; n += 2) {
            assertThat(PrimeField.isPrime(n))
                    .as("%s", n)
                    .isEqualTo(BigInteger.valueOf(n).isProbablePrime(50));
        }
    }
}
