package io.github.exactgrader.seal;

/** Says that something is not what somebody vouched for: changed, cut short, signed by another, or for other eyes. */
public final class IntegrityException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the refusal.
     *
     * @param message one sentence: what was found, and what to do
     */
    public IntegrityException(String message) {
        super(message);
    }
}
