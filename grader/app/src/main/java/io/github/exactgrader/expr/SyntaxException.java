package io.github.exactgrader.expr;

/** Thrown where a text cannot be read; the message is one line and starts with the column. */
public final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int column;

    SyntaxException(int column, String message) {
        super("column " + column + ": " + message);
        this.column = column;
    }

    /** Returns the column the message points at: 1 for the first character, counted in code points. */
    public int column() {
        return column;
    }
}
