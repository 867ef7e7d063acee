package io.github.exactgrader.jail;

/** How well the system keeps a child from everything but its own memory and its two streams. */
public enum JailLevel {
    /** No files but the JDK's, no network, no other processes, bounded memory; dies with the grader. */
    JAILED("jailed"),
    /** No files and no network, but something of the rest is missing. */
    CONTAINED("contained"),
    /** A process of its own and nothing more: the rules of Java are the only wall. */
    PROCESS_ONLY("process only");

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

    /** Tells whether this level is at least as strong as another. */
    public boolean isAtLeast(JailLevel other) {
        return compareTo(other) <= 0;
    }
}
