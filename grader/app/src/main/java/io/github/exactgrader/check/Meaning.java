package io.github.exactgrader.check;

import io.github.exactgrader.assignment.ContentHash;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/**
 * The group that a wrong answer belongs to: a short hash that two answers of a field share if they amount to the same in
 * every case, whatever their spelling.
 */
final class Meaning {

    private static final int LENGTH = 12;

    private Meaning() {}

    /**
     * Returns the group of an answer.
     *
     * @return {@value #LENGTH} hexadecimal digits
     */
    static String of(Picture picture) {
        StringJoiner all = new StringJoiner("\n");
        for (int i = 0; i < picture.size(); i++) {
            all.add(picture.at(i));
        }
        return of(all.toString());
    }

    /** Returns the group of an answer that is written in one way only. */
    static String of(String text) {
        ContentHash hash = new ContentHash();
        hash.add(CheckResult.MEANING, text.getBytes(StandardCharsets.UTF_8));
        return hash.hex().substring(0, LENGTH);
    }

    /**
     * Returns a number with so many digits that spellings of one formula agree in all of them.
     *
     * <p>It is rounded twice, so that a number that ends in a 5 and one a little below it, from rounding, go the same way.
     *
     * @param number computed with at least {@code 4 * digits} digits
     * @param digits significant digits
     */
    static String rounded(BigDecimal number, int digits) {
        BigDecimal first = number.round(new MathContext(3 * digits, RoundingMode.HALF_EVEN));
        BigDecimal value = first.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toString();
    }
}
