package io.github.exactgrader.expr;

import java.util.Optional;

/**
 * The braces of a LaTeX command that changes only how a name looks: \mathrm{max} is max.
 *
 * @param name what stands in the braces; empty if nothing does
 * @param end where they end in the text
 */
record Wrapper(String name, int end) {

    /** Returns the braces at a place of the text; empty where they hold more than a name, which is left to the parser. */
    static Optional<Wrapper> at(String text, int place) {
        int open = place;
        while (open < text.length() && text.charAt(open) == ' ') {
            open++;
        }
        int close = text.startsWith("{", open) ? text.indexOf('}', open) : -1;
        if (close < 0) {
            return Optional.empty();
        }
        String name = text.substring(open + 1, close).strip();
        return name.isEmpty() || Letters.isName(name) ? Optional.of(new Wrapper(name, close + 1)) : Optional.empty();
    }
}
