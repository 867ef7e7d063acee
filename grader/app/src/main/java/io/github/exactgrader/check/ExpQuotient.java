package io.github.exactgrader.check;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/**
 * A quotient of sums of exponentials at a random point of a prime field, with bounds on the formula it comes from.
 *
 * @param above numerator
 * @param below denominator, not 0
 * @param degree bound on the degree, in all symbols, of numerator and denominator of the formula and of its exponents
 * @param bits bound on the binary logarithm of the sum of the absolute values of their whole coefficients
 */
record ExpQuotient(ExpPolynomial above, ExpPolynomial below, long degree, long bits) {

    /** Returns a number of the field that stands for one symbol. */
    static ExpQuotient symbol(BigInteger value) {
        return new ExpQuotient(ExpPolynomial.of(value), ExpPolynomial.ONE, 1, 0);
    }

    /** Returns the same as a sum without a denominator; empty if the denominator has several terms. */
    Optional<ExpPolynomial> whole(BigInteger prime) {
        if (below.equals(ExpPolynomial.ONE)) {
            return Optional.of(above);
        }
        if (below.terms().size() != 1) {
            return Optional.empty();
        }
        Map.Entry<ExpPolynomial, BigInteger> term =
                below.terms().entrySet().iterator().next();
        ExpPolynomial back = ExpPolynomial.exp(term.getKey().times(BigInteger.ONE.negate(), prime));
        return Optional.of(above.times(back, prime).times(term.getValue().modInverse(prime), prime));
    }
}
