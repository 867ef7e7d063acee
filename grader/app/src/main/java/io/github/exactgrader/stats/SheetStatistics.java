package io.github.exactgrader.stats;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a class did on one assignment.
 *
 * @param assignment its id
 * @param title its title
 * @param max its points
 * @param totals the points that count
 * @param compared how many submissions and fields the correlations and alpha are made from
 * @param alpha Cronbach's alpha, at most 1, two decimals: {@code k/(k-1) (1 - sum of the variances of the fields / variance
 *     of the totals)} over the compared fields; null if the class is small, there are fewer than two such fields, or all
 *     totals are the same. Source: L. J. Cronbach, Coefficient alpha and the internal structure of tests, Psychometrika 16
 *     (1951)
 * @param suspicions what to look at first, most urgent first
 * @param items one per field, in the order of the sheet
 */
public record SheetStatistics(
        String assignment,
        String title,
        BigDecimal max,
        Totals totals,
        Compared compared,
        @Nullable BigDecimal alpha,
        List<Suspicion> suspicions,
        List<ItemStatistics> items) {

    /** With fewer submissions a correlation says more about chance than about a field. */
    public static final int SMALL = 20;

    public SheetStatistics {
        suspicions = List.copyOf(suspicions);
        items = List.copyOf(items);
    }

    /**
     * What correlations and alpha are made from. A field that is open for more than a tenth of the submissions is left out:
     * its points say nothing yet; then the submissions on which one of the other fields is open.
     *
     * @param submissions how many are compared
     * @param fields how many are compared
     */
    public record Compared(int submissions, int fields) {}

    /**
     * The points that count.
     *
     * @param submissions how many
     * @param mean two decimals; null if there are no submissions
     * @param median two decimals
     * @param deviation standard deviation, divisor n - 1, two decimals; null for fewer than two
     * @param lowest exact
     * @param highest exact
     * @param tenths number of submissions in each tenth of the points, ten of them; full points are in the last
     */
    public record Totals(
            int submissions,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal median,
            @Nullable BigDecimal deviation,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            List<Integer> tenths) {

        public Totals {
            tenths = List.copyOf(tenths);
        }
    }

    /**
     * Returns the same with one field only; what is said of the whole sheet stays.
     *
     * @param field its id
     * @return empty if the sheet has no such field
     */
    public Optional<SheetStatistics> only(String field) {
        return items.stream()
                .filter(item -> item.field().equals(field))
                .findFirst()
                .map(item -> new SheetStatistics(
                        assignment,
                        title,
                        max,
                        totals,
                        compared,
                        alpha,
                        suspicions.stream()
                                .filter(suspicion -> suspicion.field().equals(field))
                                .toList(),
                        List.of(item)));
    }

    /** Tells whether there are too few submissions to say whether a field tells students apart. */
    public boolean isSmall() {
        return compared.submissions() < SMALL;
    }
}
