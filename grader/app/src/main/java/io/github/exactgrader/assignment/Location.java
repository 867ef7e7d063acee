package io.github.exactgrader.assignment;

/**
 * A place in an author's file.
 *
 * @param file path as shown to the author
 * @param line from 1
 * @param column from 1
 */
public record Location(String file, int line, int column) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
