package io.github.exactgrader.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Turns what a JSON parser complains about into what a student can do about it. */
final class JsonAdvice {

    private static final Pattern DOUBLED = Pattern.compile("(?s)Duplicate Object property \"(.*)\".*");
    private static final Pattern ODD_NUMBER = Pattern.compile("(?s)Non-standard token '(.*?)'.*");
    private static final Pattern TOO_MANY_COMMAS =
            Pattern.compile("^Unexpected character \\(('}' .*start property name|'\\]' .*expected a valid value)");
    private static final Pattern NO_COMMA = Pattern.compile("expecting comma to separate");

    /** A formula without quotes: its first word, or the first character behind a number that it begins with. */
    private static final Pattern BARE = Pattern.compile("^Unrecognized token '([^']*)'"
            + "|^Unexpected character \\('([^\"\\]}\\[{0-9-])' \\(code \\d+\\)\\):"
            + " (?=was expecting comma to separate|expected a valid value)");

    private static final Pattern LIMIT_NAME = Pattern.compile(", from `[^`]*`");
    private static final Pattern LINE_END = Pattern.compile("code 1[03]\\)");
    private static final String QUOTES = "'\u2018\u2019\u201A\u201C\u201D\u201E\u00AB\u00BB";
    private static final String ESCAPES = "\"\\/bfnrt";

    private JsonAdvice() {}

    /** Returns the refusal of a text: {@code place: what was found, what to do}. */
    static UnreadableJsonException of(JacksonException refused, String text, String where) {
        String message = String.valueOf(refused.getOriginalMessage());
        TokenStreamLocation location = refused.getLocation();
        int line = location == null ? 0 : location.getLineNr();
        int column = location == null ? 0 : location.getColumnNr();
        Optional<Integer> escape = message.contains("escape") ? badEscape(text) : Optional.empty();
        if (escape.isPresent()) {
            String before = text.substring(0, escape.get());
            line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            column = before.length() - before.lastIndexOf('\n');
        }
        String place = line < 1 ? where : where + ":" + line + ":" + column;
        return new UnreadableJsonException(place + ": " + advice(message, text, escape));
    }

    private static String advice(String message, String text, Optional<Integer> escape) {
        if (escape.isPresent()) {
            return Messages.unknownEscape(command(text, escape.get()));
        }
        Matcher doubled = DOUBLED.matcher(message);
        if (doubled.matches()) {
            return Messages.twice(oneLine(doubled.group(1)));
        }
        Matcher number = ODD_NUMBER.matcher(message);
        if (number.matches()) {
            return Messages.notANumber(oneLine(number.group(1)));
        }
        if (message.startsWith("Unexpected character ('") && QUOTES.indexOf(message.charAt(23)) >= 0) {
            return Messages.quotes(message.substring(23, 24));
        }
        if (message.startsWith("Trailing token")) {
            return Messages.goesOn();
        }
        if (TOO_MANY_COMMAS.matcher(message).find()) {
            return Messages.lastComma();
        }
        if (message.startsWith("Unexpected end-of-input")) {
            return Messages.cutOff();
        }
        if (message.startsWith("Illegal unquoted character")
                && LINE_END.matcher(message).find()) {
            return Messages.lineEnd();
        }
        Matcher bare = BARE.matcher(message);
        if (bare.find()) {
            String found = bare.group(1) == null ? bare.group(2) : bare.group(1);
            int end = text.lastIndexOf('}');
            boolean isBehind = end >= 0 && text.indexOf(found, end) >= 0;
            return isBehind ? Messages.goesOn() : Messages.noQuotes(oneLine(found));
        }
        if (NO_COMMA.matcher(message).find()) {
            return Messages.noComma();
        }
        String first = message.lines().findFirst().orElse("");
        return Messages.notJson(LIMIT_NAME.matcher(oneLine(first)).replaceAll(""));
    }

    /** Returns where the first backslash stands that starts no escape of JSON. */
    private static Optional<Integer> badEscape(String text) {
        int i = text.indexOf('\\');
        while (i >= 0 && i + 1 < text.length()) {
            boolean hex = text.startsWith("u", i + 1)
                    && text.substring(i + 2, Math.min(i + 6, text.length())).matches("[0-9a-fA-F]{4}");
            if (!hex && ESCAPES.indexOf(text.charAt(i + 1)) < 0) {
                return Optional.of(i);
            }
            i = text.indexOf('\\', i + 2);
        }
        return Optional.empty();
    }

    /** Returns the backslash with the LaTeX command behind it, or with the one character that follows. */
    private static String command(String text, int backslash) {
        int end = backslash + 1;
        while (end < text.length() && end - backslash < 20 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return oneLine(text.substring(backslash, Math.max(end, Math.min(backslash + 2, text.length()))));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
