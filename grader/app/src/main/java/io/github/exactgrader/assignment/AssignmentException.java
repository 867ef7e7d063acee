package io.github.exactgrader.assignment;

/** A mistake in an author's file: its message starts with file, line and column and says how to mend it. */
public final class AssignmentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the report of one mistake.
     *
     * @param location where it is
     * @param message what was found, what was expected, what to do; one line
     */
    public AssignmentException(Location location, String message) {
        super(location + ": " + message);
    }

    /**
     * Creates the report of a file that cannot be read at all.
     *
     * @param message what was found, what was expected, what to do; one line
     */
    public AssignmentException(String message) {
        super(message);
    }
}
