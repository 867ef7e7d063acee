package io.github.exactgrader.leak;

import java.util.Arrays;

/** A text without what differs from copy to copy: blanks, quotes, backslashes and the case of letters. */
final class PlainText {

    private final String original;
    private final String plain;
    private final int[] places;

    PlainText(String original) {
        this.original = original;
        StringBuilder kept = new StringBuilder();
        int[] at = new int[original.length()];
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (isKept(c)) {
                at[kept.length()] = i;
                kept.append(Character.toLowerCase(c));
            }
        }
        this.plain = kept.toString();
        this.places = Arrays.copyOf(at, kept.length());
    }

    /** Returns a text in the form in which it is looked for. */
    static String of(String text) {
        StringBuilder kept = new StringBuilder();
        text.chars().filter(c -> isKept((char) c)).forEach(c -> kept.append(Character.toLowerCase((char) c)));
        return kept.toString();
    }

    private static boolean isKept(char c) {
        return !Character.isWhitespace(c) && c != '"' && c != '\'' && c != '`' && c != '\\';
    }

    String plain() {
        return plain;
    }

    /** Tells whether a piece is no part of a longer word or number. */
    boolean standsAlone(int from, int length) {
        int first = places[from];
        int last = places[from + length - 1];
        boolean begins = first == 0 || !joins(original.charAt(first - 1), original.charAt(first));
        boolean ends = last + 1 == original.length() || !joins(original.charAt(last), original.charAt(last + 1));
        return begins && ends;
    }

    private static boolean joins(char left, char right) {
        boolean isFraction = left == '.' && Character.isDigit(right);
        return isFraction || (Character.isLetterOrDigit(left) && Character.isLetterOrDigit(right));
    }

    /** Tells whether nothing of a formula goes on before or behind a piece: the end of a line, a blank, a quote, a comma. */
    boolean isWhole(int from, int length) {
        int before = places[from] - 1;
        int behind = places[from + length - 1] + 1;
        return (before < 0 || isEdge(original.charAt(before)))
                && (behind >= original.length() || isEdge(original.charAt(behind)));
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c) || !isKept(c) || ",;:.$|<>".indexOf(c) >= 0;
    }

    /** Returns the line of a place in the plain text, from 1. */
    int line(int at) {
        int line = 1;
        for (int i = 0; i < places[at]; i++) {
            if (original.charAt(i) == '\n') {
                line++;
            }
        }
        return line;
    }
}
