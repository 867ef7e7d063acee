package io.github.exactgrader.intake;

/**
 * One Java source file of a submission.
 *
 * @param path relative, with {@code '/'} between its parts
 * @param text the decoded text
 */
public record SourceFile(String path, String text) {

    /** Returns the last part of the path, for example {@code "Dual.java"}. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
