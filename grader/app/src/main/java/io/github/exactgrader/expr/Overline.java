package io.github.exactgrader.expr;

import java.util.Optional;

/**
 * A bar over a name, as in \\bar h: over a number that is declared without one, such as a mean, it says nothing more.
 *
 * @param symbol the declared symbol that is meant
 * @param end where it ends in the text
 */
record Overline(String symbol, int end) {

    /** Returns what a bar covers whose command ends at a place of the text; empty if it is no such name. */
    static Optional<Overline> at(String text, int place, Vocabulary vocabulary) {
        int from = place;
        while (from < text.length() && (text.charAt(from) == ' ' || text.charAt(from) == '{')) {
            from++;
        }
        boolean braces = text.substring(place, from).contains("{");
        int end = braces ? text.indexOf('}', from) : Math.min(from + 1, text.length());
        String name = end < from ? "" : text.substring(from, end).strip();
        return vocabulary
                .find(name + "bar")
                .or(() -> vocabulary.find(name).filter(symbol -> isNumber(symbol, vocabulary)))
                .map(symbol -> new Overline(symbol, end + (braces ? 1 : 0)));
    }

    private static boolean isNumber(String symbol, Vocabulary vocabulary) {
        return vocabulary.kind(symbol).filter(kind -> kind == SymbolKind.SCALAR).isPresent();
    }
}
