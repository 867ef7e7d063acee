package io.github.exactgrader.leak;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.report.Starter;
import io.github.exactgrader.report.StarterWorkflow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks through a folder, jar or zip that is meant for students for anything of staff. It goes by what accidents leave
 * behind: whole files, texts, numbers with many digits, classes. It is no protection against somebody who hides an answer.
 */
public final class LeakScan {

    private static final long MOST_BYTES = 100_000_000;

    private final List<StaffSide> sides = new ArrayList<>();
    private final ReferenceSide reference;
    private final Set<String> staffClasses;

    /**
     * Prepares the search.
     *
     * @param assignments folders of assignments; the key of each is read where it is there
     * @param referenceJar the project's own reference library; need not exist
     * @param referenceSources its sources; need not exist
     * @param staffClasses files of the classes that only the program of staff has; may be empty
     * @throws IOException if a file cannot be read
     */
    public LeakScan(List<Path> assignments, Path referenceJar, Path referenceSources, Set<String> staffClasses)
            throws IOException {
        List<Path> jars = new ArrayList<>(List.of(referenceJar));
        List<Path> sources = new ArrayList<>(List.of(referenceSources));
        List<String> stubs = new ArrayList<>();
        for (Path folder : assignments) {
            Assignment assignment = AssignmentReader.read(folder);
            StringBuilder known = new StringBuilder(Files.readString(folder.resolve("assignment.yaml")));
            Starter.files(assignment, StarterWorkflow.byJar()).forEach((name, bytes) -> {
                String text = new String(bytes, StandardCharsets.UTF_8);
                known.append('\n').append(text);
                if (name.endsWith(".java")) {
                    stubs.add(text);
                }
            });
            if (Files.isRegularFile(folder.resolve("key").resolve("key.yaml"))) {
                Key key = KeyReader.read(folder, assignment);
                sides.add(StaffSide.of(assignment, key, PlainText.of(known.toString())));
                if (key.reference() instanceof Key.ReferenceSources own) {
                    sources.addAll(own.files());
                } else if (key.reference() instanceof Key.ReferenceJar own) {
                    jars.add(own.folder().resolve(own.name()));
                }
            }
        }
        this.reference = ReferenceSide.of(jars, sources, stubs);
        this.staffClasses = Set.copyOf(staffClasses);
    }

    /** Returns the ids of the assignments whose keys are known. */
    public List<String> keys() {
        return sides.stream().map(StaffSide::id).toList();
    }

    /**
     * Looks through a folder or file.
     *
     * @param path of it
     * @return what was found, by file and line
     * @throws IOException if there is nothing at the path, or a file cannot be read
     */
    public List<Leak> of(Path path) throws IOException {
        List<Leak> leaks = new ArrayList<>();
        FileScan scan = new FileScan(sides, reference, staffClasses);
        List<Path> files;
        try (Stream<Path> tree = Files.walk(path)) {
            files = tree.filter(Files::isRegularFile)
                    .filter(file -> !isHistory(path.relativize(file)))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException(file + ": larger than 100 MB; look through it by parts");
            }
            leaks.addAll(scan.of(name(path, file), Files.readAllBytes(file)));
        }
        return sorted(leaks);
    }

    /** Looks through the bytes of one file. */
    public List<Leak> of(String name, byte[] bytes) {
        return sorted(new FileScan(sides, reference, staffClasses).of(name, bytes));
    }

    private static List<Leak> sorted(List<Leak> leaks) {
        return leaks.stream()
                .distinct()
                .sorted(Comparator.comparing(Leak::file)
                        .thenComparing(Leak::line)
                        .thenComparing(Leak::what))
                .toList();
    }

    /** Tells whether the folder is a repository, whose history is not looked into. */
    public static boolean hasHistory(Path path) {
        return Files.exists(path.resolve(".git"));
    }

    private static boolean isHistory(Path below) {
        for (Path part : below) {
            if (part.toString().equals(".git")) {
                return true;
            }
        }
        return false;
    }

    private static String name(Path path, Path file) {
        return Files.isDirectory(path) ? path.relativize(file).toString().replace('\\', '/') : file.toString();
    }
}
