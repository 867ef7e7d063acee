package io.github.exactgrader.check;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sum of terms {@code c * exp(w)} with coefficients in a prime field, where each exponent {@code w} is such a sum again.
 *
 * <p>Terms with the same exponent are one term, and no coefficient is 0, so two sums are equal exactly if their maps are:
 * {@code exp(u + v) = exp(u) exp(v)} and {@code exp(0) = 1} hold by themselves, and nothing else does.
 *
 * @param terms coefficient by exponent; empty for 0
 */
record ExpPolynomial(Map<ExpPolynomial, BigInteger> terms) {

    static final ExpPolynomial ZERO = new ExpPolynomial(Map.of());
    static final ExpPolynomial ONE = of(BigInteger.ONE);

    ExpPolynomial {
        terms = Map.copyOf(terms);
    }

    /** Returns a number of the field. */
    static ExpPolynomial of(BigInteger number) {
        return number.signum() == 0 ? ZERO : new ExpPolynomial(Map.of(ZERO, number));
    }

    /** Returns {@code exp(exponent)}. */
    static ExpPolynomial exp(ExpPolynomial exponent) {
        return new ExpPolynomial(Map.of(exponent, BigInteger.ONE));
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    ExpPolynomial plus(ExpPolynomial other, BigInteger prime) {
        Map<ExpPolynomial, BigInteger> sum = new LinkedHashMap<>(terms);
        other.terms.forEach((exponent, coefficient) -> add(sum, exponent, coefficient, prime));
        return new ExpPolynomial(sum);
    }

    ExpPolynomial times(ExpPolynomial other, BigInteger prime) {
        Map<ExpPolynomial, BigInteger> product = new LinkedHashMap<>();
        terms.forEach((w, c) -> other.terms.forEach(
                (v, d) -> add(product, w.plus(v, prime), c.multiply(d).mod(prime), prime)));
        return new ExpPolynomial(product);
    }

    ExpPolynomial times(BigInteger number, BigInteger prime) {
        Map<ExpPolynomial, BigInteger> product = new LinkedHashMap<>();
        terms.forEach((w, c) -> add(product, w, c.multiply(number).mod(prime), prime));
        return new ExpPolynomial(product);
    }

    private static void add(
            Map<ExpPolynomial, BigInteger> sum, ExpPolynomial exponent, BigInteger coefficient, BigInteger prime) {
        BigInteger total =
                sum.getOrDefault(exponent, BigInteger.ZERO).add(coefficient).mod(prime);
        if (total.signum() == 0) {
            sum.remove(exponent);
        } else {
            sum.put(exponent, total);
        }
    }
}
