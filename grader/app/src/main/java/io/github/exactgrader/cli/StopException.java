package io.github.exactgrader.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Ends a command with an exit code and one line for the person who typed it. */
final class StopException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /**
     * Creates the end of a command.
     *
     * @param exitCode one of {@link ExitCode}
     * @param message what was found, what was expected, what to do next
     */
    StopException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /**
     * Returns the end of a command that was given a path which is no folder.
     *
     * @param path what was given
     * @param wanted what to give instead
     */
    static StopException notAFolder(Path path, String wanted) {
        String found = Files.exists(path) ? "this is a file, not a folder" : "there is no such folder";
        return new StopException(ExitCode.UNREADABLE, path + ": " + found + "; give " + wanted);
    }

    int exitCode() {
        return exitCode;
    }
}
