package io.github.exactgrader.score;

import io.github.exactgrader.format.Points;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount that a late policy names: points, or percent of something.
 *
 * @param number at least 0; of percent at most 100
 * @param isPercent whether it is percent, not points
 */
public record LateAmount(BigDecimal number, boolean isPercent) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?) *(%|points?)");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public LateAmount {
        if (number.signum() < 0 || (isPercent && number.compareTo(HUNDRED) > 0)) {
            throw new IllegalArgumentException(
                    "expected at least 0, and at most 100 %, found " + number + (isPercent ? " %" : " points"));
        }
        number = Points.canonical(number);
    }

    /** Returns no points at all. */
    static LateAmount none() {
        return new LateAmount(BigDecimal.ZERO, false);
    }

    /**
     * Reads an amount such as {@code 10 %}, {@code 2 points} or {@code 0.5 points}.
     *
     * @return empty where it is neither, or more than 100 %
     */
    static Optional<LateAmount> read(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(form.group(1));
        boolean isPercent = form.group(2).equals("%");
        return isPercent && number.compareTo(HUNDRED) > 0
                ? Optional.empty()
                : Optional.of(new LateAmount(number, isPercent));
    }

    /**
     * Returns how many points that is.
     *
     * @param whole what percent are taken of, points, at least 0
     * @return exact, at least 0
     */
    BigDecimal of(BigDecimal whole) {
        return isPercent ? whole.multiply(number).movePointLeft(2) : number;
    }

    /** Returns the amount in words that {@link #read} reads. */
    String words() {
        String digits = Points.text(number);
        if (isPercent) {
            return digits + " %";
        }
        return digits + (number.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
    }
}
