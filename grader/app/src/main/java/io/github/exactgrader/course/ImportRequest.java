package io.github.exactgrader.course;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What somebody asked to import.
 *
 * @param source zip or folder of the platform
 * @param layout name of its layout; empty to recognise it
 * @param roster list of the course's students; empty if there is none
 * @param sheet the platform's own grade sheet; empty if there is none
 * @param deadline as it was typed; empty for none
 * @param zone where times without a zone belong; empty for UTC
 * @param individual whether teams of the roster are passed over
 */
public record ImportRequest(
        Path source,
        Optional<String> layout,
        Optional<Path> roster,
        Optional<Path> sheet,
        Optional<String> deadline,
        Optional<ZoneId> zone,
        boolean individual) {}
