package io.github.exactgrader.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What of this system a JVM reads: its own home, the libraries of the system, and where links lead out of its home. */
final class JavaFiles {

    /** Folders of the dynamic linker's; a system has some of them. */
    private static final List<String> LIBRARIES = List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64");

    /** Where Debian and Fedora keep the configuration of a JDK that packages installed. */
    private static final Path CONFIGURATION = Path.of("/etc");

    private JavaFiles() {}

    /** Returns folders, each after those it lies in. */
    static List<Path> of(JavaHome java) throws JailException {
        List<Path> folders = new ArrayList<>();
        LIBRARIES.stream().map(Path::of).filter(Files::isDirectory).forEach(folders::add);
        try {
            Path home = java.directory().toRealPath();
            folders.add(home);
            folders.addAll(outside(home));
        } catch (IOException e) {
            throw new JailException(Messages.noJava(java.directory()));
        }
        return folders;
    }

    /** Only configuration is followed: pictures, sources and documents are linked too, and nothing reads them. */
    private static Set<Path> outside(Path home) throws IOException {
        Set<Path> folders = new TreeSet<>();
        for (String part : List.of("conf", "lib")) {
            if (!Files.isDirectory(home.resolve(part))) {
                continue;
            }
            try (Stream<Path> files = Files.walk(home.resolve(part))) {
                for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                    if (Files.exists(link)) {
                        Path target = link.toRealPath();
                        if (target.startsWith(CONFIGURATION) && target.getNameCount() > 2) {
                            folders.add(target.getRoot().resolve(target.subpath(0, 2)));
                        }
                    }
                }
            }
        }
        return folders;
    }
}
