package io.github.exactgrader.expr;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The functions of one number that every arithmetic knows; {@link #LOG} is the natural logarithm. */
public enum Elementary {
    ABS,
    SQRT,
    CBRT,
    EXP,
    LOG,
    LOG10,
    LOG2,
    SIN,
    COS,
    TAN,
    ASIN,
    ACOS,
    ATAN,
    SINH,
    COSH,
    TANH,
    /** -1, 0 or 1. */
    SIGN,
    /** The larger of the number and 0. */
    RELU,
    FLOOR,
    CEIL;

    private static final Map<String, Elementary> BY_TEXT = byText();

    /** Returns the spelling in canonical text. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the function of a canonical name. */
    static Optional<Elementary> find(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }

    private static Map<String, Elementary> byText() {
        Map<String, Elementary> map = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(f -> map.put(f.text(), f));
        return Collections.unmodifiableMap(map);
    }
}
