package io.github.exactgrader.format;

/** Says that a JSON text was refused, and why: one line that names the place, what was found and what was expected. */
public final class UnreadableJsonException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the refusal.
     *
     * @param message one line for the person who wrote the file
     */
    public UnreadableJsonException(String message) {
        super(message);
    }
}
