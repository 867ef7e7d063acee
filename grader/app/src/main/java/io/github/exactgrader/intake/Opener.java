package io.github.exactgrader.intake;

import java.io.IOException;
import java.io.InputStream;

/** Gives the bytes of one file of a submission, wherever they lie: on the disk or in a zip. */
@FunctionalInterface
interface Opener {

    /**
     * Opens the file at its beginning.
     *
     * @throws RefusedException if it is not what was looked at before, or is damaged
     * @throws IOException if it cannot be read
     */
    InputStream open() throws IOException;
}
