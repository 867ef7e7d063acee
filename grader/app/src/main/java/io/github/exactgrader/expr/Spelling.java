package io.github.exactgrader.expr;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name a person probably meant. */
public final class Spelling {

    private static final int LONGEST = 64;
    private static final int MOST_CHANGES = 2;
    private static final int LETTERS_PER_CHANGE = 3;

    private Spelling() {}

    /**
     * Returns the candidate that was probably meant: the same letters in another case, the same but for signs, the only
     * one that ends with what was typed, else the closest with at most two letters changed, and at most one in three.
     *
     * @param name as it was typed
     * @param candidates the names there are
     * @return the first of the closest; empty if none is close
     */
    public static Optional<String> guess(String name, Collection<String> candidates) {
        Optional<String> sameLetters =
                candidates.stream().filter(c -> c.equalsIgnoreCase(name)).findFirst();
        String plain = plain(name);
        if (sameLetters.isPresent() || plain.isEmpty() || name.length() > LONGEST) {
            return sameLetters;
        }
        return candidates.stream()
                .filter(c -> plain(c).equals(plain))
                .findFirst()
                .or(() -> onlyTail(plain, candidates))
                .or(() -> closest(plain, candidates));
    }

    /** Returns {@code "; did you mean \"x\"?"}, or nothing if no name is close. */
    public static String hint(String name, Collection<String> candidates) {
        return guess(name, candidates)
                .map(meant -> "; did you mean \"" + meant + "\"?")
                .orElse("");
    }

    /** Returns {@code " (did you mean \"x\"?)"} for the middle of a sentence, or nothing if no name is close. */
    public static String aside(String name, Collection<String> candidates) {
        return guess(name, candidates)
                .map(meant -> " (did you mean \"" + meant + "\"?)")
                .orElse("");
    }

    private static Optional<String> onlyTail(String plain, Collection<String> candidates) {
        List<String> tails = plain.length() < MOST_CHANGES
                ? List.of()
                : candidates.stream().filter(c -> plain(c).endsWith(plain)).toList();
        return tails.size() == 1 ? Optional.of(tails.get(0)) : Optional.empty();
    }

    private static Optional<String> closest(String plain, Collection<String> candidates) {
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            String other = plain(candidate);
            int most = Math.min(MOST_CHANGES, Math.min(plain.length(), other.length()) / LETTERS_PER_CHANGE);
            int distance =
                    Math.abs(plain.length() - other.length()) > most ? Integer.MAX_VALUE : distance(plain, other);
            if (distance < bestDistance && distance <= most) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Returns how many letters must be changed, added or left out (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
