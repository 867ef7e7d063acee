package io.github.exactgrader.leak;

import io.github.exactgrader.intake.SubmissionZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The reference solutions: classes by what they hold, sources by stretches of their code. */
final class ReferenceSide {

    /** So many characters of code, without blanks and comments, are not written twice by chance. */
    private static final int STRETCH = 160;

    private static final String PACKAGE = "io/github/exactgrader/reference/";

    private final Map<String, String> classes = new HashMap<>();
    private final Map<String, String> stretches = new HashMap<>();

    private ReferenceSide() {}

    /**
     * Reads reference solutions.
     *
     * @param jars jars of classes; those that are not there are passed over
     * @param sources Java sources, or folders of them
     * @param stubs what students are given to begin with: code that is in there is no sign of a leak
     * @throws IOException if a file cannot be read
     */
    static ReferenceSide of(List<Path> jars, List<Path> sources, List<String> stubs) throws IOException {
        ReferenceSide side = new ReferenceSide();
        for (Path jar : jars) {
            if (Files.isRegularFile(jar)) {
                StudentJar.files(jar).forEach(side::addClass);
            }
        }
        Set<String> known = new HashSet<>();
        stubs.forEach(stub -> known.addAll(stretches(code(stub), 1)));
        for (Path source : javaFiles(sources)) {
            side.addSource(String.valueOf(source.getFileName()), Files.readString(source), known);
        }
        return side;
    }

    private static List<Path> javaFiles(List<Path> sources) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path source : sources) {
            if (Files.exists(source)) {
                try (Stream<Path> tree = Files.walk(source)) {
                    tree.filter(file -> file.toString().endsWith(".java"))
                            .filter(Files::isRegularFile)
                            .sorted()
                            .forEach(files::add);
                }
            }
        }
        return files;
    }

    private void addClass(String name, byte[] bytes) {
        if (name.endsWith(".class") && !name.endsWith("-info.class")) {
            classes.put(SubmissionZip.sha256(bytes), name);
        }
    }

    private void addSource(String name, String text, Set<String> known) {
        for (String stretch : stretches(code(text), STRETCH)) {
            if (!known.contains(stretch)) {
                stretches.putIfAbsent(stretch, name);
            }
        }
    }

    /** Returns the name of a class of a reference solution, going by its name or content. */
    Optional<String> ofClass(String name, byte[] bytes) {
        return name.contains(PACKAGE)
                ? Optional.of(name.substring(name.indexOf(PACKAGE)))
                : Optional.ofNullable(classes.get(SubmissionZip.sha256(bytes)));
    }

    /** Returns the source of a reference solution that a text was copied from. */
    Optional<String> ofSource(String text) {
        String code = code(text);
        for (int at = 0; at + STRETCH <= code.length(); at++) {
            String from = stretches.get(code.substring(at, at + STRETCH));
            if (from != null) {
                return Optional.of(from);
            }
        }
        return text.contains("package io.github.exactgrader.reference") ? Optional.of("its package") : Optional.empty();
    }

    /** Cuts code into stretches that begin at every so many characters. */
    private static List<String> stretches(String code, int step) {
        List<String> stretches = new ArrayList<>();
        for (int at = 0; at + STRETCH <= code.length(); at += step) {
            stretches.add(code.substring(at, at + STRETCH));
        }
        return stretches;
    }

    /** Returns code without comments, blanks and imports. */
    private static String code(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("//[^\\n]*", "")
                .replaceAll("(?m)^import [^\\n]*", "")
                .replaceAll("\\s+", "");
    }
}
