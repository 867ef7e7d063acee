package io.github.exactgrader.cli;

import io.github.exactgrader.course.CourseManifest;
import io.github.exactgrader.course.CourseManifestJson;
import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.format.UnreadableTableException;
import io.github.exactgrader.format.WholeFile;
import io.github.exactgrader.score.Extension;
import io.github.exactgrader.score.LatePolicy;
import io.github.exactgrader.score.LatePolicyReader;
import io.github.exactgrader.score.LateRules;
import io.github.exactgrader.score.LateRulesJson;
import io.github.exactgrader.score.LateTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command can be told about late work. */
final class LateOptions {

    @Option(names = "--late", paramLabel = "POLICY", description = "YAML with deadline and what it costs to miss it.")
    private @Nullable Path policy;

    @Option(
            names = "--extensions",
            paramLabel = "CSV",
            description = "With --late: deadlines, hours, slip days and excuses of single students or teams.")
    private @Nullable Path extensions;

    @Option(
            names = "--received",
            paramLabel = "CSV",
            description = "With --late: when submissions came, where import.json does not say.")
    private @Nullable Path received;

    /**
     * What a run is to keep beside its results.
     *
     * @param late the late rules that were given; empty for none
     * @param manifest {@code import.json} of the submissions, as it is; empty for none
     */
    record Kept(Optional<LateRules> late, Optional<byte[]> manifest) {

        /**
         * Writes the files; what an earlier command kept stays where nothing new was given.
         *
         * @param run an existing or new folder
         * @param terminal is told where rules of an earlier command hold
         * @throws IOException if a file cannot be written
         */
        void in(Path run, Terminal terminal) throws IOException {
            Files.createDirectories(run);
            Path file = run.resolve(LateRulesJson.FILE);
            if (late.isPresent()) {
                WholeFile.write(file, LateRulesJson.bytes(late.get()));
            } else if (Files.exists(file)) {
                terminal.say("late work: as in " + file + ", of an earlier command; delete it to grade without");
            }
        }
    }

    /**
     * Reads the files that were named, before anything is written.
     *
     * @param submissions where {@code import.json} may lie
     * @param run where one may lie from an earlier command
     * @throws StopException if words do not go together, or a table is not right
     * @throws IOException if a file cannot be read
     */
    Kept read(Path submissions, Path run) throws IOException {
        if (policy == null && (extensions != null || received != null)) {
            throw new StopException(
                    ExitCode.USAGE,
                    (extensions != null ? "--extensions" : "--received")
                            + " goes with --late, which says the deadline");
        }
        Path manifest = submissions.resolve(CourseManifest.FILE);
        Optional<byte[]> bytes =
                Files.isRegularFile(manifest) ? Optional.of(Files.readAllBytes(manifest)) : Optional.empty();
        try {
            if (bytes.isPresent()) {
                CourseManifestJson.read(bytes.get(), manifest.toString());
            }
            if (policy == null) {
                return new Kept(Optional.empty(), bytes);
            }
            if (bytes.isEmpty() && received == null && !Files.isRegularFile(run.resolve(CourseManifest.FILE))) {
                throw new StopException(
                        ExitCode.USAGE,
                        "--late: nobody says when the submissions came: there is no " + manifest + ", which \"grader"
                                + " import\" writes; give a table with --received, columns student and received");
            }
            return new Kept(Optional.of(rules(policy)), bytes);
        } catch (UnreadableTableException | UnreadableJsonException wrong) {
            throw new StopException(ExitCode.UNREADABLE, String.valueOf(wrong.getMessage()));
        }
    }

    private LateRules rules(Path file) throws IOException, UnreadableTableException {
        LatePolicy read = LatePolicyReader.read(file);
        List<Extension> granted = extensions == null
                ? List.of()
                : LateTables.extensions(Files.readAllBytes(extensions), extensions.toString(), read.zone());
        Map<String, Instant> times = received == null
                ? Map.of()
                : LateTables.received(Files.readAllBytes(received), received.toString(), read.zone());
        return new LateRules(read, granted, times);
    }
}
