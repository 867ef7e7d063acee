package io.github.exactgrader.leak;

/**
 * A text that only staff has.
 *
 * @param plain as {@link PlainText} writes it, at least {@link #LEAST} characters
 * @param kind what it is
 * @param what which one, in words
 */
record Needle(String plain, Leak.Kind kind, String what) {

    /** Shorter texts are found in any file by chance. */
    static final int LEAST = 6;

    /** A formula that is shorter may be a part of another one. */
    private static final int LONG = 14;

    boolean isAt(PlainText text, int at) {
        if (!text.plain().startsWith(plain, at) || !text.standsAlone(at, plain.length())) {
            return false;
        }
        return plain.length() >= LONG || text.isWhole(at, plain.length());
    }
}
