package io.github.exactgrader.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Starts the program as a user does: as a process of its own, from the jar that the build made. */
final class RealGrader {

    /** The project's folder. Tests run in {@code grader/app}. */
    static final Path HOME = Path.of("").toAbsolutePath().getParent().getParent();

    static final Path JAR = HOME.resolve("grader/app/target/grader.jar");
    static final Path REFERENCE = HOME.resolve("reference/target/reference.jar");
    static final Path SAMPLES = HOME.resolve("submissions-sample");

    private static final Pattern PROGRESS = Pattern.compile("(?m)^\\d+ of \\d+ graded[ ,].* s left.*\\R");
    private static final long TIMEOUT_MINUTES = 30;

    private static final List<String> LIKE_THE_LAUNCHER =
            List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1");

    private final List<String> start;
    private final Map<String, String> environment;
    private final Path directory;

    private RealGrader(List<String> start, Map<String, String> environment, Path directory) {
        this.start = List.copyOf(start);
        this.environment = Map.copyOf(environment);
        this.directory = directory;
    }

    /** Returns the program as these words start it, with variables of the environment, in some folder. */
    static RealGrader of(List<String> start, Map<String, String> environment, Path directory) {
        return new RealGrader(start, environment, directory);
    }

    /** Returns the jar on the JDK of this test. */
    static RealGrader jar() {
        return jar(Path.of(System.getProperty("java.home")), List.of(), Map.of());
    }

    /** Returns the jar on some JDK, with options for its JVM and variables of the environment. */
    static RealGrader jar(Path javaHome, List<String> options, Map<String, String> environment) {
        assertThat(JAR).as("built by the phase package").isRegularFile();
        assertThat(REFERENCE).as("built by the module reference").isRegularFile();
        List<String> start = new ArrayList<>();
        start.add(javaHome.resolve("bin").resolve("java").toString());
        start.addAll(LIKE_THE_LAUNCHER);
        start.addAll(options);
        start.add("-jar");
        start.add(JAR.toString());
        return new RealGrader(start, environment, HOME);
    }

    /** Returns the launcher, told not to build. */
    static RealGrader launcher() {
        return new RealGrader(
                List.of("sh", HOME.resolve("bin/grader").toString()),
                Map.of("GRADER_NO_BUILD", "1", "JAVA_HOME", System.getProperty("java.home")),
                HOME);
    }

    /**
     * What a process gave.
     *
     * @param code its exit code
     * @param out standard output
     * @param err standard error without progress lines: whether there are any depends on the time
     */
    record Ended(int code, String out, String err) {}

    /** Returns the words of a command for which nothing is remembered of other tests. */
    private static List<String> forgetful(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        boolean grades = words.length > 0 && List.of("grade", "regrade").contains(words[0]);
        if (grades && all.stream().noneMatch(word -> word.equals("--store") || word.equals("--help"))) {
            all.add("--no-store");
        }
        return all;
    }

    /** Starts the program; standard output and error go to files of these names with {@code .out} and {@code .err}. */
    Process start(Path output, String... words) throws IOException {
        List<String> command = new ArrayList<>(start);
        command.addAll(forgetful(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(empty(output).toFile()))
                .redirectOutput(suffixed(output, ".out").toFile())
                .redirectError(suffixed(output, ".err").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs the program to its end. */
    Ended run(String... words) throws IOException, InterruptedException {
        Path output = Files.createTempDirectory("grader-it").resolve("output");
        Process process = start(output, words);
        if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("not finished after " + TIMEOUT_MINUTES + " minutes: " + String.join(" ", words));
        }
        Ended ended = new Ended(
                process.exitValue(),
                Files.readString(suffixed(output, ".out"), StandardCharsets.UTF_8),
                PROGRESS.matcher(Files.readString(suffixed(output, ".err"), StandardCharsets.UTF_8))
                        .replaceAll(""));
        delete(output.getParent());
        return ended;
    }

    /** Copies sample submissions, named {@code ASSIGNMENT/NAME}, to a folder of their own. */
    static Path copySamples(Path to, List<String> names) throws IOException {
        for (String name : names) {
            Path from = SAMPLES.resolve(name);
            Path target = to.resolve(name);
            Files.createDirectories(target);
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.sorted().toList()) {
                    Files.copy(file, target.resolve(file.getFileName()));
                }
            }
        }
        return to;
    }

    /** Returns a JDK 25: that of the variable JAVA25_HOME, else one that Linux distributions install. */
    static Optional<Path> jdk25() throws IOException {
        String named = System.getenv("JAVA25_HOME");
        if (named != null && !named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        Path jvms = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(jvms)) {
            return Optional.empty();
        }
        try (Stream<Path> list = Files.list(jvms)) {
            return list.filter(path -> path.getFileName().toString().contains("25"))
                    .filter(path -> Files.isExecutable(path.resolve("bin/java")))
                    .sorted()
                    .findFirst();
        }
    }

    private static Path empty(Path output) throws IOException {
        Path empty = suffixed(output, ".in");
        Files.deleteIfExists(empty);
        return Files.createFile(empty);
    }

    static Path suffixed(Path output, String suffix) {
        return output.resolveSibling(output.getFileName() + suffix);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
