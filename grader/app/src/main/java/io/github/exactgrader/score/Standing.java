package io.github.exactgrader.score;

/** What a mark means for the points: the groups that every report counts in, in the order of their bars. */
public enum Standing {
    /** All points. */
    FULL("full points"),
    /** Some of the points. */
    PART("part of the points"),
    /** Handed in, no points. */
    ZERO("no points"),
    /** Nothing handed in, or not judged because an earlier part is missing. */
    MISSING("not handed in"),
    /** A person still decides. */
    OPEN("still open"),
    /** The grader failed. */
    FAULT("fault of the grader");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    /** Returns the group as a reader says it. */
    public String words() {
        return words;
    }

    /** Tells whether the points are neither earned nor lost yet. */
    public boolean isOpen() {
        return this == OPEN || this == FAULT;
    }

    /**
     * Returns the group of a mark: that of its verdict, but by its points where code earned some of them before it failed.
     *
     * @param field a mark
     */
    public static Standing of(FieldScore field) {
        return switch (field.verdict()) {
            case CORRECT -> FULL;
            case NO_ANSWER, NOT_JUDGED -> MISSING;
            case NEEDS_REVIEW -> OPEN;
            case GRADER_ERROR -> FAULT;
            default -> field.points().signum() == 0 ? ZERO : PART;
        };
    }
}
