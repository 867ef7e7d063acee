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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lists the folder of a whole class without following a link. */
final class CourseFolder {

    private final List<CourseFile> files = new ArrayList<>();
    private final List<Finding> refused = new ArrayList<>();
    private final Set<String> clones = new TreeSet<>();
    private final Deque<String> waiting = new ArrayDeque<>(List.of(""));
    private final Path root;

    private CourseFolder(Path root) {
        this.root = root;
    }

    static CourseFiles read(Path root, String name) throws IOException {
        CourseFolder folder = new CourseFolder(root);
        while (!folder.waiting.isEmpty()) {
            folder.visit(folder.waiting.remove());
        }
        return CourseFiles.of(name, folder.files, folder.refused, folder.clones);
    }

    private void visit(String folder) throws IOException {
        for (Path child : children(folder)) {
            String fileName = String.valueOf(child.getFileName());
            if (SubmissionFiles.isPassedOver(fileName)) {
                if (fileName.equals(".git") && !folder.isEmpty() && !folder.contains("/")) {
                    clones.add(folder);
                }
                continue;
            }
            String path = folder.isEmpty() ? fileName : folder + "/" + fileName;
            take(child, FileNames.normalised(path));
            if (files.size() + waiting.size() >= CourseFiles.MAX_FILES) {
                throw new IOException(Messages.tooManyInClass(CourseFiles.MAX_FILES));
            }
        }
    }

    private List<Path> children(String folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(root.resolve(folder))) {
            for (Path child : stream) {
                children.add(child);
            }
        } catch (IOException | DirectoryIteratorException e) {
            refuse(folder.isEmpty() ? "." : folder, Messages.unreadable());
        }
        children.sort(Comparator.comparing(child -> String.valueOf(child.getFileName())));
        return children;
    }

    private void take(Path child, String path) {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            refuse(path, Messages.unreadable());
            return;
        }
        Optional<String> refusal = refusal(attributes, path);
        if (refusal.isPresent()) {
            refuse(path, refusal.get());
        } else if (attributes.isDirectory()) {
            waiting.add(path);
        } else {
            files.add(new CourseFile(path, PlainFile.of(child, attributes)));
        }
    }

    private static Optional<String> refusal(BasicFileAttributes attributes, String path) {
        if (!attributes.isRegularFile() && !attributes.isDirectory()) {
            return Optional.of(Messages.notPlain());
        }
        if (path.chars().filter(c -> c == '/').count() > CourseFiles.MAX_DEPTH) {
            return Optional.of(Messages.tooDeep(CourseFiles.MAX_DEPTH));
        }
        return attributes.isRegularFile() && attributes.size() > CourseFiles.MAX_FILE_BYTES
                ? Optional.of(Messages.tooLarge(attributes.size(), CourseFiles.MAX_FILE_BYTES))
                : FileNames.refusal(path);
    }

    private void refuse(String path, String why) {
        refused.add(new Finding(FileNames.shown(path), why));
    }
}
