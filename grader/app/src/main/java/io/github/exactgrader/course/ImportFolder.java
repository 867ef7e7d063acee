package io.github.exactgrader.course;

import io.github.exactgrader.format.FolderTree;
import io.github.exactgrader.format.UnreadableJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folder that an import writes: one folder per submission and {@code import.json}. It is made beside and moved into place
 * when it is whole; an earlier import goes when the new one stands.
 */
public final class ImportFolder {

    private final Path folder;
    private final String name;

    /**
     * Names the folder.
     *
     * @param folder need not exist; the folder above is made where it is missing
     */
    public ImportFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.name = String.valueOf(this.folder.getFileName());
    }

    /**
     * Tells whether an import may write here.
     *
     * @param source what is imported
     * @return the earlier import that will be replaced, if there is one
     * @throws ImportException if the folder holds anything that no import wrote, or lies within the source
     * @throws IOException if it cannot be read
     */
    public Optional<CourseManifest> earlier(Path source) throws ImportException, IOException {
        if (folder.startsWith(source.toRealPath())) {
            throw new ImportException(ImportMessages.withinSource(name));
        }
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new ImportException(ImportMessages.noFolder(name));
        }
        Set<String> names = new TreeSet<>();
        try (Stream<Path> list = Files.list(folder)) {
            list.forEach(path -> names.add(String.valueOf(path.getFileName())));
        }
        names.removeAll(Set.of(".DS_Store", "Thumbs.db", "desktop.ini"));
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Path file = folder.resolve(CourseManifest.FILE);
        if (!names.remove(CourseManifest.FILE)) {
            throw new ImportException(ImportMessages.otherThings(name, List.copyOf(names)));
        }
        CourseManifest manifest;
        try {
            manifest = CourseManifestJson.read(Files.readAllBytes(file), CourseManifest.FILE);
        } catch (UnreadableJsonException e) {
            throw new ImportException(String.valueOf(e.getMessage()));
        }
        manifest.submissions().forEach(each -> names.remove(each.submission()));
        if (!names.isEmpty()) {
            throw new ImportException(ImportMessages.otherThings(name, List.copyOf(names)));
        }
        return Optional.of(manifest);
    }

    /**
     * Writes the plan.
     *
     * @param plan what to write; nothing of it is checked here
     * @param earlier what {@link #earlier} returned
     * @return what changed; empty where there was no earlier import
     * @throws IOException if something cannot be read or written; then the folder is as it was
     */
    public Optional<ImportChanges> write(ImportPlan plan, Optional<CourseManifest> earlier) throws IOException {
        Path parent = Objects.requireNonNullElse(folder.getParent(), folder);
        Files.createDirectories(parent);
        Path made = parent.resolve("." + name + ".importing");
        Path old = parent.resolve("." + name + ".replaced");
        FolderTree.delete(made);
        try {
            Files.createDirectory(made);
            for (PlannedSubmission submission : plan.submissions()) {
                Path own =
                        Files.createDirectory(made.resolve(submission.handedIn().submission()));
                for (PlannedFile file : submission.files()) {
                    file.writeTo(own);
                }
            }
            CourseManifest manifest = plan.manifest();
            Files.write(made.resolve(CourseManifest.FILE), CourseManifestJson.bytes(manifest));
            Optional<ImportChanges> changes = earlier.isPresent()
                    ? Optional.of(ImportChanges.between(folder, earlier.get(), made, manifest))
                    : Optional.empty();
            swap(made, old);
            return changes;
        } finally {
            FolderTree.delete(made);
        }
    }

    private void swap(Path made, Path old) throws IOException {
        if (!Files.exists(folder)) {
            Files.move(made, folder);
            return;
        }
        FolderTree.delete(old);
        Files.move(folder, old);
        try {
            Files.move(made, folder);
        } catch (IOException e) {
            Files.move(old, folder);
            throw e;
        }
        FolderTree.delete(old);
    }

    /** Returns the files below a folder, relative to it. */
    static Set<String> files(Path folder) throws IOException {
        Set<String> names = new HashSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> names.add(folder.relativize(file).toString()));
            }
        }
        return names;
    }
}
