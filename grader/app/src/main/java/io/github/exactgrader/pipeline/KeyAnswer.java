package io.github.exactgrader.pipeline;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the reference says.
 *
 * @param value a {@code BigDecimal}, a text, or a list or map of such; texts stand for {@code NaN} and the infinities
 * @param latex the same as LaTeX where it is an expression; else null
 * @param remarks what the person who asked should know, one line each
 */
public record KeyAnswer(Object value, @Nullable String latex, List<String> remarks) {

    private static final int PLAIN_DIGITS = 16;
    private static final int PLAIN_ZEROS = -6;

    public KeyAnswer {
        remarks = List.copyOf(remarks);
        if (value instanceof Map<?, ?> map) {
            value = Collections.unmodifiableMap(new LinkedHashMap<>(map));
        }
    }

    static KeyAnswer of(Object value) {
        return new KeyAnswer(value, null, List.of());
    }

    /** Returns the value alone: a number, an expression, or lists such as {@code [[0, 0.5], [1, 2]]}. */
    public String text() {
        return text(value);
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            int exponent = number.precision() - number.scale() - 1;
            return exponent >= PLAIN_ZEROS && exponent < PLAIN_DIGITS ? number.toPlainString() : number.toString();
        }
        if (value instanceof List<?> items) {
            return items.stream().map(KeyAnswer::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> entries) {
            return entries.entrySet().stream()
                    .map(entry -> "\"" + entry.getKey() + "\": " + text(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value.toString();
    }
}
