package io.github.exactgrader.cli;

import io.github.exactgrader.history.DiffJson;
import io.github.exactgrader.history.DiffMarkdown;
import io.github.exactgrader.history.DiffText;
import io.github.exactgrader.history.PassLine;
import io.github.exactgrader.history.RunDiff;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a diff is printed. */
final class DiffOptions {

    @Option(
            names = "--pass",
            paramLabel = "LINE",
            description = "Tell who crosses this line: percent of all points (50%%), or points (18.5).")
    private @Nullable String pass;

    @Option(names = "--md", description = "Print Markdown instead of the table.")
    private boolean markdown;

    @Option(names = "--json", description = "Print JSON instead of the table.")
    private boolean json;

    /** Checks the words, before anything is done. */
    void check() {
        if (markdown && json) {
            throw new StopException(ExitCode.USAGE, "--md and --json: choose one");
        }
        passLine();
    }

    /**
     * Returns the line to cross; empty if none was given.
     *
     * @throws StopException if it is no line
     */
    Optional<PassLine> passLine() {
        if (pass == null) {
            return Optional.empty();
        }
        Optional<PassLine> line = PassLine.of(pass);
        if (line.isEmpty()) {
            throw new StopException(
                    ExitCode.USAGE,
                    "--pass: expected percent such as 50% or points such as 18.5, found \"" + pass + "\"");
        }
        return line;
    }

    /** Prints a diff. */
    void print(RunDiff diff, GraderCommand root) {
        root.terminal()
                .print(
                        json
                                ? new String(DiffJson.bytes(diff), StandardCharsets.UTF_8)
                                : markdown ? DiffMarkdown.text(diff) : new DiffText(root.colourOut()).text(diff));
    }
}
