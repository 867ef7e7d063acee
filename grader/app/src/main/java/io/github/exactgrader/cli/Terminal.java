package io.github.exactgrader.cli;

import io.github.exactgrader.format.Escape;
import java.io.PrintWriter;

/**
 * Where a command writes: data to {@code out}, talk to {@code err}.
 *
 * @param out standard output
 * @param err standard error
 * @param outIsTerminal whether a person sees {@code out} as it is written
 * @param errIsTerminal whether a person sees {@code err} as it is written
 * @param noColour whether the person asked for no colours in the environment
 */
record Terminal(PrintWriter out, PrintWriter err, boolean outIsTerminal, boolean errIsTerminal, boolean noColour) {

    /** Whether text is coloured. */
    enum Colour {
        auto,
        always,
        never
    }

    boolean colourOut(Colour wish) {
        return wish == Colour.always || (wish == Colour.auto && outIsTerminal && !noColour);
    }

    /** Writes a line of talk; nothing in it, whoever wrote it, is a command to the runner of a CI job. */
    void say(String line) {
        err.println(Escape.withoutCommands(line));
        err.flush();
    }

    /** Writes data as it is. */
    void print(String text) {
        out.print(text);
        out.flush();
    }
}
