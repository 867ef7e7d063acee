package io.github.exactgrader.seal;

/** Says that a key file, or a folder that was to be sealed, cannot be used as it is. */
public final class UnsealableException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the refusal.
     *
     * @param message one line: what was found, where, what was expected
     */
    public UnsealableException(String message) {
        super(message);
    }
}
