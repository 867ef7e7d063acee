package io.github.exactgrader.jail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/**
 * Writes the jar a child runs from: some packages and nothing else, wherever this program has them, in folders of classes
 * or among others in one jar. Nothing that a child must not know is in its class path that way.
 */
public final class ChildJar {

    /** The same for all, so that the same classes make the same jar. */
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private ChildJar() {}

    /**
     * Writes a jar. Threads wait for each other here: a jail may know the file itself and not its name, so it must not be
     * replaced by a second one that is the same.
     *
     * @param target where to; a file that is there is kept
     * @param packages a class of each package that shall be in it
     * @throws IOException if it cannot be written
     */
    public static synchronized void write(Path target, List<Class<?>> packages) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        Path unfinished = Files.createTempFile(target.toAbsolutePath().getParent(), "child", ".part");
        try (OutputStream out = Files.newOutputStream(unfinished);
                JarOutputStream jar = new JarOutputStream(out)) {
            // Read once, never sent: smaller would only be slower.
            jar.setLevel(Deflater.NO_COMPRESSION);
            for (Class<?> type : packages) {
                add(jar, type);
            }
        }
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void add(JarOutputStream jar, Class<?> type) throws IOException {
        String folder = type.getPackageName().replace('.', '/');
        Path home = home(type);
        if (Files.isDirectory(home)) {
            add(jar, folder, home.resolve(folder));
        } else {
            try (JarFile files = new JarFile(home.toFile())) {
                add(jar, folder, files);
            }
        }
    }

    private static void add(JarOutputStream jar, String folder, JarFile source) throws IOException {
        List<JarEntry> entries = source.stream()
                .filter(entry -> isFileIn(folder, entry.getName()))
                .sorted(Comparator.comparing(JarEntry::getName))
                .toList();
        for (JarEntry entry : entries) {
            try (InputStream in = source.getInputStream(entry)) {
                put(jar, entry.getName(), in.readAllBytes());
            }
        }
    }

    private static boolean isFileIn(String folder, String name) {
        return name.length() > folder.length() + 1
                && name.startsWith(folder)
                && name.lastIndexOf('/') == folder.length()
                && !name.endsWith("/package-info.class");
    }

    private static void add(JarOutputStream jar, String folder, Path source) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(source)) {
            files = found.filter(Files::isRegularFile)
                    .filter(Predicate.not(file -> file.endsWith("package-info.class")))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            put(jar, folder + "/" + file.getFileName(), Files.readAllBytes(file));
        }
    }

    private static void put(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTimeLocal(ANY_TIME);
        jar.putNextEntry(entry);
        jar.write(bytes);
        jar.closeEntry();
    }

    private static Path home(Class<?> type) throws IOException {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the place of " + type + " has no path", e);
        }
    }
}
