package io.github.exactgrader.score;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the field a student probably meant by a name that is not there. */
final class Names {

    private static final int MOST_CHANGES = 2;

    private final List<String> ids;

    /** Knows the fields of an assignment. */
    Names(Assignment assignment) {
        this.ids = assignment.fields().stream().map(Field::id).toList();
    }

    /** Returns the first field with the same letters and digits, then one that ends with them, then the closest one. */
    Optional<String> nearest(String id) {
        String plain = plain(id);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> same =
                ids.stream().filter(candidate -> plain(candidate).equals(plain)).findFirst();
        Optional<String> tail = same.isPresent()
                ? same
                : ids.stream()
                        .filter(candidate -> plain(candidate).endsWith(plain))
                        .findFirst();
        return tail.isPresent() ? tail : closest(plain);
    }

    private Optional<String> closest(String plain) {
        Optional<String> best = Optional.empty();
        int fewest = Math.min(MOST_CHANGES, plain.length() / 3) + 1;
        for (String candidate : ids) {
            int changes = changes(plain, plain(candidate), fewest);
            if (changes < fewest) {
                best = Optional.of(candidate);
                fewest = changes;
            }
        }
        return best;
    }

    private static String plain(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Returns how many letters have to be changed, added or taken away; {@code most} if it is that many or more. */
    private static int changes(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) >= most) {
            return most;
        }
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
        return Math.min(row[b.length()], most);
    }
}
