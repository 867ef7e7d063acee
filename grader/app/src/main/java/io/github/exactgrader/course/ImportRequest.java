package io.github.exactgrader.course;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody asked to import.
 *
 * @param source zip or folder of the platform
 * @param layout name of its layout; empty to recognise it
 * @param roster list of the course's students; empty if there is none
 * @param sheet the platform's own grade sheet; empty if there is none
 * @param deadline as it was typed; empty for none
 * @param zone where times without a zone belong; empty for UTC
 * @param without entries of the export to leave out, as messages show them
 * @param individual whether teams of the roster are passed over
 */
public record ImportRequest(
        Path source,
        Optional<String> layout,
        Optional<Path> roster,
        Optional<Path> sheet,
        Optional<String> deadline,
        Optional<ZoneId> zone,
        Set<String> without,
        boolean individual) {

    public ImportRequest {
        without = Set.copyOf(without);
    }

    /** Returns the request to import something as it is: the layout is recognised, nothing else is known. */
    public static ImportRequest of(Path source) {
        return new ImportRequest(
                source,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                false);
    }
}
