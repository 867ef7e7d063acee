package io.github.exactgrader.format;

/** Says that a table which a person wrote was refused, and why: one line that names the row and what was expected. */
public final class UnreadableTableException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the refusal.
     *
     * @param message one line for the person who wrote the table
     */
    public UnreadableTableException(String message) {
        super(message);
    }
}
