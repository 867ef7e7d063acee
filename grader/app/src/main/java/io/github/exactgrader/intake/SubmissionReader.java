package io.github.exactgrader.intake;

import io.github.exactgrader.assignment.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads one submission's folder without following links and without believing anything: sizes and counts are capped,
 * what is not read is told.
 */
public final class SubmissionReader {

    /** The name of the file with the JSON answers. */
    public static final String ANSWERS_FILE = "answers.json";

    private static final int MAX_FILES = 200;
    private static final int MAX_DEPTH = 8;
    private static final int MAX_FILE_BYTES = 1_000_000;
    private static final Set<String> READ_BY_PEOPLE = Set.of("txt", "md", "pdf", "png", "jpg", "jpeg", "tex");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private SubmissionReader() {}

    /**
     * Reads a submission.
     *
     * @param folder its folder
     * @param student its id
     * @return what was handed in, with everything that was wrong; never throws for bad content
     * @throws IOException if the folder itself cannot be read
     */
    public static Submission read(Path folder, String student) throws IOException {
        return new SubmissionReader().submission(folder, student);
    }

    private Submission submission(Path folder, String student) throws IOException {
        collect(folder);
        ContentHash hash = new ContentHash();
        files.forEach(hash::add);
        List<SourceFile> sources = new ArrayList<>();
        List<String> answerFiles = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = fileName(file.getKey());
            if (name.equals(ANSWERS_FILE)) {
                answerFiles.add(file.getKey());
            } else if (name.endsWith(".java")) {
                source(file.getKey(), file.getValue()).ifPresent(sources::add);
            } else if (!READ_BY_PEOPLE.contains(extension(name))) {
                findings.add(new Finding(file.getKey(), notRead(name)));
            }
        }
        AnswersFile answers = AnswersFile.none();
        if (!answerFiles.isEmpty()) {
            String chosen = answerFiles.get(0);
            answers = AnswersFile.read(files.getOrDefault(chosen, new byte[0]), chosen);
            findings.addAll(answers.findings());
            for (String other : answerFiles.subList(1, answerFiles.size())) {
                findings.add(new Finding(
                        other, "there is more than one " + ANSWERS_FILE + "; only \"" + chosen + "\" is read"));
            }
        }
        return new Submission(
                student,
                answers.assignment(),
                answers.answers(),
                answerFiles.stream().findFirst(),
                answers.unreadable(),
                sources,
                findings,
                hash.hex());
    }

    private static String notRead(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals(ANSWERS_FILE)) {
            return "not read: the file must be called \"" + ANSWERS_FILE + "\", in lower case";
        }
        if (lower.endsWith(".json")) {
            return "not read: JSON answers go into one file called \"" + ANSWERS_FILE + "\"";
        }
        if (lower.endsWith(".class") || lower.endsWith(".jar")) {
            return "not read: hand in Java source files (.java), not compiled ones";
        }
        return "not read: expected " + ANSWERS_FILE + ", Java source files, or text and pictures for a person to read";
    }

    private void collect(Path folder) throws IOException {
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), MAX_DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                return !dir.equals(folder) && isHidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isHidden(file)) {
                    return FileVisitResult.CONTINUE;
                }
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (files.size() >= MAX_FILES) {
                    findings.add(new Finding(
                            name, "more than " + MAX_FILES + " files; this one and those after it are not read"));
                    return FileVisitResult.TERMINATE;
                }
                take(name, file, attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(folder)) {
                    throw failure;
                }
                findings.add(new Finding(
                        folder.relativize(file).toString().replace('\\', '/'),
                        "cannot be read: check its permissions"));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void take(String name, Path file, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) {
            findings.add(new Finding(name, "not read: only plain files are read, no links, devices or deep folders"));
            return;
        }
        if (attributes.size() > MAX_FILE_BYTES && !READ_BY_PEOPLE.contains(extension(name))) {
            findings.add(new Finding(
                    name,
                    "not read: " + attributes.size() + " bytes, at most " + MAX_FILE_BYTES + " are allowed in a file"));
            return;
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            files.put(name, in.readNBytes(MAX_FILE_BYTES + 1));
        } catch (IOException e) {
            findings.add(new Finding(name, "cannot be read: check its permissions"));
        }
    }

    private Optional<SourceFile> source(String path, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(new SourceFile(path, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            findings.add(new Finding(path, "not UTF-8; it was read as Latin-1. Save the file as UTF-8"));
            return Optional.of(new SourceFile(path, new String(bytes, StandardCharsets.ISO_8859_1)));
        }
    }

    private static boolean isHidden(Path path) {
        return fileName(path.toString().replace('\\', '/')).startsWith(".");
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
