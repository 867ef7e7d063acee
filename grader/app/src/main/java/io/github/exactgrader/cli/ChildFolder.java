package io.github.exactgrader.cli;

import io.github.exactgrader.jail.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder inside a run in which everything is that children need while it runs, so that a run that is killed leaves
 * nothing elsewhere.
 *
 * @param run the folder of the run
 * @param folder its own path
 */
record ChildFolder(Path run, Path folder) implements AutoCloseable {

    static final String NAME = "children";

    /**
     * Makes an empty one; what a killed run left is removed.
     *
     * @param run the folder of the run, made if it is not there
     * @throws IOException if it cannot be written
     */
    static ChildFolder in(Path run) throws IOException {
        Path folder = run.toAbsolutePath().normalize().resolve(NAME);
        Folders.deleteAll(folder);
        return new ChildFolder(run, Files.createDirectories(folder));
    }

    /** Tells whether a run was killed before it had anything to keep. */
    static boolean isAllThereIs(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            return files.toList().equals(List.of(run.resolve(NAME)));
        }
    }

    /** Removes it, and the folder of the run where nothing else is in it. */
    @Override
    public void close() {
        Folders.deleteAll(folder);
        Folders.deleteIfEmpty(run);
    }
}
