package io.github.exactgrader.cli;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a person probably meant to type. */
final class Nearest {

    private static final int LONGEST = 64;

    private Nearest() {}

    /** Returns a remark in parentheses that names the closest candidate; empty if none is close. */
    static String hint(String typed, Collection<String> candidates) {
        return to(typed, candidates)
                .map(name -> " (did you mean \"" + name + "\"?)")
                .orElse("");
    }

    /** Returns the first of the closest candidates: at most a third of the letters differ, case aside. */
    static Optional<String> to(String typed, Collection<String> candidates) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        if (wanted.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> best = Optional.empty();
        int smallest = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int longer = Math.max(wanted.length(), candidate.length());
            int distance = candidate.length() > LONGEST
                    ? Integer.MAX_VALUE
                    : distance(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance < smallest && 3L * distance <= longer) {
                best = Optional.of(candidate);
                smallest = distance;
            }
        }
        return best;
    }

    /** Returns how many letters must be changed, added or left out (Levenshtein). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
