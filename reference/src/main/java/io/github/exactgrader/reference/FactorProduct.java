package io.github.exactgrader.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * The product of 1 - eta h_n over a list of curvatures, as a function of eta.
 *
 * <p>The mean of log |1 - eta h_n| is the almost sure growth rate q(eta) of w(t) = (1 - eta h_n(t)) w(t-1); its sign is
 * that of |product| - 1, a question about dyadic rationals that is decided here without error: by bounds with directed
 * rounding where they suffice, else exactly. Source: sheet sgd-hypergradients, questions 2.8 and 2.9.
 */
final class FactorProduct {
    private static final int[] DIGITS = {40, 200};

    /** Digits of the product whose logarithm is taken: enough to keep 17 of them where it is within 1e-80 of 1. */
    private static final MathContext LOGARITHM = new MathContext(100);

    private final List<BigDecimal> curvatures;

    /** Takes finite curvatures. */
    FactorProduct(double[] curvatures) {
        this.curvatures = Arrays.stream(curvatures).mapToObj(BigDecimal::new).toList();
    }

    /** Returns the sign of q(eta): -1, 0 or 1 as |product| is below, at or above 1; -1 at a pole, where q is infinite. */
    int growthSign(BigDecimal eta) {
        List<BigDecimal> factors = magnitudes(eta);
        for (int digits : DIGITS) {
            if (product(factors, new MathContext(digits, RoundingMode.FLOOR)).compareTo(BigDecimal.ONE) > 0) {
                return 1;
            }
            if (product(factors, new MathContext(digits, RoundingMode.CEILING)).compareTo(BigDecimal.ONE) < 0) {
                return -1;
            }
        }
        return product(factors, MathContext.UNLIMITED).compareTo(BigDecimal.ONE);
    }

    /**
     * Returns the sign of the slope of q at an eta that is no pole.
     *
     * <p>q'(eta) = -mean of h_n / (1 - eta h_n).
     */
    int slopeSign(BigDecimal eta) {
        for (int digits : DIGITS) {
            if (slopeTerms(eta, new MathContext(digits, RoundingMode.FLOOR)).signum() > 0) {
                return -1;
            }
            if (slopeTerms(eta, new MathContext(digits, RoundingMode.CEILING)).signum() < 0) {
                return 1;
            }
        }
        Rational sum = Rational.ZERO;
        Rational exactEta = Rational.of(eta);
        for (BigDecimal h : curvatures) {
            Rational exact = Rational.of(h);
            sum = sum.plus(exact.over(Rational.ONE.minus(exactEta.times(exact))));
        }
        return -sum.signum();
    }

    /** Returns log |product| at eta, relative error at most 3 ulp, negative infinity at a pole. */
    double logarithm(BigDecimal eta) {
        BigDecimal product = product(magnitudes(eta), LOGARITHM);
        return product.signum() == 0 ? Double.NEGATIVE_INFINITY : Logarithms.ln(product);
    }

    private List<BigDecimal> magnitudes(BigDecimal eta) {
        return curvatures.stream()
                .map(h -> BigDecimal.ONE.subtract(eta.multiply(h)).abs())
                .toList();
    }

    private static BigDecimal product(List<BigDecimal> factors, MathContext rounding) {
        BigDecimal product = BigDecimal.ONE;
        for (BigDecimal factor : factors) {
            product = product.multiply(factor, rounding);
        }
        return product;
    }

    private BigDecimal slopeTerms(BigDecimal eta, MathContext rounding) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal h : curvatures) {
            sum = sum.add(h.divide(BigDecimal.ONE.subtract(eta.multiply(h)), rounding), rounding);
        }
        return sum;
    }
}
