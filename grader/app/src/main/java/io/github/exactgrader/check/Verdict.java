package io.github.exactgrader.check;

/** What the grader says of one field. */
public enum Verdict {
    /** Right: full points. */
    CORRECT("correct"),
    /** A named share of the points. */
    PARTLY_CORRECT("partly-correct"),
    /** Read, judged, and not right. */
    WRONG_ANSWER("wrong-answer"),
    /** Nothing was handed in for the field. */
    NO_ANSWER("no-answer"),
    /** Handed in, but not readable as the kind the field asks for. */
    INVALID_ANSWER("invalid-answer"),
    /** The class does not compile. */
    COMPILE_ERROR("compile-error"),
    /** The code threw, or a class or method is missing. */
    RUNTIME_ERROR("runtime-error"),
    /** The code used up its fuel. */
    FUEL_LIMIT("fuel-limit"),
    /** The code used up its time. */
    TIME_LIMIT("time-limit"),
    /** The code used up its memory. */
    MEMORY_LIMIT("memory-limit"),
    /** The code printed more than allowed. */
    OUTPUT_LIMIT("output-limit"),
    /** The code called something that is not allowed. */
    FORBIDDEN("forbidden"),
    /** Two answers to one question. */
    UNSTABLE("unstable"),
    /** A person marks this. */
    NEEDS_REVIEW("needs-review"),
    /** An earlier part that this one builds on is missing. */
    NOT_JUDGED("not-judged"),
    /** Our own fault; never the student's. */
    GRADER_ERROR("grader-error");

    private final String id;

    Verdict(String id) {
        this.id = id;
    }

    /**
     * Returns the name used in every report and file.
     *
     * @return lower case words joined by hyphens
     */
    public String id() {
        return id;
    }

    /**
     * Returns the verdict with this id.
     *
     * @param id a name as {@link #id()} gives it
     * @return the verdict
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Verdict of(String id) {
        for (Verdict verdict : values()) {
            if (verdict.id.equals(id)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("no verdict is called \"" + id + "\"");
    }

    /**
     * Tells whether the field still waits for somebody on the staff side: its points are neither earned nor lost.
     *
     * @return true for {@code needs-review} and {@code grader-error}
     */
    public boolean isOpen() {
        return this == NEEDS_REVIEW || this == GRADER_ERROR;
    }

    @Override
    public String toString() {
        return id;
    }
}
