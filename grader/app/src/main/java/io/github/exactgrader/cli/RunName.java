package io.github.exactgrader.cli;

import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.history.RunHistory;
import io.github.exactgrader.history.RunVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A version of a run, as a person names it: {@code RUN} for the newest, {@code RUN@2} for version 2, {@code RUN@-1} for the
 * one before the newest.
 *
 * @param folder of the run
 * @param version its number; 0 for the newest, -1 for the one before it, and so on
 */
record RunName(Path folder, int version) {

    private static final Pattern WITH_VERSION = Pattern.compile("(.+)@(-?[0-9]{1,9})");

    /** Reads a name; a folder whose own name looks like a version is that folder. */
    static RunName of(String name) {
        Matcher written = WITH_VERSION.matcher(name);
        return !Files.isDirectory(Path.of(name)) && written.matches()
                ? new RunName(Path.of(written.group(1)), Integer.parseInt(written.group(2)))
                : new RunName(Path.of(name), 0);
    }

    /**
     * A version and what it is called.
     *
     * @param name folder and number
     * @param version the version
     */
    record Found(String name, RunVersion version) {}

    /**
     * Reads the version.
     *
     * @throws StopException if there is no such run or version, or one of its files is damaged
     * @throws IOException if it cannot be read
     */
    Found read() throws IOException {
        RunHistory history = new RunHistory(folder);
        if (!Files.isDirectory(folder)) {
            throw StopException.notAFolder(folder, "the RUN that \"grader grade ... -o RUN\" wrote");
        }
        List<Integer> versions = history.versions();
        if (versions.isEmpty()) {
            throw unreadable(
                    folder + ": there is no version in it. If it is a run that was interrupted or that an older"
                            + " grader wrote, \"grader grade ... -o " + folder + " --resume\" adds one");
        }
        int number = version > 0
                ? version
                : versions.size() - 1 + version < 0 ? 0 : versions.get(versions.size() - 1 + version);
        if (!versions.contains(number)) {
            throw unreadable(folder + ": there is no version "
                    + (version > 0 ? String.valueOf(version) : -version + " before the newest") + "; there "
                    + (versions.size() == 1 ? "is " : "are ")
                    + versions.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        try {
            return new Found(folder + "@" + number, history.read(number));
        } catch (UnreadableJsonException damaged) {
            throw unreadable(
                    damaged.getMessage() + ". The file is damaged or was changed; take another version, or grade"
                            + " again into another folder");
        }
    }

    private static StopException unreadable(String message) {
        return new StopException(ExitCode.UNREADABLE, message);
    }
}
