package io.github.exactgrader.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a file, as far as it is known.
 *
 * @param file path with forward slashes; empty if no file is meant
 * @param line from 1; 0 if the whole file is meant
 */
record Place(String file, int line) {

    static final Place NONE = new Place("", 0);

    private static final Pattern WRITTEN = Pattern.compile("(.*?)(?::([1-9]\\d{0,6}))?(?::\\d{1,7})?", Pattern.DOTALL);

    /** Takes apart {@code file}, {@code file:line} or {@code file:line:column}. */
    static Place of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches() && parts.group(2) != null
                ? new Place(parts.group(1), Integer.parseInt(parts.group(2)))
                : new Place(written, 0);
    }

    boolean hasLine() {
        return line > 0;
    }
}
