package io.github.exactgrader.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes files that are whole or not there: under another name first, then moved. A file that is there is replaced, and
 * stays as it was if writing fails. What a killed process left is written over by the next.
 */
public final class WholeFile {

    /** What a file shall hold. */
    public interface Content {

        /** Writes it. */
        void to(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /**
     * Writes a file.
     *
     * @param file in an existing folder
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, out -> out.write(bytes));
    }

    /**
     * Writes a file that need not be in memory as a whole.
     *
     * @param file in an existing folder
     * @throws IOException if it cannot be written, or what writes the content throws it
     */
    public static void write(Path file, Content content) throws IOException {
        Path unfinished = unfinished(file);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                content.to(out);
            }
            move(unfinished, file);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(unfinished);
            throw failure;
        }
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".unfinished");
    }

    private static void move(Path unfinished, Path file) throws IOException {
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
