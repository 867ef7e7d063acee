package io.github.exactgrader.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that a command writes: it appears whole or not at all.
 *
 * @param path where it goes; a file that is there is replaced
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
        Path unfinished = folder.resolve("." + path.getFileName() + ".unfinished");
        Files.write(unfinished, bytes);
        try {
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
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
