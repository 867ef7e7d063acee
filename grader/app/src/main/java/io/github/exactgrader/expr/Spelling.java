package io.github.exactgrader.expr;

import java.util.Collection;
import java.util.Optional;

/** Finds the name a person probably meant. */
public final class Spelling {
    private Spelling() {}

    /**
     * Returns the closest candidate: the same letters in another case, else at most two of them changed.
     *
     * @param name as it was typed
     * @param candidates the names there are
     * @return the first of the closest; empty if none is close
     */
    public static Optional<String> guess(String name, Collection<String> candidates) {
        Optional<String> sameLetters =
                candidates.stream().filter(c -> c.equalsIgnoreCase(name)).findFirst();
        if (sameLetters.isPresent() || name.length() > 40) {
            return sameLetters;
        }
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int distance = distance(name, candidate);
            if (distance < bestDistance
                    && distance <= Math.min(name.length(), candidate.length()) / 2
                    && distance <= 2) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

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
