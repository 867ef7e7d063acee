package io.github.exactgrader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A plain file of a whole class's submissions, in a zip or a folder. */
public final class CourseFile {

    private final String path;
    private final Opener opener;

    CourseFile(String path, Opener opener) {
        this.path = path;
        this.opener = opener;
    }

    /** Returns where it lies, with {@code '/'} between the parts; relative, without {@code ..}. */
    public String path() {
        return path;
    }

    /** Returns the path for messages: on one line, and nothing in it is hidden. */
    public String shown() {
        return FileNames.shown(path);
    }

    /** Returns the same file under another path. */
    CourseFile at(String other) {
        return new CourseFile(other, opener);
    }

    /**
     * Returns the beginning of its content.
     *
     * @param limit most bytes that are wanted
     * @throws IOException if it cannot be read, or is damaged in its zip
     */
    public byte[] bytes(int limit) throws IOException {
        try (InputStream in = opener.open()) {
            return in.readNBytes(limit);
        }
    }

    /**
     * Writes its content to a new file.
     *
     * @throws IOException if it cannot be read or written
     */
    public void copyTo(Path target) throws IOException {
        try (InputStream in = opener.open()) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Returns the text of a file as students and platforms write them: UTF-8, or UTF-16 or Latin-1 where it is that. */
    public static String text(byte[] bytes) {
        return TextContent.of(bytes).text();
    }
}
