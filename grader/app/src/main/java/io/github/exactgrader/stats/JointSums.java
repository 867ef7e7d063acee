package io.github.exactgrader.stats;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exact sums over the points x of one field and the totals t of the same submissions; whatever is made from them does not
 * depend on the order of the submissions.
 *
 * @param n number of submissions
 * @param x sum of x
 * @param xx sum of x squared
 * @param t sum of t
 * @param tt sum of t squared
 * @param xt sum of x times t
 */
record JointSums(BigDecimal n, BigDecimal x, BigDecimal xx, BigDecimal t, BigDecimal tt, BigDecimal xt) {

    /**
     * Sums up.
     *
     * @param points x, one per submission
     * @param totals t, one per submission, in the same order
     */
    static JointSums of(List<BigDecimal> points, List<BigDecimal> totals) {
        BigDecimal x = BigDecimal.ZERO;
        BigDecimal xx = BigDecimal.ZERO;
        BigDecimal t = BigDecimal.ZERO;
        BigDecimal tt = BigDecimal.ZERO;
        BigDecimal xt = BigDecimal.ZERO;
        for (int i = 0; i < points.size(); i++) {
            BigDecimal point = points.get(i);
            BigDecimal total = totals.get(i);
            x = x.add(point);
            xx = xx.add(point.multiply(point));
            t = t.add(total);
            tt = tt.add(total.multiply(total));
            xt = xt.add(point.multiply(total));
        }
        return new JointSums(BigDecimal.valueOf(points.size()), x, xx, t, tt, xt);
    }

    /** Returns n squared times the variance of x, divisor n; exact. */
    BigDecimal variance() {
        return n.multiply(xx).subtract(x.multiply(x));
    }

    /** Returns n squared times the variance of t; exact. */
    BigDecimal varianceOfTotals() {
        return n.multiply(tt).subtract(t.multiply(t));
    }

    /** Returns n squared times the covariance of x and t; exact. */
    private BigDecimal covariance() {
        return n.multiply(xt).subtract(x.multiply(t));
    }

    /** Returns n squared times the variance of the rest t - x; exact. */
    BigDecimal varianceOfRest() {
        return varianceOfTotals().add(variance()).subtract(covariance().multiply(BigDecimal.valueOf(2)));
    }

    /**
     * Returns Pearson's correlation of x with the rest t - x.
     *
     * @return from -1 to 1; null if one of the two is constant
     */
    @Nullable
    BigDecimal itemRest() {
        BigDecimal product = variance().multiply(varianceOfRest());
        return product.signum() == 0
                ? null
                : covariance().subtract(variance()).divide(product.sqrt(Rounding.CONTEXT), Rounding.CONTEXT);
    }

    /**
     * Returns Cronbach's alpha.
     *
     * @param fields how many fields the total is made of
     * @param variances sum of their variances
     * @param total variance of the total, in the same unit
     * @return null for fewer than two fields or a constant total
     */
    static @Nullable BigDecimal alpha(int fields, BigDecimal variances, BigDecimal total) {
        if (fields < 2 || total.signum() == 0) {
            return null;
        }
        BigDecimal within = variances.divide(total, Rounding.CONTEXT);
        return BigDecimal.valueOf(fields)
                .divide(BigDecimal.valueOf(fields - 1L), Rounding.CONTEXT)
                .multiply(BigDecimal.ONE.subtract(within));
    }
}
