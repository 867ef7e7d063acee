package io.github.exactgrader.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The project's own reference solution as a jar, from its compiled classes: those are there before it is packaged. */
final class ReferenceSolution {

    private static final Path CLASSES = Path.of("../../reference/target/classes");

    private ReferenceSolution() {}

    static Path jar(Path folder) throws IOException {
        assertThat(CLASSES).as("compile the module \"reference\" first").isDirectory();
        Path jar = folder.resolve("reference.jar");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(CLASSES)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Path file : files) {
                entries.putNextEntry(
                        new JarEntry(CLASSES.relativize(file).toString().replace('\\', '/')));
                entries.write(Files.readAllBytes(file));
                entries.closeEntry();
            }
        }
        return jar;
    }
}
