package io.github.exactgrader.run;

import io.github.exactgrader.worker.WorkerMain;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Writes the jar the worker process runs from: the worker's classes and nothing else, wherever this program has them, in a
 * folder of classes or among its own in one jar.
 */
final class WorkerJar {

    private static final String FOLDER = WorkerMain.class.getPackageName().replace('.', '/');

    private WorkerJar() {}

    static void write(Path target) throws IOException {
        Path home = home();
        if (Files.isDirectory(home)) {
            write(home, target);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + home.toUri()), Map.of())) {
                write(jar.getPath("/"), target);
            }
        }
    }

    private static void write(Path home, Path target) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(home.resolve(FOLDER))) {
            files = found.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
        try (OutputStream out = Files.newOutputStream(target);
                JarOutputStream jar = new JarOutputStream(out)) {
            for (Path file : files) {
                jar.putNextEntry(new JarEntry(FOLDER + "/" + file.getFileName()));
                jar.write(Files.readAllBytes(file));
                jar.closeEntry();
            }
        }
    }

    private static Path home() throws IOException {
        try {
            return Path.of(WorkerMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the place of the worker's classes has no path", e);
        }
    }
}
