package io.github.exactgrader.course;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Spellings of one person's name: what platforms make of "Lovelace, Zoë" is compared without case, accents and order. */
final class PersonName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['`\u2018\u2019\u02BC\u00B4]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]+");
    private static final int SHORTEST_JOINED = 3;

    private PersonName() {}

    /** Returns the parts of a name, sorted: the same for "Ada Lovelace" and "LOVELACE, Ada"; empty for no letters. */
    static String key(String name) {
        return words(plain(name)).stream().sorted().collect(Collectors.joining(" "));
    }

    /** Returns what may stand for the name where it is one word: its parts without accents, from any of them on. */
    static Set<String> joined(String name) {
        return rotations(words(plain(name)));
    }

    /** Returns the same from its letters that have no accents alone; nothing where a part has no such letter. */
    static Set<String> asciiOnly(String name) {
        String lower = APOSTROPHES
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("");
        List<String> words = words(lower.toLowerCase(Locale.ROOT)).stream()
                .map(word -> NOT_ASCII.matcher(word).replaceAll(""))
                .toList();
        return words.contains("") ? Set.of() : rotations(words);
    }

    /** Returns the parts of a name, without case and accents. */
    static List<String> words(String name) {
        return Arrays.stream(BETWEEN.split(name))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Tells whether both may be the same name. */
    static boolean agree(String one, String other) {
        String key = key(one);
        return !key.isEmpty()
                && (key.equals(key(other))
                        || joined(other).contains(key)
                        || joined(one).contains(key(other))
                        || asciiOnly(other).contains(key)
                        || asciiOnly(one).contains(key(other)));
    }

    /** Returns a name for files and tables: ASCII letters and digits with hyphens between; may be empty. */
    static String slug(String name) {
        String stripped =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return stripped.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }

    /** Returns the text in lower case, without accents, with letters that have no accent to lose spelt in ASCII. */
    static String plain(String name) {
        String text =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return APOSTROPHES
                .matcher(text)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("\u00DF", "ss")
                .replace("\u00E6", "ae")
                .replace("\u0153", "oe")
                .replace("\u00F8", "o")
                .replace("\u0142", "l")
                .replace("\u0111", "d")
                .replace("\u0131", "i");
    }

    private static Set<String> rotations(List<String> words) {
        Set<String> joined = new LinkedHashSet<>();
        List<String> turned = new ArrayList<>(words);
        for (int i = 0; i < words.size(); i++) {
            joined.add(String.join("", turned));
            turned.add(turned.remove(0));
        }
        joined.removeIf(word -> word.length() < SHORTEST_JOINED);
        return joined;
    }
}
