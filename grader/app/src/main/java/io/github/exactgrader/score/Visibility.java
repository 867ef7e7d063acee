package io.github.exactgrader.score;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How much of a field's result its student is shown. Staff see everything. */
public enum Visibility {
    /** Verdict, points, the answer and how it was read, and the message. */
    FULL("full"),
    /** Verdict, points, the answer and how it was read; messages only about what cannot be read or compiled. */
    OWN_VALUE("own-value"),
    /** The verdict alone. */
    CATEGORY("category"),
    /** Whether anything was received. */
    NONE("none");

    private final String word;

    Visibility(String word) {
        this.word = word;
    }

    /** Returns the word for it in files. */
    public String word() {
        return word;
    }

    /** Returns all of them by word, in order. */
    public static Map<String, Visibility> byWord() {
        return Arrays.stream(values()).collect(Collectors.toMap(Visibility::word, Function.identity()));
    }

    /** Tells whether points are shown. */
    public boolean showsPoints() {
        return this == FULL || this == OWN_VALUE;
    }
}
