package io.github.exactgrader.jail;

import java.io.IOException;

/** Has a child do what children of its kind do, so that an archive can be made of the classes that it needs for that. */
@FunctionalInterface
public interface Training {

    /**
     * Uses a child once.
     *
     * @param child has just been started; runs no student code and without a jail
     * @throws IOException if it does not do what it should
     */
    void run(JavaProcess child) throws IOException;
}
