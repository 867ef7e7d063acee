package io.github.exactgrader.stats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The 27 % of a class with the most points and the 27 % with the fewest. Those tied at a border count with the same
 * fraction each, so that a group has exactly its size whatever the order.
 */
final class Extremes {

    private static final BigDecimal SHARE = new BigDecimal("0.27");

    private final List<BigDecimal> totals;
    private final int size;
    private final BigDecimal upperBorder;
    private final BigDecimal lowerBorder;

    /**
     * Finds the borders.
     *
     * @param totals one per submission, at least one
     */
    Extremes(List<BigDecimal> totals) {
        this.totals = List.copyOf(totals);
        List<BigDecimal> sorted = new ArrayList<>(totals);
        sorted.sort(null);
        this.size = Math.max(
                1,
                BigDecimal.valueOf(sorted.size())
                        .multiply(SHARE)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValue());
        this.lowerBorder = sorted.get(size - 1);
        this.upperBorder = sorted.get(sorted.size() - size);
    }

    /** Returns the mean of some points among the best. */
    BigDecimal meanOfBest(List<BigDecimal> points) {
        return mean(points, upperBorder, 1);
    }

    /** Returns the mean of some points among the weakest. */
    BigDecimal meanOfWeakest(List<BigDecimal> points) {
        return mean(points, lowerBorder, -1);
    }

    private BigDecimal mean(List<BigDecimal> points, BigDecimal border, int beyond) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal tiedSum = BigDecimal.ZERO;
        int inside = 0;
        int tied = 0;
        for (int i = 0; i < totals.size(); i++) {
            int side = totals.get(i).compareTo(border) * beyond;
            if (side > 0) {
                inside++;
                sum = sum.add(points.get(i));
            } else if (side == 0) {
                tied++;
                tiedSum = tiedSum.add(points.get(i));
            }
        }
        BigDecimal ofTied = tiedSum.multiply(BigDecimal.valueOf((long) size - inside))
                .divide(BigDecimal.valueOf(tied), Rounding.CONTEXT);
        return sum.add(ofTied).divide(BigDecimal.valueOf(size), Rounding.CONTEXT);
    }
}
