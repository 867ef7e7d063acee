package io.github.exactgrader.cli;

import io.github.exactgrader.assignment.AssignmentException;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says that a command is run by a job on GitHub. */
final class GithubOptions {

    private static final int TOKEN_BYTES = 16;

    @Option(
            names = "--github",
            description = "For a job on GitHub: write its summary and outputs, and remarks beside the lines of files.")
    private boolean asked;

    /** What a command does, and where it writes. */
    @FunctionalInterface
    interface Work {

        /**
         * Does it.
         *
         * @param terminal where it writes, data and talk
         * @param job the job it is run by, if it is
         * @return exit code
         */
        int run(Terminal terminal, Optional<GithubJob> job) throws IOException, InterruptedException;
    }

    /** Tells whether everybody who may read the repository will read what is printed. */
    boolean asked() {
        return asked;
    }

    /**
     * Runs a command, as the step of a job if it is one. What stops it is shown on the page of the job too.
     *
     * @param terminal where the command writes, which a runner may read
     * @param file whether standard output is to hold a file and nothing else
     * @param work the command
     * @return its exit code
     * @throws StopException if the environment is not that of a job, or the command is stopped
     */
    int run(Terminal terminal, boolean file, Work work) throws IOException, InterruptedException {
        if (!asked) {
            return work.run(terminal, Optional.empty());
        }
        if (file) {
            throw new StopException(
                    ExitCode.USAGE,
                    "--github writes lines for the runner of a job, and goes with no other format: leave out one of the two");
        }
        GithubJob job = GithubJob.of(System.getenv(), terminal, GithubOptions::token);
        try {
            return work.run(job.log(), Optional.of(job));
        } catch (StopException | AssignmentException stopped) {
            job.stopped(String.valueOf(stopped.getMessage()));
            throw stopped;
        }
    }

    /** Nobody can foresee it: 128 bits of the system's best chance. */
    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
