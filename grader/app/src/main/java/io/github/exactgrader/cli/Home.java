package io.github.exactgrader.cli;

import io.github.exactgrader.assignment.AssignmentFolder;
import io.github.exactgrader.assignment.ContentHash;
import io.github.exactgrader.expr.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Where this grader is installed: its assignments and its reference solution.
 *
 * @param root the project's folder
 */
record Home(Path root) {

    /** Name of the system property with the folder; the launcher sets it. */
    static final String PROPERTY = "grader.home";

    /** Returns the folder the launcher named, else the one this program's jar was built in. */
    static Home find() {
        String named = System.getProperty(PROPERTY);
        return new Home(named == null ? aboveTheJar() : Path.of(named).toAbsolutePath());
    }

    /**
     * Returns the jar that this program runs from, as a folder: it holds the assignments itself.
     *
     * @throws StopException if it does not run from a jar that can be read
     */
    static Home ofThisJar() {
        Path jar = place();
        try {
            // Open as long as the program runs: assignments are read from it at any time.
            return new Home(FileSystems.newFileSystem(jar).getPath("/"));
        } catch (IOException | ProviderNotFoundException e) {
            throw new StopException(ExitCode.UNREADABLE, jar + ": cannot be read as a jar; download it again");
        }
    }

    /** The jar is at {@code grader/app/target/grader.jar}. */
    private static Path aboveTheJar() {
        for (Path folder = place(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("assignments"))) {
                return folder;
            }
        }
        return Path.of("").toAbsolutePath();
    }

    /** The jar or folder of classes this program runs from; the working directory if it is no file. */
    static Path place() {
        try {
            return Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            return Path.of("").toAbsolutePath();
        }
    }

    Path assignments() {
        return root.resolve("assignments");
    }

    /** Returns the project's own reference library: where it is built, else where a release was unpacked. */
    Path referenceJar() {
        Path built = root.resolve("reference").resolve("target").resolve("reference.jar");
        Path beside = place().resolveSibling("reference.jar");
        return !Files.exists(built) && Files.isRegularFile(beside) ? beside : built;
    }

    Path referenceSources() {
        return root.resolve("reference").resolve("src").resolve("main").resolve("java");
    }

    /** Returns the folder for what this user need not find out twice, as systems have it. */
    static Path cache() {
        String named = System.getenv("XDG_CACHE_HOME");
        Path caches =
                named == null || named.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
        return caches.resolve("exact-grader");
    }

    /** Where archives of child programs are kept, made by who needs it: in the project, else in the user's cache. */
    Path archives() {
        Path app = root.resolve("grader").resolve("app");
        return Files.isDirectory(app) ? app.resolve("target").resolve("archives") : cache().resolve("archives");
    }

    /** Returns the ids of the assignments that are installed. */
    List<String> assignmentIds() {
        try {
            return AssignmentFolder.assignments(assignments());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the folder of an assignment.
     *
     * @param name its id, or the path of a folder of one's own
     */
    Optional<Path> assignment(String name) {
        if (name.contains("/") || name.startsWith(".")) {
            return isAssignment(Path.of(name)) ? Optional.of(Path.of(name)) : Optional.empty();
        }
        return assignmentIds().contains(name)
                ? Optional.of(assignments().resolve(name))
                : Optional.of(Path.of(name)).filter(Home::isAssignment);
    }

    /** Returns a name of an assignment that means the same in any working directory. */
    String lastingName(String name) {
        return assignmentIds().contains(name)
                ? name
                : Path.of(name).toAbsolutePath().normalize().toString();
    }

    /**
     * Returns the folder of an assignment.
     *
     * @throws StopException if there is none; says which there are
     */
    Path assignmentOrStop(String name) {
        return assignment(name).orElseThrow(() -> new StopException(ExitCode.UNREADABLE, noAssignment(name)));
    }

    private String noAssignment(String name) {
        List<String> ids = assignmentIds();
        return "there is no assignment \"" + name + "\"" + Spelling.aside(name, ids)
                + (ids.isEmpty() ? "" : "; there are " + String.join(", ", ids))
                + ". A folder of your own must hold a file assignment.yaml";
    }

    private static boolean isAssignment(Path folder) {
        return Files.isRegularFile(folder.resolve("assignment.yaml"));
    }

    /**
     * Returns what tells this program and its reference apart from any other build of them: version and a hash of both
     * jars, where it runs from jars.
     *
     * @throws IOException if a jar cannot be read
     */
    String build() throws IOException {
        ContentHash hash = new ContentHash();
        for (Path jar : List.of(place(), referenceJar())) {
            if (Files.isRegularFile(jar)) {
                hash.add(String.valueOf(jar.getFileName()), Files.readAllBytes(jar));
            }
        }
        return version() + " " + hash.hex();
    }

    /** Returns the version of this program. */
    static String version() {
        Properties properties = new Properties();
        try (InputStream in = Home.class.getResourceAsStream("grader.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
