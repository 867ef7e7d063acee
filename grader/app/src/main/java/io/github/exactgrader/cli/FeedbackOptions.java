package io.github.exactgrader.cli;

import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.format.WholeFile;
import io.github.exactgrader.score.FeedbackRules;
import io.github.exactgrader.score.FeedbackRulesReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command can be told about what students are shown. */
final class FeedbackOptions {

    @Option(
            names = "--feedback",
            paramLabel = "RULES",
            description = "YAML with what students are shown of each field, and whether only once it is published.")
    private @Nullable Path rules;

    /** Tells whether rules were given. */
    boolean isGiven() {
        return rules != null;
    }

    /** Reads the rules that were given, before anything is written. */
    Optional<FeedbackRules> read() {
        return Optional.ofNullable(rules).map(FeedbackRulesReader::read);
    }

    /**
     * Keeps rules in a run. What was published stays published: students saw it.
     *
     * @param run an existing folder
     * @param given new rules; where there are none, those of an earlier command stay
     * @throws StopException if the rules of an earlier command are damaged
     * @throws IOException if a file cannot be read or written
     */
    static void keep(Path run, Optional<FeedbackRules> given) throws IOException {
        if (given.isPresent()) {
            FeedbackRules kept = of(run).filter(FeedbackRules::isPublished).isPresent()
                    ? given.get().published()
                    : given.get();
            WholeFile.write(run.resolve(FeedbackRulesReader.FILE), FeedbackRulesReader.bytes(kept));
        }
    }

    /**
     * Returns the rules of a run.
     *
     * @throws StopException if they are damaged
     * @throws IOException if the file cannot be read
     */
    static Optional<FeedbackRules> of(Path run) throws IOException {
        Path file = run.resolve(FeedbackRulesReader.FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(FeedbackRulesReader.read(Files.readAllBytes(file), file.toString()));
        } catch (UnreadableJsonException damaged) {
            throw new StopException(
                    ExitCode.UNREADABLE,
                    damaged.getMessage() + ". Delete the file and give its source with --feedback");
        }
    }
}
