package io.github.exactgrader.cli;

import io.github.exactgrader.jail.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder inside a run in which everything is that children need while it runs, so that a run that is killed leaves
 * nothing elsewhere. One process at a time has it: who has it grades into the run.
 *
 * @param run the folder of the run
 * @param folder its own path
 * @param held locked while this process has it
 */
record ChildFolder(Path run, Path folder, FileChannel held) implements AutoCloseable {

    static final String NAME = "children";

    private static final String LOCK = "lock";

    /**
     * Makes an empty one; what a killed run left is removed.
     *
     * @param run the folder of the run, made if it is not there
     * @throws StopException if another process grades into the run
     * @throws IOException if it cannot be written
     */
    static ChildFolder in(Path run) throws IOException {
        Path folder = Files.createDirectories(run.toAbsolutePath().normalize().resolve(NAME));
        FileChannel held = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(held)) {
            held.close();
            throw new StopException(
                    ExitCode.USAGE,
                    "another grader is at work in " + run + "; wait until it has ended, or give another folder");
        }
        try (Stream<Path> left = Files.list(folder)) {
            left.filter(path -> !path.endsWith(LOCK)).forEach(Folders::deleteAll);
        }
        return new ChildFolder(run, folder, held);
    }

    /** Where the file system knows no locks, nobody is kept out. */
    private static boolean isLocked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException thisProcess) {
            return false;
        } catch (IOException noLocks) {
            return true;
        }
    }

    /** Tells whether a run was killed before it had anything to keep. */
    static boolean isAllThereIs(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            return files.toList().equals(List.of(run.resolve(NAME)));
        }
    }

    /** Removes it, and the folder of the run where nothing else is in it; then others may have it. */
    @Override
    public void close() {
        Folders.deleteAll(folder);
        Folders.deleteIfEmpty(run);
        try {
            held.close();
        } catch (IOException e) {
            // The lock goes with the process.
        }
    }
}
