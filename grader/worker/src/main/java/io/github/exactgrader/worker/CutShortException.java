package io.github.exactgrader.worker;

/** A frame that began as it should and has no end: its sender ended while it was sent. */
public final class CutShortException extends WireException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was expected and what was found
     */
    public CutShortException(String message) {
        super(message);
    }
}
