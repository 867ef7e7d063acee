package io.github.exactgrader.stats;

import io.github.exactgrader.score.WrongGroup;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one field did. A number is null where there is none: nothing is decided, everybody has the same points, or the class
 * is too small for it ({@link SheetStatistics#isSmall}).
 *
 * @param field its id
 * @param kind kind of the field
 * @param max its points
 * @param counts how many submissions stand where
 * @param mean mean of the decided points, two decimals; an answer that is missing counts as 0 points
 * @param facility {@code mean / max}, from 0 (nobody has points) to 1, three decimals
 * @param itemRest corrected item-rest correlation, from -1 to 1, two decimals: Pearson's correlation of the points of the
 *     field with the points of the rest of the sheet without it. Source: S. Henrysson, Correction of item-total
 *     correlations in item analysis, Psychometrika 28 (1963)
 * @param upperLower upper-lower index, from -1 to 1, two decimals: mean share of the points among the 27 % with the most
 *     points on the sheet less that among the 27 % with the fewest. The groups have 0.27 n members, rounded half up; those
 *     who are tied at the border count with the same fraction each, so that the order of the cards does not matter. Source:
 *     T. L. Kelley, The selection of upper and lower groups for the validation of test items, J. Educ. Psychol. 30 (1939)
 * @param alphaWithout Cronbach's alpha of the sheet without this field, two decimals; where it is above that of the sheet,
 *     the field measures something else than the rest
 * @param medianCost median units of fuel of the code that answered; the lower of two middle ones; null if no code did
 * @param wrong groups of equal wrong answers, largest first
 */
public record ItemStatistics(
        String field,
        String kind,
        BigDecimal max,
        Counts counts,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal facility,
        @Nullable BigDecimal itemRest,
        @Nullable BigDecimal upperLower,
        @Nullable BigDecimal alphaWithout,
        @Nullable Long medianCost,
        List<WrongGroup> wrong) {

    public ItemStatistics {
        wrong = List.copyOf(wrong);
    }

    /** Tells whether those who are good at the rest do worse here than the others. */
    public boolean isReversed() {
        return itemRest != null && itemRest.signum() < 0;
    }
}
