package io.github.exactgrader.course;

import io.github.exactgrader.intake.CourseFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that will be written.
 *
 * @param target path within the submission
 * @param file its content, as it was handed in
 * @param text its content where it was typed into the platform; empty for a file
 */
record PlannedFile(String target, CourseFile file, Optional<String> text) {

    /** Writes the file below the folder of its submission. */
    void writeTo(Path folder) throws IOException {
        Path path = folder.resolve(target);
        Files.createDirectories(Objects.requireNonNullElse(path.getParent(), folder));
        if (text.isPresent()) {
            Files.write(path, text.get().getBytes(StandardCharsets.UTF_8));
        } else {
            file.copyTo(path);
        }
    }
}
