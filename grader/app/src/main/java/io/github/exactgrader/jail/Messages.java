package io.github.exactgrader.jail;

import io.github.exactgrader.worker.Breach;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The words about jails, for the person who runs the grader. */
final class Messages {

    static final String NO_JAIL = "nothing keeps student code from what you can do yourself";

    static final String NO_FOLDER_TO_COVER =
            "there is none of the folders /mnt, /media, /srv and /tmp to put a root folder on";

    private static final int MAX_TEXT = 300;

    private Messages() {}

    static String noProgram(String name) {
        return "the program " + name + " is not installed";
    }

    static String noJava(Path home) {
        return "the Java installation in " + home + " cannot be read";
    }

    static final String NO_LANDLOCK = "this kernel has no landlock, or it is switched off";

    static String landlockTooOld(long version, int least) {
        return "the landlock of this kernel has version " + version + "; " + least + " is needed";
    }

    static String javaTooOld(int least) {
        return "it needs Java " + least + " or newer";
    }

    static String noImage(String variable) {
        return "the variable " + variable + " names no image; it needs the C library that this Java needs";
    }

    static String commaInPath(String path) {
        return "a path with a comma cannot be shown in a container: " + path;
    }

    static String refused(String call, long error) {
        return "the kernel refused " + call + " with error " + error;
    }

    static String notWritten(Path file) {
        return "the file " + file + " cannot be written";
    }

    static String noSystemCalls(String architecture) {
        return "the system calls of the architecture \"" + architecture + "\" are not known; x86_64 and aarch64 are";
    }

    /** What a start in a jail ended with, if not with an answer. */
    static String probeFailed(Exchange exchange) {
        if (exchange instanceof Exchange.Ended ended) {
            String text = ended.errorText().strip().replaceAll("\\s*\\R\\s*", "; ");
            return text.isEmpty() ? "it ended with exit code " + ended.exitCode() : cut(text);
        }
        return exchange instanceof Exchange.Foreign foreign ? foreign.why() : "it did not start in time";
    }

    private static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "...";
    }

    /** All that was possible, as one sentence; empty for nothing. */
    static String breaches(Set<Breach> breaches) {
        return breaches.isEmpty()
                ? ""
                : "student code could "
                        + breaches.stream().map(Messages::breach).collect(Collectors.joining(", "));
    }

    private static String breach(Breach breach) {
        return switch (breach) {
            case READ_FILE -> "read files of this machine";
            case LIST_FOLDER -> "list folders of this machine";
            case READ_ENVIRONMENT_OF_OTHERS -> "read the environment of other processes";
            case INHERIT_ENVIRONMENT -> "see environment variables";
            case WRITE_FILE -> "write files";
            case CONNECT_TO_MACHINE -> "connect to programs on this machine";
            case REACH_NETWORK -> "reach the network";
            case NATIVE_MEMORY -> "take memory without bound";
            case LEAVE_PROCESS -> "leave processes behind";
        };
    }
}
