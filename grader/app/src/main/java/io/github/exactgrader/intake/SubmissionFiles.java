package io.github.exactgrader.intake;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lists the files of a submission without following links, level by level and by name, so that neither the order in which
 * a file system lists them nor a deep folder decides what is read where there are too many.
 */
final class SubmissionFiles {

    static final int MAX_FILES = 200;
    static final int MAX_DEPTH = 8;
    static final int MAX_ENTRIES = 5000;
    static final int MAX_FOLDERS = 1000;

    /** What operating systems leave behind, in lower case. */
    private static final Set<String> LEFT_BEHIND = Set.of("__macosx", "thumbs.db", "desktop.ini");

    private final Lister lister;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Deque<Folder> waiting = new ArrayDeque<>();
    private int folders;

    private SubmissionFiles(Lister lister) {
        this.lister = lister;
    }

    /** Lists a folder, in any order; at most {@link #MAX_ENTRIES} entries and one more. */
    @FunctionalInterface
    interface Lister {
        List<Path> list(Path folder) throws IOException;
    }

    /**
     * A file.
     *
     * @param name path within the submission, with {@code '/'} between its parts
     * @param path where it is
     * @param isPlain whether it is a regular file and no link
     * @param size in bytes
     */
    record Entry(String name, Path path, boolean isPlain, long size) {

        String fileName() {
            return name.substring(name.lastIndexOf('/') + 1);
        }
    }

    /**
     * What was found.
     *
     * @param entries the files, in the order in which they count
     * @param findings what was left out
     */
    record Listing(List<Entry> entries, List<Finding> findings) {

        Listing {
            entries = List.copyOf(entries);
            findings = List.copyOf(findings);
        }
    }

    private record Folder(Path path, String name, int depth) {}

    /**
     * Lists the files below a folder.
     *
     * @param root the folder of a submission; a link to it is followed
     * @throws IOException if the folder itself cannot be listed
     */
    static Listing of(Path root) throws IOException {
        return of(root, SubmissionFiles::list);
    }

    static Listing of(Path root, Lister lister) throws IOException {
        SubmissionFiles files = new SubmissionFiles(lister);
        files.visit(root.toRealPath());
        return new Listing(files.entries, files.findings);
    }

    private static List<Path> list(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path child : stream) {
                children.add(child);
                if (children.size() > MAX_ENTRIES) {
                    break;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return children;
    }

    private void visit(Path root) throws IOException {
        boolean more = visit(new Folder(root, "", 0), lister.list(root));
        while (more && !waiting.isEmpty()) {
            Folder folder = waiting.remove();
            folders++;
            if (folders > MAX_FOLDERS) {
                find(folder.name(), Messages.tooManyFolders(MAX_FOLDERS));
                return;
            }
            try {
                more = visit(folder, lister.list(folder.path()));
            } catch (IOException e) {
                find(folder.name(), Messages.unreadable());
            }
        }
    }

    /** Takes the entries of one folder; false once there are too many files. */
    private boolean visit(Folder folder, List<Path> children) {
        if (children.size() > MAX_ENTRIES) {
            find(folder.name(), Messages.tooManyEntries(MAX_ENTRIES));
            return true;
        }
        List<Path> sorted = children.stream()
                .filter(child -> !isPassedOver(fileName(child)))
                .sorted(Comparator.<Path>comparingInt(child -> rank(fileName(child)))
                        .thenComparing(SubmissionFiles::fileName))
                .toList();
        for (Path child : sorted) {
            String name = folder.name().isEmpty() ? fileName(child) : folder.name() + "/" + fileName(child);
            if (!take(child, name, folder.depth() + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean take(Path child, String name, int depth) {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            find(name, Messages.unreadable());
            return true;
        }
        if (attributes.isDirectory()) {
            if (depth < MAX_DEPTH) {
                waiting.add(new Folder(child, name, depth));
            } else {
                find(name, Messages.tooDeep(MAX_DEPTH));
            }
            return true;
        }
        if (entries.size() >= MAX_FILES) {
            find(name, Messages.tooManyFiles(MAX_FILES));
            return false;
        }
        entries.add(new Entry(name, child, attributes.isRegularFile(), attributes.size()));
        return true;
    }

    private void find(String name, String message) {
        findings.add(new Finding(name.isEmpty() ? "." : name, message));
    }

    /** Tells whether a file or folder is none of the student's making; they are not mentioned. */
    static boolean isPassedOver(String name) {
        return name.startsWith(".") || LEFT_BEHIND.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Answers come first and Java sources second, so that a heap of other files does not crowd them out. */
    private static int rank(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals(SubmissionReader.ANSWERS_FILE) ? 0 : lower.endsWith(".java") ? 1 : 2;
    }

    private static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }
}
