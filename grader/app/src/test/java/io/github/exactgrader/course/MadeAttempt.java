package io.github.exactgrader.course;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody handed in at one time.
 *
 * @param by who pressed the button
 * @param at when
 * @param serial from 1, in the order of time over the whole course
 * @param nth how often the same student had handed in before
 * @param isTyped whether the answers were typed into the platform, where it has a field for that
 * @param files by the names that the student gave them, and what they hold
 */
public record MadeAttempt(MadeStudent by, Instant at, int serial, int nth, boolean isTyped, Map<String, String> files) {

    public MadeAttempt {
        files = Map.copyOf(new TreeMap<>(files));
    }

    public boolean isLate() {
        return at.isAfter(MadeCourse.DEADLINE);
    }

    /**
     * Returns the files as an import has to write them. Canvas numbers what is handed in again; where the file does not say
     * what it is called, the number stays.
     */
    public Map<String, String> imported(MadeLayout layout) {
        Map<String, String> imported = new TreeMap<>();
        files.forEach((name, text) -> imported.put(
                layout == MadeLayout.CANVAS && nth > 0 && name.endsWith(".txt")
                        ? name.replaceFirst("\\.", "-" + nth + ".")
                        : name,
                text));
        return imported;
    }
}
