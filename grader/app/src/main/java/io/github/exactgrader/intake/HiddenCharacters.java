package io.github.exactgrader.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds characters that make a text look like another one: those that reorder what is shown, those that do not show, and
 * letters of other alphabets that look like Latin ones. They are told, and cost nothing by themselves.
 */
final class HiddenCharacters {

    private static final int MAX_FINDINGS = 10;

    /** So far to each side of a letter the rest of its word is looked for. */
    private static final int MAX_WORD = 64;

    /** Letters and, at the same index, the Latin ones they look like. */
    private static final String LOOKALIKES =
            // Cyrillic
            "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04BB\u0501\u051B\u051D"
                    + "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405"
                    // Greek; not those that mathematics needs, such as nu and rho
                    + "\u03BF\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7";

    private static final String LATIN = "aeopcyxijshdqw" + "ABEKMHOPCTYXIJS" + "oABEZHIKMNOPTYX";

    private HiddenCharacters() {}

    /** Tells whether a character does not show, or reorders what shows. */
    static boolean isHidden(int c) {
        return isBidi(c) || isInvisible(c) || isControl(c) || isHalf(c);
    }

    /** Finds them in a Java source, with line and column, at most ten and a word on how many more. */
    static List<Finding> inSource(String text, String path) {
        List<Finding> findings = new ArrayList<>();
        int more = 0;
        int line = 1;
        int column = 1;
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int c = text.codePointAt(i);
            Optional<String> message = isPartOfEmoji(c, before) ? Optional.empty() : message(c, text, i);
            if (message.isPresent() && findings.size() < MAX_FINDINGS) {
                findings.add(new Finding(path + ":" + line + ":" + column, message.get()));
            } else if (message.isPresent()) {
                more++;
            }
            boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
            line = ends ? line + 1 : line;
            column = ends ? 1 : column + 1;
            before = c;
        }
        if (more > 0) {
            findings.add(new Finding(path, Messages.moreHidden(more)));
        }
        return findings;
    }

    /** Returns what is odd about the name of a field as it was typed: the first hidden or foreign letter in it. */
    static Optional<String> inKey(String key) {
        return key.codePoints()
                .mapToObj(c -> isHidden(c) || c == '\n' || c == '\t' || c == 0xA0
                        ? Optional.of(Messages.hiddenInKey(FileNames.shown(key), named(c)))
                        : latin(c).map(latin -> Messages.foreignInKey(FileNames.shown(key), named(c), latin)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> message(int c, String text, int at) {
        if (isBidi(c)) {
            return Optional.of(Messages.reorders(named(c)));
        }
        if (isHalf(c)) {
            return Optional.of(Messages.halfCharacter(named(c)));
        }
        if (isHidden(c)) {
            return Optional.of(Messages.invisible(named(c)));
        }
        return latin(c).filter(latin -> isInLatinWord(text, at)).map(latin -> Messages.foreign(named(c), latin));
    }

    /** Returns the Latin letter that a letter of another alphabet, or a wide one, looks like. */
    private static Optional<String> latin(int c) {
        int index = LOOKALIKES.indexOf(c);
        if (index >= 0) {
            return Optional.of(LATIN.substring(index, index + 1));
        }
        boolean wide = (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
        return wide ? Optional.of(Character.toString(c - 0xFEE0)) : Optional.empty();
    }

    private static boolean isInLatinWord(String text, int at) {
        int from = Math.max(0, at - MAX_WORD);
        int to = Math.min(text.length(), at + MAX_WORD);
        for (int i = at - 1; i >= from && Character.isJavaIdentifierPart(text.charAt(i)); i--) {
            if (isLatin(text.charAt(i))) {
                return true;
            }
        }
        for (int i = at; i < to && Character.isJavaIdentifierPart(text.charAt(i)); i++) {
            if (isLatin(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Joiners between two emoji are as they should be. */
    private static boolean isPartOfEmoji(int c, int before) {
        return c == 0x200D && (before >= 0x1F000 || before == 0xFE0F || (before >= 0x2600 && before <= 0x27BF));
    }

    private static boolean isBidi(int c) {
        return (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C;
    }

    private static boolean isInvisible(int c) {
        return switch (c) {
            case 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x2028, 0x2029, 0x3164, 0xFEFF, 0xFFA0 -> true;
            default ->
                (c >= 0x200B && c <= 0x200D)
                        || (c >= 0x2060 && c <= 0x2065)
                        || (c >= 0x206A && c <= 0x206F)
                        || (c >= 0xFFF9 && c <= 0xFFFB)
                        || (c >= 0xE0000 && c <= 0xE0FFF);
        };
    }

    private static boolean isControl(int c) {
        return (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || (c >= 0x7F && c <= 0x9F);
    }

    private static boolean isHalf(int c) {
        return c >= 0xD800 && c <= 0xDFFF;
    }

    private static String named(int c) {
        return String.format(Locale.ROOT, "U+%04X", c)
                + Optional.ofNullable(Character.getName(c))
                        .map(name -> " (" + name + ")")
                        .orElse("");
    }
}
