package io.github.exactgrader.jail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that hold what children need, and go when they are no longer needed. */
public final class Folders {

    private Folders() {}

    /**
     * Deletes a folder and what is in it; links are deleted, not followed. What cannot be deleted stays: student code may
     * have seen to that, and it is no reason to stop.
     *
     * @param folder may be missing
     */
    public static void deleteAll(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // Stays behind.
        }
    }

    /**
     * Deletes a folder with nothing in it.
     *
     * @param folder stays if something is
     */
    public static void deleteIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // Something is in it.
        }
    }
}
