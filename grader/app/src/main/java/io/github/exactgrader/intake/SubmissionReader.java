package io.github.exactgrader.intake;

import io.github.exactgrader.assignment.ContentHash;
import io.github.exactgrader.intake.SubmissionFiles.Entry;
import io.github.exactgrader.intake.SubmissionFiles.Listing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one submission's folder without following links and without believing anything: sizes and counts are capped,
 * what is not read is told.
 */
public final class SubmissionReader {

    /** The name of the file with the JSON answers. */
    public static final String ANSWERS_FILE = "answers.json";

    static final int MAX_FILE_BYTES = 1_000_000;
    static final int MAX_OTHER_BYTES = 100_000_000;
    private static final Set<String> READ_BY_PEOPLE = Set.of("txt", "md", "pdf", "png", "jpg", "jpeg", "tex");

    private final List<Content> contents = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private SubmissionReader() {}

    /** The bytes of a file that is read, or why it is not. */
    private static final class Content {

        private final Entry entry;
        private final byte[] bytes;
        private final Optional<String> refusal;

        private Content(Entry entry, byte[] bytes, Optional<String> refusal) {
            this.entry = entry;
            this.bytes = bytes;
            this.refusal = refusal;
        }

        static Content refused(Entry entry, String reason) {
            return new Content(entry, new byte[0], Optional.of(reason));
        }

        Entry entry() {
            return entry;
        }

        byte[] bytes() {
            return bytes;
        }

        Optional<String> refusal() {
            return refusal;
        }
    }

    /**
     * Reads a submission.
     *
     * @param folder its folder; a link to it is followed
     * @param student its id
     * @return what was handed in, with everything that was wrong; never throws for bad content
     * @throws IOException if the folder itself cannot be listed
     */
    public static Submission read(Path folder, String student) throws IOException {
        return read(SubmissionFiles.of(folder), student);
    }

    static Submission read(Listing files, String student) {
        return new SubmissionReader().submission(files, student);
    }

    private Submission submission(Listing files, String student) {
        files.entries().forEach(entry -> contents.add(content(entry)));
        List<SourceFile> sources = new ArrayList<>();
        List<Content> answerFiles = new ArrayList<>();
        for (Content content : contents) {
            Entry entry = content.entry();
            if (isAnswers(entry)) {
                answerFiles.add(content);
            } else if (content.refusal().isPresent()) {
                find(entry.name(), content.refusal().get());
            } else if (entry.fileName().endsWith(".java")) {
                sources.add(new SourceFile(entry.name(), text(content)));
            } else if (!READ_BY_PEOPLE.contains(extension(entry.fileName())) || looksLikeAnswers(entry)) {
                find(entry.name(), notRead(entry.fileName()));
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
                chosen.map(content -> content.entry().name()),
                answers.unreadable(),
                sources.stream().sorted(Comparator.comparing(SourceFile::path)).toList(),
                findings,
                hash());
    }

    private AnswersFile answers(Content chosen, List<Content> all) {
        Entry entry = chosen.entry();
        for (Content other : all) {
            if (!other.entry().equals(entry)) {
                find(other.entry().name(), Messages.furtherAnswers(entry.name()));
            }
        }
        if (!entry.fileName().equals(ANSWERS_FILE)) {
            find(entry.name(), Messages.otherCase());
        }
        AnswersFile answers = chosen.refusal().isPresent()
                ? AnswersFile.unreadable(
                        new Finding(entry.name(), chosen.refusal().get()))
                : AnswersFile.read(text(chosen), entry.name());
        findings.addAll(answers.findings());
        return answers;
    }

    private String text(Content content) {
        TextContent text = TextContent.of(content.bytes());
        text.note().ifPresent(note -> find(content.entry().name(), note));
        return text.text();
    }

    private void find(String name, String message) {
        findings.add(new Finding(name, message));
    }

    private static boolean isAnswers(Entry entry) {
        return entry.fileName().equalsIgnoreCase(ANSWERS_FILE);
    }

    /** Recognises what browsers and hidden extensions make of the name, such as answers.json.txt. */
    private static boolean looksLikeAnswers(Entry entry) {
        return entry.fileName().toLowerCase(Locale.ROOT).startsWith(ANSWERS_FILE + ".");
    }

    private static String notRead(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".json") || lower.startsWith(ANSWERS_FILE + ".")) {
            return Messages.otherJson();
        }
        if (lower.endsWith(".class") || lower.endsWith(".jar")) {
            return Messages.compiled();
        }
        return lower.endsWith(".java") ? Messages.upperCaseJava() : Messages.notRead();
    }

    /** Returns the bytes of answers and Java files, and a digest of others. */
    private static Content content(Entry entry) {
        if (!entry.isPlain()) {
            return Content.refused(entry, Messages.notPlain());
        }
        boolean isRead = isAnswers(entry) || entry.fileName().endsWith(".java");
        long limit = isRead ? MAX_FILE_BYTES : MAX_OTHER_BYTES;
        if (entry.size() > limit) {
            return Content.refused(entry, Messages.tooLarge(entry.size(), limit));
        }
        try (InputStream in = Files.newInputStream(entry.path())) {
            byte[] bytes = isRead ? in.readNBytes(MAX_FILE_BYTES) : ContentHash.digest(in);
            return new Content(entry, bytes, Optional.empty());
        } catch (IOException e) {
            return Content.refused(entry, Messages.unreadable());
        }
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

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
