package io.github.exactgrader.cli;

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

    int exitCode() {
        return exitCode;
    }
}
