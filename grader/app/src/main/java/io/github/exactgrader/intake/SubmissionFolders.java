package io.github.exactgrader.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the submissions below a folder.
 *
 * <p>A folder with an {@code answers.json} or a Java file directly in it is one submission. Otherwise each of its folders
 * is one, and so is each zip, except that a folder named like an assignment holds the submissions of that assignment. Passed over are names
 * that start with a dot, what operating systems leave behind, and the reports {@code <name>.expected.txt} that stand beside
 * sample submissions.
 *
 * @param folders the submissions, by assignment and name
 * @param ignored files that lie outside of submissions
 */
public record SubmissionFolders(List<Located> folders, List<Path> ignored) {

    private static final String EXPECTED_REPORT = ".expected.txt";

    public SubmissionFolders {
        folders = List.copyOf(folders);
        ignored = List.copyOf(ignored);
    }

    /**
     * The folder or zip of one submission.
     *
     * @param path where it is
     * @param student its id: the name of the folder, or of the zip without its ending
     * @param assignment the assignment whose folder it lies in, if any
     */
    public record Located(Path path, String student, Optional<String> assignment) {}

    /**
     * Looks for submissions.
     *
     * @param root a folder, or the zip of one submission
     * @param assignmentIds names of folders that hold the submissions of one assignment
     * @return what was found; empty lists for an empty folder
     * @throws IOException if a folder cannot be listed
     */
    public static SubmissionFolders find(Path root, Set<String> assignmentIds) throws IOException {
        List<Located> folders = new ArrayList<>();
        List<Path> ignored = new ArrayList<>();
        if (SubmissionReader.isPacked(root) || isSubmission(root)) {
            take(root, parentAssignment(root, assignmentIds), folders, ignored);
        } else if (assignmentIds.contains(name(root))) {
            collect(root, Optional.of(name(root)), folders, ignored);
        } else {
            for (Path child : children(root)) {
                if (isFolder(child) && assignmentIds.contains(name(child)) && !isSubmission(child)) {
                    collect(child, Optional.of(name(child)), folders, ignored);
                } else {
                    take(child, Optional.empty(), folders, ignored);
                }
            }
        }
        return new SubmissionFolders(folders, ignored);
    }

    private static void collect(Path container, Optional<String> assignment, List<Located> folders, List<Path> ignored)
            throws IOException {
        for (Path child : children(container)) {
            take(child, assignment, folders, ignored);
        }
    }

    private static void take(Path path, Optional<String> assignment, List<Located> folders, List<Path> ignored) {
        if (isFolder(path)) {
            folders.add(new Located(path, name(path), assignment));
        } else if (SubmissionReader.isPacked(path)) { // a 7z too: that it is not read must be told to its student
            folders.add(new Located(path, SubmissionReader.student(path), assignment));
        } else {
            ignored.add(path);
        }
    }

    private static Optional<String> parentAssignment(Path folder, Set<String> assignmentIds) {
        Path parent = folder.toAbsolutePath().normalize().getParent();
        return Optional.ofNullable(parent).map(SubmissionFolders::name).filter(assignmentIds::contains);
    }

    private static boolean isSubmission(Path folder) throws IOException {
        return children(folder).stream()
                .anyMatch(child -> !isFolder(child)
                        && (name(child).equalsIgnoreCase(SubmissionReader.ANSWERS_FILE)
                                || name(child).endsWith(".java")));
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(path -> !SubmissionFiles.isPassedOver(name(path)))
                    .filter(path -> isFolder(path) || !name(path).endsWith(EXPECTED_REPORT))
                    .sorted(Comparator.comparing(SubmissionFolders::name))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }
}
