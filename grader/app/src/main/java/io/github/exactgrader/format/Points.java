package io.github.exactgrader.format;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How points are printed, the same in every report. */
public final class Points {

    private Points() {}

    /**
     * Returns the number in the scale that every file uses: no trailing zeros after the point, none of them hidden in
     * an exponent.
     *
     * @param points exact decimal
     * @return the same number, scale at least 0
     */
    public static BigDecimal canonical(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * Returns the number as text, e.g. {@code 2.5}.
     *
     * @param points exact decimal
     * @return digits, no exponent, no trailing zeros
     */
    public static String text(BigDecimal points) {
        return canonical(points).toPlainString();
    }

    /**
     * Returns a share in percent, for show only.
     *
     * @param part from 0 to {@code whole}
     * @param whole at least 0; a share of nothing is 0
     * @return from 0 to 100, rounded half up to one decimal
     */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : canonical(part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP));
    }
}
