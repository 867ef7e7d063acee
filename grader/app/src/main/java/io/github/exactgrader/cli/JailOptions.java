package io.github.exactgrader.cli;

import io.github.exactgrader.jail.Jail;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.jail.JailSearch;
import io.github.exactgrader.jail.JavaHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what keeps student code from the rest of the machine. */
final class JailOptions {

    @Option(
            names = "--isolation",
            paramLabel = "LEVEL",
            defaultValue = "jailed",
            description = "Least that must keep student code from this machine: jailed, contained or process-only"
                    + " (default ${DEFAULT-VALUE}); anything less is recorded in the run.")
    private String isolation = "jailed";

    @Option(
            names = "--jail",
            paramLabel = "NAME",
            description = "Use this way of jailing and no other; \"grader doctor\" lists them.")
    private @Nullable String name;

    /**
     * Returns the options as if they had been typed.
     *
     * @param isolation a level
     * @param jail name of the only way that is allowed; null for any
     */
    static JailOptions of(String isolation, @Nullable String jail) {
        JailOptions options = new JailOptions();
        options.isolation = isolation;
        options.name = jail;
        return options;
    }

    /** Returns the least level, as it is typed. */
    String isolation() {
        return isolation;
    }

    /** Returns the name of the only way that is allowed; empty for any. */
    Optional<String> only() {
        return Optional.ofNullable(name);
    }

    /** Checks the words, before anything is written. */
    void check() {
        level();
        if (name != null) {
            search(Path.of("."));
        }
    }

    /**
     * Returns the strongest jail there is.
     *
     * @param home folder for files that jails need
     * @throws StopException if it is weaker than asked for
     * @throws IOException if the folder cannot be written
     */
    Jail open(Path home) throws IOException {
        JailSearch.Found found = search(home).find();
        if (!found.jail().level().isAtLeast(level())) {
            found.jail().close();
            throw new StopException(ExitCode.NOT_JAILED, refusal(found));
        }
        return found.jail();
    }

    private JailSearch search(Path home) {
        JailSearch all = JailSearch.ofSystem(JavaHome.running(), home);
        if (name == null) {
            return all;
        }
        List<String> names = all.names();
        if (!names.contains(name)) {
            throw new StopException(
                    ExitCode.USAGE, "--jail: expected " + String.join(", ", names) + " on this system, found " + name);
        }
        return all.only(name);
    }

    private JailLevel level() {
        return Arrays.stream(JailLevel.values())
                .filter(level -> level.option().equals(isolation))
                .findFirst()
                .orElseThrow(() -> new StopException(
                        ExitCode.USAGE, "--isolation: expected jailed, contained or process-only, found " + isolation));
    }

    private String refusal(JailSearch.Found found) {
        return "not graded: on this system student code would run "
                + found.jail().level().words() + ", and not "
                + level().words() + ".\n"
                + found.reasons().stream().map(reason -> "  " + reason + "\n").collect(Collectors.joining())
                + (name == null ? found.mend() : Optional.<String>empty())
                        .map(command -> "To mend it:  " + command + "\n")
                        .orElse("")
                + "If you trust every submission as you trust your own code, add --isolation "
                + found.jail().level().option() + "; the run records it.";
    }
}
