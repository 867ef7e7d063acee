package io.github.exactgrader.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Computes with quotients of sums of exponentials at one random point, counts what may go wrong by chance, and gives up
 * where that would be too much. Not thread-safe; one for each comparison.
 *
 * <p>exp(u) is kept as a term with the exponent u, so that all laws of exponentials hold and no others; sines and cosines
 * are exponentials of iu. Any other function is a kernel: a random element for each different argument, which is right
 * for whatever function it is.
 */
final class ExpField {

    /** Most products of terms in one comparison, and most elements that are compared with each other. */
    private static final int MOST_PRODUCTS = 20_000;

    private static final int MOST_KERNELS = 64;
    private static final long MOST_DEGREE = 1 << 20;

    private final PrimeField field;
    private final BigInteger prime;
    private final List<Kernel> kernels = new ArrayList<>();
    private long products;
    private long largest = 1;

    ExpField(PrimeField field) {
        this.field = field;
        this.prime = field.prime();
    }

    private record Kernel(String name, List<ExpQuotient> arguments, ExpQuotient value) {}

    /** Thrown where a formula cannot be followed; nothing is known of it then. Carries no trace. */
    static final class UnprovableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnprovableException() {
            super("not provable", null, false, false);
        }
    }

    /**
     * Returns a number k such that all comparisons so far were wrong by chance with a probability below 2^-k.
     *
     * <p>Every comparison, and every pair of terms that were held against each other, may be equal by chance only.
     */
    int errorBits() {
        long pairs = (products + kernels.size() + 2) * (products + kernels.size() + 2);
        return PrimeField.SAFETY - bitLength(pairs) - bitLength(largest);
    }

    private static int bitLength(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number);
    }

    private ExpQuotient held(ExpPolynomial above, ExpPolynomial below, long degree, long bits) {
        if (below.isZero() || degree > MOST_DEGREE || bits > MOST_DEGREE) {
            throw new UnprovableException();
        }
        largest = Math.max(largest, 2 * (degree + bits));
        return new ExpQuotient(above, below, degree, bits);
    }

    private ExpPolynomial product(ExpPolynomial a, ExpPolynomial b) {
        products += Math.max(0, (long) a.terms().size() * b.terms().size() - 1);
        if (products > MOST_PRODUCTS) {
            throw new UnprovableException();
        }
        return a.times(b, prime);
    }

    ExpQuotient number(Rational rational) {
        if (rational.below().mod(prime).signum() == 0) {
            throw new UnprovableException();
        }
        return held(ExpPolynomial.of(field.of(rational)), ExpPolynomial.ONE, 0, rational.bits());
    }

    ExpQuotient symbol(String name) {
        return ExpQuotient.symbol(field.element("symbol/" + name));
    }

    ExpQuotient add(ExpQuotient a, ExpQuotient b) {
        long degree = a.degree() + b.degree();
        long bits = a.bits() + b.bits() + 1;
        if (a.below().equals(b.below())) {
            return held(a.above().plus(b.above(), prime), a.below(), degree, bits);
        }
        return held(
                product(a.above(), b.below()).plus(product(b.above(), a.below()), prime),
                product(a.below(), b.below()),
                degree,
                bits);
    }

    ExpQuotient negate(ExpQuotient a) {
        return held(a.above().times(BigInteger.ONE.negate(), prime), a.below(), a.degree(), a.bits());
    }

    ExpQuotient multiply(ExpQuotient a, ExpQuotient b) {
        return held(
                product(a.above(), b.above()),
                product(a.below(), b.below()),
                a.degree() + b.degree(),
                a.bits() + b.bits());
    }

    ExpQuotient divide(ExpQuotient a, ExpQuotient b) {
        return multiply(a, held(/* above= */ b.below(), /* below= */ b.above(), b.degree(), b.bits()));
    }

    /** Returns a whole power. */
    ExpQuotient power(ExpQuotient base, BigInteger exponent) {
        if (exponent.bitLength() > 20) {
            throw new UnprovableException();
        }
        ExpQuotient from = exponent.signum() < 0 ? divide(number(Rational.ONE), base) : base;
        ExpQuotient result = number(Rational.ONE);
        int times = exponent.abs().intValueExact();
        for (int bit = Integer.SIZE - Integer.numberOfLeadingZeros(times) - 1; bit >= 0; bit--) {
            result = multiply(result, result);
            if ((times >> bit & 1) == 1) {
                result = multiply(result, from);
            }
        }
        return result;
    }

    ExpQuotient exp(ExpQuotient exponent) {
        products++;
        return held(ExpPolynomial.exp(whole(exponent)), ExpPolynomial.ONE, exponent.degree(), exponent.bits());
    }

    /** Returns exp(iu), for cos u = (exp(iu) + exp(-iu)) / 2 and sin u = (exp(iu) - exp(-iu)) / 2i. */
    ExpQuotient turn(ExpQuotient angle) {
        products++;
        ExpPolynomial exponent = whole(angle).times(field.i(), prime);
        return held(ExpPolynomial.exp(exponent), ExpPolynomial.ONE, angle.degree(), angle.bits() + 1);
    }

    ExpQuotient i() {
        return held(ExpPolynomial.of(field.i()), ExpPolynomial.ONE, 0, 1);
    }

    private ExpPolynomial whole(ExpQuotient quotient) {
        return quotient.whole(prime).orElseThrow(UnprovableException::new);
    }

    boolean same(ExpQuotient a, ExpQuotient b) {
        held(a.above(), a.below(), a.degree() + b.degree(), a.bits() + b.bits() + 1);
        return product(a.above(), b.below()).equals(product(b.above(), a.below()));
    }

    /** Returns the value of a function of which nothing is known but that equal arguments give equal values. */
    ExpQuotient kernel(String name, List<ExpQuotient> arguments) {
        return known(name, arguments).orElseGet(() -> newKernel(name, arguments));
    }

    /** Returns a kernel that is the same for u and -u. */
    ExpQuotient even(String name, ExpQuotient u) {
        return known(name, List.of(negate(u))).orElseGet(() -> kernel(name, List.of(u)));
    }

    private Optional<ExpQuotient> known(String name, List<ExpQuotient> arguments) {
        return kernels.stream()
                .filter(kernel -> kernel.name().equals(name) && sameAll(kernel.arguments(), arguments))
                .findFirst()
                .map(Kernel::value);
    }

    private ExpQuotient newKernel(String name, List<ExpQuotient> arguments) {
        if (kernels.size() >= MOST_KERNELS) {
            throw new UnprovableException();
        }
        ExpQuotient value = ExpQuotient.symbol(field.element("kernel/" + kernels.size()));
        kernels.add(new Kernel(name, List.copyOf(arguments), value));
        return value;
    }

    private boolean sameAll(List<ExpQuotient> a, List<ExpQuotient> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the exponent of a plain exponential; empty for anything else. */
    Optional<ExpQuotient> logarithm(ExpQuotient a) {
        return a.whole(prime)
                .filter(sum -> sum.terms().size() == 1)
                .map(sum -> sum.terms().entrySet().iterator().next())
                .filter(term -> term.getValue().equals(BigInteger.ONE))
                .map(term -> held(term.getKey(), ExpPolynomial.ONE, a.degree(), a.bits()));
    }
}
