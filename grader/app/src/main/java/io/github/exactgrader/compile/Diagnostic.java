package io.github.exactgrader.compile;

/**
 * What is wrong with a source file, in words for its author.
 *
 * @param path the file, as the submission names it
 * @param line from 1; 0 if the whole file is meant
 * @param column from 1; 0 if the whole line is meant
 * @param message one line, at most {@value #MAX_MESSAGE} characters
 */
public record Diagnostic(String path, int line, int column, String message) {

    /** The longest message, in characters. */
    public static final int MAX_MESSAGE = 300;

    /** Puts the message on one line and cuts it. */
    public Diagnostic {
        String oneLine = message.strip().replaceAll("\\s*\\R\\s*", " ");
        message = oneLine.length() <= MAX_MESSAGE ? oneLine : oneLine.substring(0, MAX_MESSAGE - 3) + "...";
    }

    /** Returns {@code path:line:column: message}, without what is unknown. */
    @Override
    public String toString() {
        return path + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "") + ": " + message;
    }
}
