package io.github.exactgrader.intake;

import io.github.exactgrader.assignment.ContentHash;
import io.github.exactgrader.intake.EntryReader.Content;
import io.github.exactgrader.intake.SubmissionFiles.Entry;
import io.github.exactgrader.intake.SubmissionFiles.Listing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads one submission, a folder or a zip, without following links and without believing anything: kinds, sizes and
 * counts are held to their limits, and what is not read is told.
 */
public final class SubmissionReader {

    /** The name of the file with the JSON answers. */
    public static final String ANSWERS_FILE = "answers.json";

    private final List<Content> contents = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private SubmissionReader() {}

    /**
     * Reads a submission.
     *
     * @param path its folder, which may be given by a link, or its zip
     * @param student its id
     * @return what was handed in, with everything that was wrong; never throws for bad content
     * @throws IOException if there is no such folder or file, or the folder itself cannot be listed
     */
    public static Submission read(Path path, String student) throws IOException {
        return read(listing(path), student);
    }

    /**
     * Returns the id of the submission that a file or folder holds: its name, without the ending of a packed file.
     *
     * @param path a folder or zip; need not exist
     */
    public static String student(Path path) {
        String name = name(path);
        return FileKind.isArchive(name) && !Files.isDirectory(path) ? FileKind.withoutEnding(name) : name;
    }

    /**
     * Tells whether a file is a packed submission, going by its kind and name; its content may still be anything.
     *
     * @param path need not exist
     */
    public static boolean isPacked(Path path) {
        return FileKind.isArchive(name(path)) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static String name(Path path) {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }

    static Listing listing(Path path) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        String name = name(path);
        if (!attributes.isRegularFile() || !FileKind.isArchive(name)) {
            return UploadedZip.in(SubmissionFiles.of(path));
        }
        Entry file = new Entry(name, Optional.of(PlainFile.of(path, attributes)), attributes.size(), Optional.empty());
        return FileKind.isZip(name) ? ZipListing.of(file) : ZipListing.unreadable(file, Messages.otherArchive());
    }

    static Submission read(Listing files, String student) {
        return new SubmissionReader().submission(files, student);
    }

    private Submission submission(Listing files, String student) {
        readAll(files.entries());
        List<SourceFile> sources = new ArrayList<>();
        List<Content> answerFiles = new ArrayList<>();
        for (Content content : contents) {
            Entry entry = content.entry();
            if (content.kind() == FileKind.ANSWERS) {
                answerFiles.add(content);
            } else if (content.refusal().isPresent()) {
                find(entry.shown(), content.refusal().get());
            } else if (content.kind() == FileKind.JAVA) {
                sources.add(source(content));
            }
        }
        Optional<Content> chosen = answerFiles.stream()
                .min(Comparator.comparing(content -> !content.entry().fileName().equals(ANSWERS_FILE)));
        AnswersFile answers =
                chosen.map(content -> answers(content, answerFiles)).orElseGet(AnswersFile::none);
        findings.addAll(files.findings());
        return new Submission(
                student,
                answers.assignment(),
                answers.answers(),
                chosen.map(content -> content.entry().shown()),
                chosen.isPresent() ? answers.unreadable() : files.unreadable(),
                sources.stream().sorted(Comparator.comparing(SourceFile::path)).toList(),
                findings,
                hash());
    }

    /** Answers and sources are read before the rest, so that large pictures cannot use up what all may have together. */
    private void readAll(List<Entry> entries) {
        EntryReader reader = new EntryReader();
        Map<Entry, Content> read = new HashMap<>();
        entries.stream()
                .sorted(Comparator.comparing(entry -> !FileKind.of(entry.name()).isRead()))
                .forEach(entry -> read.put(entry, reader.read(entry)));
        entries.forEach(entry -> contents.add(Objects.requireNonNull(read.get(entry))));
    }

    private AnswersFile answers(Content chosen, List<Content> all) {
        Entry entry = chosen.entry();
        for (Content other : all) {
            if (!other.entry().equals(entry)) {
                find(other.entry().shown(), Messages.furtherAnswers(entry.shown()));
            }
        }
        if (!entry.fileName().equals(ANSWERS_FILE)) {
            find(entry.shown(), Messages.otherCase());
        }
        AnswersFile answers = chosen.refusal().isPresent()
                ? AnswersFile.unreadable(
                        new Finding(entry.shown(), chosen.refusal().get()))
                : AnswersFile.read(text(chosen), entry.shown());
        findings.addAll(answers.findings());
        return answers;
    }

    private SourceFile source(Content content) {
        SourceFile source = new SourceFile(content.entry().shown(), text(content));
        findings.addAll(HiddenCharacters.inSource(source.text(), source.path()));
        return source;
    }

    private String text(Content content) {
        TextContent text = TextContent.of(content.bytes());
        text.note().ifPresent(note -> find(content.entry().shown(), note));
        return text.text();
    }

    private void find(String name, String message) {
        findings.add(new Finding(name, message));
    }

    /** Hashes names and contents by name; of what is not read, its size or kind stands for its content. */
    private String hash() {
        ContentHash hash = new ContentHash();
        contents.stream()
                .sorted(Comparator.comparing(content -> content.entry().name()))
                .forEach(content -> {
                    hash.add(content.entry().name(), content.bytes());
                    content.refusal().ifPresent(reason -> hash.add(reason, new byte[0]));
                });
        return hash.hex();
    }
}
