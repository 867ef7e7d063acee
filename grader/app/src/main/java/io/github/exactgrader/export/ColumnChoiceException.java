package io.github.exactgrader.export;

/** Says that a sheet does not tell by itself which column is meant; names those there are. */
public final class ColumnChoiceException extends ExportException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the question.
     *
     * @param message with the choices
     */
    public ColumnChoiceException(String message) {
        super(message);
    }
}
