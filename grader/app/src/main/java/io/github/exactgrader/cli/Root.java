package io.github.exactgrader.cli;

import java.io.IOException;

/** The program that a command was called in: that of staff or that of students. */
interface Root {

    /** Returns where it writes. */
    Terminal terminal();

    /** Returns where it is installed. */
    Home home();

    /** Tells whether what goes to standard output is coloured. */
    boolean colourOut();

    /** Returns how the program is started, for advice such as "run: grader check". */
    String name();

    /**
     * Returns the program of students, for a folder that is to hold it.
     *
     * @return the bytes of a jar
     * @throws IOException if it cannot be read
     * @throws StopException if this program does not run from a jar
     */
    byte[] studentJar() throws IOException;
}
