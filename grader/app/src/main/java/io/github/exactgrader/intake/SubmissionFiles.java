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
import java.util.Optional;
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
     * @param opener gives its bytes; empty for what is never opened, such as links
     * @param size in bytes, as it is said to be; it is counted again where it is read
     * @param refusal why it is not read, whatever it holds
     */
    record Entry(String name, Optional<Opener> opener, long size, Optional<String> refusal) {

        /** Returns the name for messages and reports: on one line, and nothing in it is hidden. */
        String shown() {
            return FileNames.shown(name);
        }

        String fileName() {
            return name.substring(name.lastIndexOf('/') + 1);
        }
    }

    /**
     * What was found.
     *
     * @param entries the files, in the order in which they count
     * @param findings what was left out
     * @param unreadable why there may be answers that could not be read, such as a damaged zip
     */
    record Listing(List<Entry> entries, List<Finding> findings, Optional<Finding> unreadable) {

        Listing {
            entries = List.copyOf(entries);
            findings = List.copyOf(findings);
        }

        Listing(List<Entry> entries, List<Finding> findings) {
            this(entries, findings, Optional.empty());
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
        files.findings.addAll(aboutNames(files.entries));
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
        String read = FileNames.normalised(name);
        if (!read.equals(name)) {
            find(name, Messages.backslash());
        }
        entries.add(entry(child, read, attributes));
        return true;
    }

    /** Returns a file as it was found. */
    static Entry entry(Path child, String name, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) {
            return new Entry(name, Optional.empty(), attributes.size(), Optional.of(Messages.notPlain()));
        }
        Opener opener = PlainFile.of(child, attributes);
        return new Entry(name, Optional.of(opener), attributes.size(), FileNames.refusal(name));
    }

    /** Tells of names that deceive. */
    static List<Finding> aboutNames(List<Entry> entries) {
        List<String> names = entries.stream().map(Entry::name).toList();
        List<Finding> findings = new ArrayList<>(FileNames.odd(names));
        findings.addAll(FileNames.alike(names.stream()
                .filter(name -> FileKind.of(name) != FileKind.ANSWERS)
                .toList()));
        return findings;
    }

    private void find(String name, String message) {
        findings.add(new Finding(name.isEmpty() ? "." : FileNames.shown(name), message));
    }

    /** Tells whether a file or folder is none of the student's making; they are not mentioned. */
    static boolean isPassedOver(String name) {
        return name.startsWith(".") || LEFT_BEHIND.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Answers come first and Java sources second, so that a heap of other files does not crowd them out. */
    static int rank(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals(SubmissionReader.ANSWERS_FILE) ? 0 : lower.endsWith(".java") ? 1 : 2;
    }

    private static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }
}
