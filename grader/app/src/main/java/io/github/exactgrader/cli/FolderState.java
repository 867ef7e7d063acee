package io.github.exactgrader.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which files a folder holds, with sizes and times: two states that differ mean that somebody saved something.
 *
 * @param files size and time by path
 */
record FolderState(Map<Path, String> files) {

    private static final int DEPTH = 8;
    private static final int MOST = 5000;

    FolderState {
        files = Map.copyOf(files);
    }

    /**
     * Looks at a folder, or at one file.
     *
     * @param path need not exist
     * @return what is below it; files that vanish meanwhile and hidden folders are left out
     */
    static FolderState of(Path path) {
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(path, DEPTH)) {
            tree.filter(file -> !isHidden(path.relativize(file))).limit(MOST).forEach(file -> add(files, file));
        } catch (IOException | UncheckedIOException e) {
            // Seen again at the next look; the check itself says what cannot be read.
            return new FolderState(files);
        }
        return new FolderState(files);
    }

    private static boolean isHidden(Path below) {
        for (Path part : below) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static void add(Map<Path, String> files, Path file) {
        try {
            BasicFileAttributes facts =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!facts.isDirectory()) {
                files.put(file, facts.size() + " " + facts.lastModifiedTime());
            }
        } catch (IOException e) {
            files.remove(file);
        }
    }
}
