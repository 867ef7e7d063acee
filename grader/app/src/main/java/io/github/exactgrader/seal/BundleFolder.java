package io.github.exactgrader.seal;

import io.github.exactgrader.format.FolderTree;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Bundles on the disk: a folder of files. */
public final class BundleFolder {

    private BundleFolder() {}

    /**
     * Reads all files below a folder. Names that start with a dot are passed over, as they are everywhere in an assignment.
     *
     * @param folder of a key
     * @throws UnsealableException if there is a link in it, a name that does not work on every system, or too much
     * @throws IOException if a file cannot be read
     */
    public static Bundle read(Path folder) throws IOException, UnsealableException {
        SortedMap<String, Path> found = new TreeMap<>();
        List<String> strange = new ArrayList<>();
        Path root = folder.toRealPath();
        Files.walkFileTree(root, visitor(root, found, strange));
        if (!strange.isEmpty()) {
            throw new UnsealableException(Messages.link(strange.get(0)));
        }
        long size = 0;
        for (Path file : found.values()) {
            size += Files.size(file);
        }
        if (found.size() > Bundle.MOST_FILES || size > Bundle.MOST_BYTES) {
            throw new UnsealableException(Messages.tooMuch(found.size() + " files with " + size + " bytes"));
        }
        Map<String, byte[]> files = new HashMap<>();
        for (Map.Entry<String, Path> file : found.entrySet()) {
            files.put(file.getKey(), Files.readAllBytes(file.getValue()));
        }
        return Bundle.of(files);
    }

    private static FileVisitor<Path> visitor(Path folder, Map<String, Path> found, List<String> strange) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return !directory.equals(folder) && isHidden(directory)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isHidden(file)) {
                    return FileVisitResult.CONTINUE;
                }
                String name = name(folder, file);
                if (!attributes.isRegularFile() || found.put(name, file) != null) {
                    strange.add(name);
                }
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    /** Some file systems take accents from their letters; the same name shall give the same bytes. */
    private static String name(Path folder, Path file) {
        List<String> pieces = new ArrayList<>();
        folder.relativize(file).forEach(piece -> pieces.add(piece.toString()));
        return Normalizer.normalize(String.join("/", pieces), Normalizer.Form.NFC);
    }

    /**
     * Writes a bundle as a folder that only its owner may read: under another name first, so that it is whole or not
     * there.
     *
     * @param bundle verified
     * @param folder must not exist, or be empty
     * @throws FileAlreadyExistsException if there is something in the folder
     * @throws IOException if it cannot be written
     */
    public static void write(Bundle bundle, Path folder) throws IOException {
        if (!isFree(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Path target = folder.toAbsolutePath().normalize();
        Files.createDirectories(target.getParent());
        Path unfinished = Files.createTempDirectory(target.getParent(), ".unfinished-");
        try {
            for (Map.Entry<String, byte[]> file : bundle.files().entrySet()) {
                writeFile(unfinished, file.getKey(), file.getValue());
            }
            Files.deleteIfExists(target);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FolderTree.delete(unfinished);
        }
    }

    /** Tells whether nothing stands where a folder shall be: nothing at all, or an empty folder. */
    public static boolean isFree(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Files.notExists(folder);
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.findAny().isEmpty();
        }
    }

    private static void writeFile(Path root, String name, byte[] content) throws IOException {
        Path folder = root;
        String[] pieces = name.split("/", -1);
        for (int i = 0; i < pieces.length - 1; i++) {
            folder = folder.resolve(pieces[i]);
            if (!Files.isDirectory(folder)) {
                OwnFile.createFolder(folder);
            }
        }
        OwnFile.write(folder.resolve(pieces[pieces.length - 1]), content);
    }
}
