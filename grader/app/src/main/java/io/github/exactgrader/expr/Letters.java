package io.github.exactgrader.expr;

/** What a name may be made of: Latin letters, and digits behind the first of them. */
final class Letters {

    private Letters() {}

    static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Tells whether a text that is not empty is a name as a whole. */
    static boolean isName(String text) {
        return isLetter(text.charAt(0)) && end(text, 0) == text.length();
    }

    /** Returns the end of the letters and digits from an index on. */
    static int end(String text, int from) {
        int end = from;
        while (end < text.length() && (isLetter(text.charAt(end)) || Numeral.isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }
}
