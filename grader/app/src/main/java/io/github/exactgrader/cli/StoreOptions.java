package io.github.exactgrader.cli;

import io.github.exactgrader.pipeline.RunStore;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command can be told about results that are remembered from run to run. */
final class StoreOptions {

    /** How long a result is remembered that nobody asks for. */
    static final Duration KEPT = Duration.ofDays(60);

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description =
                    "Where results of Java answers are remembered from run to run (default: in the user's cache).")
    private @Nullable Path folder;

    @Option(names = "--no-store", description = "Remember nothing: compile and run everything.")
    private boolean isOff;

    /** Checks the words, before anything is written. */
    void check() {
        if (folder != null && isOff) {
            throw new StopException(ExitCode.USAGE, "--store remembers results, --no-store does not: choose one");
        }
    }

    /**
     * Opens the store.
     *
     * @param settings of the run on which results depend, besides the version of Java
     */
    RunStore open(String settings) {
        return isOff
                ? RunStore.none()
                : RunStore.in(
                        folder == null ? Home.cache().resolve("runs") : folder,
                        settings + ", Java " + Runtime.version().feature());
    }
}
