package io.github.exactgrader.cli;

import io.github.exactgrader.format.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that a command writes: it appears whole or not at all.
 *
 * @param path where it goes; a file that is there is replaced, unless {@link #requireFree} was asked
 */
record OutputFile(Path path) {

    /**
     * Writes the file.
     *
     * @throws StopException if it cannot be written there
     * @throws IOException if writing fails
     */
    void write(byte[] bytes) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(path)) {
            throw new StopException(ExitCode.USAGE, path + ": this is a folder; -o takes the name of a file");
        }
        if (!Files.isDirectory(folder)) {
            throw new StopException(
                    ExitCode.UNREADABLE, folder + ": there is no such folder to write to; make it first");
        }
        WholeFile.write(path, bytes);
    }

    /**
     * Says no where a file is already: nothing is written over.
     *
     * @throws StopException if it is there
     */
    void requireFree() {
        if (Files.exists(path)) {
            throw new StopException(
                    ExitCode.USAGE, "nothing was written: " + path + " is there already; give another name or move it");
        }
    }

    /** Refuses to write over a file that is read: a platform's own export is kept to start from again. */
    void isNot(Path read) throws IOException {
        if (Files.exists(path) && Files.isSameFile(path, read)) {
            throw new StopException(
                    ExitCode.USAGE, path + ": the sheet itself is not overwritten; give -o another name");
        }
    }
}
