package io.github.exactgrader.course;

import io.github.exactgrader.intake.CourseFile;
import java.io.IOException;
import java.util.Optional;

/**
 * A file of an attempt.
 *
 * @param name path within the submission, as the student called it or the platform renamed it
 * @param file its content
 * @param order larger for what came later, where the platform numbers its files; else 0
 * @param typed what a student typed into the platform instead of handing in a file, as HTML; empty for a file
 */
record Piece(String name, CourseFile file, long order, Optional<String> typed) {

    private static final int MOST_TEXT = 1_000_000;

    static Piece of(String name, CourseFile file) {
        return new Piece(name, file, 0, Optional.empty());
    }

    /** Returns the text of a file that the platform made; at most a million bytes of it. */
    static String text(CourseFile file) throws ImportException {
        try {
            return CourseFile.text(file.bytes(MOST_TEXT));
        } catch (IOException e) {
            throw new ImportException(ImportMessages.unreadable(file.shown()));
        }
    }
}
