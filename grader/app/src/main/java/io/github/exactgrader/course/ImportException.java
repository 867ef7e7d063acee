package io.github.exactgrader.course;

/** Says that something cannot be imported, and why: one or more lines for the person who asked for it. */
public final class ImportException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the refusal.
     *
     * @param message what was found, where, what was expected, what to do next
     */
    public ImportException(String message) {
        super(message);
    }
}
