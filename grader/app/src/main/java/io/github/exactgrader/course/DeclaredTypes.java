package io.github.exactgrader.course;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The types that a Java source declares, as far as words tell.
 *
 * @param publicOnes names of public classes, interfaces, enums and records
 * @param all names of all of them
 */
record DeclaredTypes(Set<String> publicOnes, Set<String> all) {

    private static final Pattern TYPE = Pattern.compile(
            "\\b(public\\s+)?((?:abstract|final|sealed|non-sealed|static|strictfp)\\s+)*(?:class|interface|enum|record)\\s+([\\p{L}_$][\\p{L}\\p{N}_$]*)");

    /** Reads a source; comments and texts in it are passed over. */
    static DeclaredTypes of(String source) {
        Set<String> publicOnes = new LinkedHashSet<>();
        Set<String> all = new LinkedHashSet<>();
        Matcher type = TYPE.matcher(code(source));
        while (type.find()) {
            all.add(type.group(3));
            if (type.group(1) != null) {
                publicOnes.add(type.group(3));
            }
        }
        return new DeclaredTypes(publicOnes, all);
    }

    /** Tells whether a file with these types has to be, or may well be, called like this one. */
    boolean say(String name) {
        return publicOnes.isEmpty() ? all.contains(name) : publicOnes.contains(name);
    }

    /** Returns the source with a blank for each comment and text. */
    private static String code(String source) {
        StringBuilder code = new StringBuilder(source.length());
        int i = 0;
        while (i < source.length()) {
            int end = endOfOther(source, i);
            code.append(end == i ? source.charAt(i) : ' ');
            i = Math.max(end, i + 1);
        }
        return code.toString();
    }

    /** Returns where the comment or text that begins here ends; the same place if none begins here. */
    private static int endOfOther(String source, int start) {
        if (source.startsWith("//", start)) {
            return after(source, "\n", start + 2);
        }
        if (source.startsWith("/*", start)) {
            return after(source, "*/", start + 2);
        }
        if (source.startsWith("\"\"\"", start)) {
            return after(source, "\"\"\"", start + 3);
        }
        char quote = source.charAt(start);
        return quote == '"' || quote == '\'' ? afterQuote(source, quote, start + 1) : start;
    }

    private static int after(String source, String end, int from) {
        int at = source.indexOf(end, from);
        return at < 0 ? source.length() : at + end.length();
    }

    private static int afterQuote(String source, char quote, int from) {
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == quote || c == '\n') {
                return i + 1;
            }
            i += c == '\\' ? 1 : 0;
        }
        return source.length();
    }
}
