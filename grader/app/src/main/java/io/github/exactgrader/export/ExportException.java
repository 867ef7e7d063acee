package io.github.exactgrader.export;

/** Says that something cannot be exported, and why: what was found, where, what was expected, what to do next. */
public class ExportException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the refusal.
     *
     * @param message for the person who asked for the export
     */
    public ExportException(String message) {
        super(message);
    }
}
