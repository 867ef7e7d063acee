package io.github.exactgrader.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All files of a class, as a platform packed them: one zip, or a folder. What cannot be trusted is not among the files but
 * among the refused, by name: names that lead out, links, bombs, encrypted and damaged files, names that are one and the
 * same where case is ignored. Zips within stay zips.
 *
 * @param name of the zip or folder, for messages
 * @param files by path
 * @param refused what is not among them, and why
 * @param clones folders at the top that are clones of git repositories
 */
public record CourseFiles(String name, List<CourseFile> files, List<Finding> refused, Set<String> clones) {

    /** Most bytes that the zip of a class may have. */
    public static final long MAX_ZIP_BYTES = 2_000_000_000L;

    /** Most files and folders. */
    public static final int MAX_FILES = 200_000;

    /** Most bytes of one file. */
    public static final int MAX_FILE_BYTES = EntryReader.MAX_OTHER_BYTES;

    /** Most bytes of all files together, unpacked. */
    public static final long MAX_ALL_BYTES = 8_000_000_000L;

    static final int MAX_DEPTH = 32;

    public CourseFiles {
        files = files.stream().sorted(Comparator.comparing(CourseFile::path)).toList();
        refused = List.copyOf(refused);
        clones = Set.copyOf(clones);
    }

    /**
     * Looks at a zip or a folder. Everything in a zip is unpacked once, to nowhere, so that what is among the files can be
     * read.
     *
     * @param source a zip or a folder; a link to it is followed
     * @throws IOException if it cannot be read, is no zip, or is beyond the limits; the message is for the person who named it
     */
    public static CourseFiles of(Path source) throws IOException {
        Path real = source.toRealPath();
        String name = String.valueOf(real.getFileName());
        if (Files.isDirectory(real)) {
            return CourseFolder.read(real, name);
        }
        if (!Files.isRegularFile(real)) {
            throw new IOException(Messages.neitherZipNorFolder());
        }
        return CourseZip.read(real, name);
    }

    /** Returns why no file may be written under this relative path, if it may not: it leads out, or is too long. */
    public static Optional<String> refusal(String path) {
        return FileNames.refusal(path);
    }

    /** Returns the names of the folders at the top that hold files. */
    public Set<String> folders() {
        Set<String> folders = new TreeSet<>(clones);
        files.stream()
                .filter(file -> file.path().contains("/"))
                .forEach(
                        file -> folders.add(file.path().substring(0, file.path().indexOf('/'))));
        return folders;
    }

    /** Returns the same files as seen from the one folder that they all lie in; this where there is no such folder. */
    public CourseFiles withoutTopFolder() {
        Set<String> tops = folders();
        if (tops.size() != 1
                || !clones.isEmpty()
                || files.stream().anyMatch(file -> !file.path().contains("/"))) {
            return this;
        }
        int cut = tops.iterator().next().length() + 1;
        return new CourseFiles(
                name,
                files.stream().map(file -> file.at(file.path().substring(cut))).toList(),
                refused,
                clones);
    }

    /** Sorts files into those that may stay and those whose names are one where case and accents are ignored. */
    static CourseFiles of(String name, List<CourseFile> files, List<Finding> refused, Set<String> clones) {
        List<String> names = files.stream().map(CourseFile::path).toList();
        List<Finding> alike = FileNames.alike(names);
        Set<String> shown = new HashSet<>();
        alike.forEach(finding -> shown.add(finding.where()));
        List<Finding> all = new ArrayList<>(refused);
        all.addAll(alike);
        return new CourseFiles(
                name,
                files.stream().filter(file -> !shown.contains(file.shown())).toList(),
                all,
                clones);
    }

    /** Tells whether a file or folder is none of a student's making, so that no submission may be called so. */
    public static boolean isPassedOver(String path) {
        for (String part : path.split("/", -1)) {
            if (SubmissionFiles.isPassedOver(part) && !part.equals("..") && !part.equals(".")) {
                return true;
            }
        }
        return false;
    }
}
