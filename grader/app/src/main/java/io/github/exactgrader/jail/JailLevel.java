package io.github.exactgrader.jail;

import io.github.exactgrader.worker.Breach;
import java.util.Set;

/** How well the system keeps a child from everything but its own memory and its two streams. */
public enum JailLevel {
    /** No files but the JDK's, no network, no other processes, bounded memory; dies with the grader. */
    JAILED("jailed"),
    /** No files and no network, but something of the rest is missing. */
    CONTAINED("contained"),
    /** A process of its own and nothing more: the rules of Java are the only wall. */
    PROCESS_ONLY("process only");

    private static final Set<Breach> OF_RESOURCES = Set.of(Breach.NATIVE_MEMORY, Breach.LEAVE_PROCESS);

    private final String words;

    JailLevel(String words) {
        this.words = words;
    }

    /** Returns the name used in every report and file. */
    public String words() {
        return words;
    }

    /**
     * Returns the level with this name.
     *
     * @param words a name as {@link #words()} gives it
     * @throws IllegalArgumentException if there is none of that name
     */
    public static JailLevel of(String words) {
        for (JailLevel level : values()) {
            if (level.words.equals(words)) {
                return level;
            }
        }
        throw new IllegalArgumentException("no level of isolation is called \"" + words + "\"");
    }

    /** Returns the level of a jail in which all of this was possible. */
    static JailLevel of(Set<Breach> breaches) {
        if (breaches.isEmpty()) {
            return JAILED;
        }
        return OF_RESOURCES.containsAll(breaches) ? CONTAINED : PROCESS_ONLY;
    }

    /** Returns the level as options call it: without a space. */
    public String option() {
        return words.replace(' ', '-');
    }

    /** Tells whether this level is at least as strong as another. */
    public boolean isAtLeast(JailLevel other) {
        return compareTo(other) <= 0;
    }
}
