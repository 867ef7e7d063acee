package io.github.exactgrader.pipeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody meant. */
public final class NearestName {

    private static final int FAR = 3;
    private static final int LETTERS_FOR_A_SLIP = 3;

    private NearestName() {}

    /**
     * Returns the name closest to what was typed.
     *
     * @param typed what is not among the names
     * @param names in order; the first of several equally close ones wins
     * @return empty if none is close: equal but for case and signs, the end of one, or off by at most one letter in three, and by three letters
     */
    public static Optional<String> of(String typed, Collection<String> names) {
        String plain = plain(typed);
        Optional<String> same = names.stream()
                .filter(name -> plain(name).equals(plain))
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> plain.length() > 1 && plain(name).endsWith(plain))
                        .findFirst());
        return same.or(() -> names.stream()
                .filter(name -> distance(plain(name), plain) <= Math.min(FAR, plain.length() / LETTERS_FOR_A_SLIP))
                .min(Comparator.comparingInt(name -> distance(plain(name), plain))));
    }

    /** Returns {@code "; did you mean \"x\"?"}, or nothing if no name is close. */
    public static String hint(String typed, Collection<String> names) {
        return of(typed, names).map(name -> "; did you mean \"" + name + "\"?").orElse("");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Number of letters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
