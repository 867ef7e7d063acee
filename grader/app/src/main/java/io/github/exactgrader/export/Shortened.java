package io.github.exactgrader.export;

/** Texts of which only the start is shown. */
final class Shortened {

    private Shortened() {}

    /**
     * Returns the text, or its start and three dots.
     *
     * @param text any text
     * @param most code points of it that are shown, at least 1
     */
    static String of(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "...";
    }
}
