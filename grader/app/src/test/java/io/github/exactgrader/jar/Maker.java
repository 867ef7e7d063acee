package io.github.exactgrader.jar;

import java.io.IOException;
import java.nio.file.Path;

/** Writes into the folder of a submission what a repository cannot hold; the same bytes each time. */
@FunctionalInterface
interface Maker {

    /**
     * Writes the files.
     *
     * @param folder the submission; there already
     * @param machine what lies outside of it
     * @throws IOException if they cannot be written
     */
    void make(Path folder, Bait machine) throws IOException;
}
