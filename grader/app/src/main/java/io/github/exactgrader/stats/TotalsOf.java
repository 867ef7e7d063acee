package io.github.exactgrader.stats;

import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Counts the points that count. */
final class TotalsOf {

    private static final int TENTHS = 10;

    private final List<BigDecimal> sorted;
    private final BigDecimal max;

    /**
     * Takes the totals of some cards.
     *
     * @param cards of one assignment
     * @param max its points
     */
    TotalsOf(List<ScoreCard> cards, BigDecimal max) {
        this.sorted = cards.stream().map(ScoreCard::total).sorted().toList();
        this.max = max;
    }

    SheetStatistics.Totals totals() {
        if (sorted.isEmpty()) {
            return new SheetStatistics.Totals(0, null, null, null, null, null, tenths());
        }
        BigDecimal n = BigDecimal.valueOf(sorted.size());
        JointSums sums = JointSums.of(sorted, sorted);
        BigDecimal mean = Rounding.quotient(sums.x(), n);
        BigDecimal deviation = sorted.size() < 2
                ? null
                : Rounding.two(sums.variance()
                        .divide(n.multiply(n.subtract(BigDecimal.ONE)), Rounding.CONTEXT)
                        .sqrt(Rounding.CONTEXT));
        return new SheetStatistics.Totals(
                sorted.size(), mean, median(), deviation, sorted.get(0), sorted.get(sorted.size() - 1), tenths());
    }

    private BigDecimal median() {
        int middle = sorted.size() / 2;
        BigDecimal upper = sorted.get(middle);
        BigDecimal lower = sorted.size() % 2 == 1 ? upper : sorted.get(middle - 1);
        return Rounding.quotient(lower.add(upper), BigDecimal.valueOf(2));
    }

    private List<Integer> tenths() {
        Integer[] counts = new Integer[TENTHS];
        Arrays.fill(counts, 0);
        if (max.signum() > 0) {
            for (BigDecimal total : sorted) {
                int tenth = total.multiply(BigDecimal.valueOf(TENTHS))
                        .divideToIntegralValue(max)
                        .intValue();
                counts[Math.max(0, Math.min(TENTHS - 1, tenth))]++;
            }
        }
        return List.of(counts);
    }
}
