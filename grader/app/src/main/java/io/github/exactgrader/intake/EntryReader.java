package io.github.exactgrader.intake;

import io.github.exactgrader.assignment.ContentHash;
import io.github.exactgrader.intake.SubmissionFiles.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;

/** Reads the files of one submission within their limits; each is what its name says, or is refused. */
final class EntryReader {

    static final int MAX_FILE_BYTES = 1_000_000;
    static final int MAX_OTHER_BYTES = 100_000_000;
    static final int MAX_READ_BYTES = 10_000_000;
    static final int MAX_ALL_BYTES = 200_000_000;

    private final Allowance forRead = new Allowance(MAX_READ_BYTES);
    private final Allowance forOthers = new Allowance(MAX_ALL_BYTES);

    /** What came of a file: its text where it is read, and why not where it is not. */
    static final class Content {

        private final Entry entry;
        private final byte[] bytes;
        private final Optional<String> refusal;

        private Content(Entry entry, byte[] bytes, Optional<String> refusal) {
            this.entry = entry;
            this.bytes = bytes;
            this.refusal = refusal;
        }

        Entry entry() {
            return entry;
        }

        /** Returns the bytes of what is read, a digest of what is not, nothing of what was not opened. */
        byte[] bytes() {
            return bytes;
        }

        Optional<String> refusal() {
            return refusal;
        }

        FileKind kind() {
            return FileKind.of(entry.name());
        }
    }

    /** Reads answers and Java files, and digests others; everything wrong is in the result. */
    Content read(Entry entry) {
        try {
            return FileKind.of(entry.name()).isRead() && entry.refusal().isEmpty() ? whole(entry) : digest(entry);
        } catch (RefusedException e) {
            return refused(entry, e.reason());
        } catch (IOException e) {
            return refused(entry, Messages.unreadable());
        }
    }

    private Content whole(Entry entry) throws IOException {
        try (InputStream in = open(entry, MAX_FILE_BYTES, forRead)) {
            byte[] bytes = in.readAllBytes();
            return new Content(entry, bytes, notText(bytes));
        }
    }

    private Content digest(Entry entry) throws IOException {
        if (entry.opener().isEmpty()) {
            return refused(entry, entry.refusal().orElse(Messages.unreadable()));
        }
        try (InputStream in = open(entry, MAX_OTHER_BYTES, forOthers)) {
            byte[] head = in.readNBytes(FirstBytes.LENGTH);
            byte[] digest = ContentHash.digest(new SequenceInputStream(new ByteArrayInputStream(head), in));
            return new Content(entry, digest, entry.refusal().or(() -> refusal(entry, head)));
        }
    }

    private static Optional<String> refusal(Entry entry, byte[] head) {
        String extension = FileKind.extension(entry.name());
        return switch (FileKind.of(entry.name())) {
            case TEXT -> notText(head);
            case PICTURE ->
                FirstBytes.isLike(extension, head) ? Optional.empty() : Optional.of(Messages.notLike(extension));
            default -> Optional.of(FileKind.refusal(entry.name()));
        };
    }

    /** Opens a file unless it is said to be too large, and counts what it gives. */
    private static InputStream open(Entry entry, long limit, Allowance allowance) throws IOException {
        if (entry.size() > limit) {
            throw new RefusedException(entry.refusal().orElse(Messages.tooLarge(entry.size(), limit)));
        }
        Opener opener = entry.opener().orElseThrow(() -> new RefusedException(Messages.unreadable()));
        return new CappedStream(opener.open(), limit, allowance);
    }

    private static Optional<String> notText(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, FirstBytes.LENGTH));
        Optional<String> other = FirstBytes.notText(head).map(Messages::notText);
        return other.isEmpty() && TextContent.of(bytes).text().indexOf('\0') >= 0
                ? Optional.of(Messages.zeroBytes())
                : other;
    }

    private static Content refused(Entry entry, String reason) {
        return new Content(entry, new byte[0], Optional.of(reason));
    }
}
