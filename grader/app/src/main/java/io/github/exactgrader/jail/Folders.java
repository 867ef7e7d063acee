package io.github.exactgrader.jail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
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

    /** Tells whether every user of this system may read a file, and come to it through the folders above; links are followed. */
    static boolean isReadableByAll(Path file) {
        try {
            Path real = file.toRealPath();
            if (!Files.getPosixFilePermissions(real).contains(PosixFilePermission.OTHERS_READ)) {
                return false;
            }
            for (Path folder = real.getParent(); folder != null; folder = folder.getParent()) {
                if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            }
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
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
