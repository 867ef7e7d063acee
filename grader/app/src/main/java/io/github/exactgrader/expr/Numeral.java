package io.github.exactgrader.expr;

import java.util.Set;

/**
 * A number as it stands in a text, such as 12, .5, 1e-3, or 0,125 where a decimal comma is tried.
 *
 * @param digits its digits with a point
 * @param power the exponent of ten with its sign; empty if there is none
 * @param end where it ends in the text
 */
record Numeral(String digits, String power, int end) {

    /**
     * Returns the number at a place of a text.
     *
     * @param start where a digit, or a point before a digit, stands
     * @param single whether one digit is all, as the 1 of \frac12
     */
    static Numeral at(String text, int start, boolean single, Set<Variation> variations) {
        int mantissa = digits(text, start, single);
        if (mantissa < text.length() && text.charAt(mantissa) == '.') {
            mantissa = digits(text, mantissa + 1, false);
        } else {
            mantissa = decimalComma(text, mantissa, variations);
        }
        int end = exponent(text, mantissa);
        return new Numeral(
                text.substring(start, mantissa).replaceAll("[,\\s]+", "."),
                text.substring(mantissa, end).replaceAll("[eE+]", ""),
                end);
    }

    private static int digits(String text, int from, boolean single) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end)) && !(single && end > from)) {
            end++;
        }
        return end;
    }

    private static int decimalComma(String text, int end, Set<Variation> variations) {
        boolean spaced = variations.contains(Variation.SPACED_DECIMAL_COMMA);
        int next = end + 1;
        if (end >= text.length()
                || text.charAt(end) != ','
                || !(spaced || variations.contains(Variation.DECIMAL_COMMA))) {
            return end;
        }
        while (spaced && next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        int digits = digits(text, next, false);
        return digits > next ? digits : end;
    }

    private static int exponent(String text, int end) {
        if (end >= text.length() || "eE".indexOf(text.charAt(end)) < 0) {
            return end;
        }
        int next = end + 1;
        if (next < text.length() && "+-".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        int digits = digits(text, next, false);
        return digits > next ? digits : end;
    }

    /** Returns how many digits it has, without the exponent. */
    int length() {
        return (int) digits.chars().filter(Numeral::isDigit).count();
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
