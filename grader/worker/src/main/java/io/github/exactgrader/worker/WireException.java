package io.github.exactgrader.worker;

import java.io.IOException;

/** Bytes that are not a message of this protocol: cut short, too long, or with an unknown tag. */
public sealed class WireException extends IOException permits CutShortException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was expected and what was found
     */
    public WireException(String message) {
        super(message);
    }
}
