package io.github.exactgrader.pipeline;

/** A question to the key that makes no sense; its message is one line and says what to ask instead. */
public final class KeyRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the reply to such a question.
     *
     * @param message what was found, what was expected
     */
    public KeyRequestException(String message) {
        super(message);
    }
}
