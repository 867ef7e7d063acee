package io.github.exactgrader.course;

import java.nio.file.Path;

/**
 * Files of a made-up course.
 *
 * @param source zip or folder of the platform
 * @param sheet the platform's grade sheet
 * @param roster list of the course's students, with ids that are their logins
 */
public record MadeExport(Path source, Path sheet, Path roster) {}
